using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Configurations;

internal sealed class ClaimConfiguration : RecordConfiguration<Claim>
{
    protected override void ConfigureFields(EntityTypeBuilder<Claim> row)
    {
        row.Property(c => c.Kind).AsCode();
        row.Property(c => c.Verdict).AsCode();
        row.Property(c => c.Sources).AsJson();
    }
}
