using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Configurations;

internal sealed class CooperationConfiguration : RecordConfiguration<Cooperation>
{
    protected override void ConfigureFields(EntityTypeBuilder<Cooperation> row)
    {
        row.Property(c => c.State).AsCode();
        row.Property(c => c.Topics).AsJson();
        row.Property(c => c.FrictionPoints).AsJson();
        row.Property(c => c.Developments).AsJson();
        row.Property(c => c.Sources).AsJson();
    }
}
