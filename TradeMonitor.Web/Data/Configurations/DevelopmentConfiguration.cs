using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Configurations;

internal sealed class DevelopmentConfiguration : RecordConfiguration<Development>
{
    protected override void ConfigureFields(EntityTypeBuilder<Development> row)
    {
        row.HasIndex(d => d.Date);
        row.Property(d => d.FrictionPoints).AsJson();
        row.Property(d => d.Actors).AsJson();
        row.Property(d => d.Action).AsCode();
        row.Property(d => d.Directness).AsCode();
        row.ComplexProperty(d => d.Rate);
        row.Property(d => d.StatusAfter).AsJson();
        row.Property(d => d.Certainty).AsCode();
        row.Property(d => d.Sources).AsJson();
        row.Property(d => d.ActorLevel).AsCode();
    }
}
