using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Configurations;

internal sealed class DeadlineConfiguration : RecordConfiguration<Deadline>
{
    protected override void ConfigureFields(EntityTypeBuilder<Deadline> row)
    {
        row.HasIndex(d => d.Date);
        row.Property(d => d.Kind).AsCode();
        row.Property(d => d.Topics).AsJson();
        row.Property(d => d.FrictionPoints).AsJson();
        row.Property(d => d.Outcome).AsCode();
        row.Property(d => d.Sources).AsJson();
    }
}
