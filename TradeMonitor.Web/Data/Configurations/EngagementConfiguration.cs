using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Configurations;

internal sealed class EngagementConfiguration : RecordConfiguration<Engagement>
{
    protected override void ConfigureFields(EntityTypeBuilder<Engagement> row)
    {
        row.HasIndex(e => e.Date);
        row.Property(e => e.Level).AsCode();
        row.Property(e => e.Format).AsCode();
        row.ComplexProperty(e => e.Venue);
        row.Property(e => e.Participants).AsJson();
        row.Property(e => e.Topics).AsJson();
        row.Property(e => e.FrictionPoints).AsJson();
        row.Property(e => e.Outcome).AsCode();
        row.Property(e => e.Readouts).AsJson();
        row.Property(e => e.Developments).AsJson();
        row.Property(e => e.Certainty).AsCode();
        row.Property(e => e.Sources).AsJson();
        row.Ignore(e => e.Parties);
    }
}
