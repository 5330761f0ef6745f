using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TradeMonitor.Web.Data.People;
using TradeMonitor.Web.Data.Watching;

namespace TradeMonitor.Web.Data.Configurations;

internal sealed class WatchConfiguration : IEntityTypeConfiguration<Watch>, IEntityTypeConfiguration<SeenNotice>
{
    public void Configure(EntityTypeBuilder<Watch> builder)
    {
        builder.ToTable(nameof(AppDb.Watches));
        builder.HasKey(w => new { w.PersonId, w.FrictionPoint });
        builder.Property(w => w.Since).AsTicks();
        builder.HasOne<Person>().WithMany().HasForeignKey(w => w.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SeenNotice> builder)
    {
        builder.ToTable(nameof(AppDb.SeenNotices));
        builder.HasKey(s => new { s.PersonId, s.Key });
        builder.Property(s => s.SeenAt).AsTicks();
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
