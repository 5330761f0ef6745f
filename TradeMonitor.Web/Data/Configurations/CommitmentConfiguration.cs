using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Configurations;

internal sealed class CommitmentConfiguration : RecordConfiguration<Commitment>
{
    protected override void ConfigureFields(EntityTypeBuilder<Commitment> row)
    {
        row.HasIndex(c => c.MadeOn);
        row.Property(c => c.Topics).AsJson();
        row.Property(c => c.FrictionPoints).AsJson();
        row.ComplexProperty(c => c.Measurable);
        row.Property(c => c.Status).AsCode();
        row.Property(c => c.FollowThrough).AsJson();
        row.Property(c => c.Developments).AsJson();
    }
}
