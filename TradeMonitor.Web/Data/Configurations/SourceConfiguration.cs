using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Configurations;

internal sealed class SourceConfiguration : RecordConfiguration<Source>
{
    protected override void ConfigureFields(EntityTypeBuilder<Source> row)
    {
        row.Property(s => s.Kind).AsCode();
    }
}
