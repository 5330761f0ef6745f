using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TradeMonitor.Web.Data.Configurations;

internal sealed class FrictionPointVersionConfiguration : IEntityTypeConfiguration<FrictionPointVersion>
{
    public void Configure(EntityTypeBuilder<FrictionPointVersion> builder)
    {
        builder.HasKey(v => v.Id);
        // A counter of our own: SQLite never fills a row version by itself, and lost updates would pass unseen.
        builder.Property(v => v.Version).IsConcurrencyToken();
    }
}
