using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TradeMonitor.Web.Data.Snapshots;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Configurations;

internal sealed class SnapshotConfiguration :
    IEntityTypeConfiguration<Snapshot>, IEntityTypeConfiguration<SnapshotFile>, IEntityTypeConfiguration<SnapshotWithdrawal>, IEntityTypeConfiguration<SealKey>
{
    public void Configure(EntityTypeBuilder<Snapshot> builder)
    {
        builder.ToTable(nameof(AppDb.Snapshots));
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Tags).AsJson();
        builder.Property(s => s.FrictionPoints).AsJson();
        builder.Property(s => s.Parameters).AsJson();
        builder.Property(s => s.KeptAt).AsTicks();
        builder.HasIndex(s => s.KeptAt);
        builder.HasIndex(s => new { s.KeptById, s.KeptAt });
    }

    public void Configure(EntityTypeBuilder<SnapshotFile> builder)
    {
        builder.ToTable(nameof(AppDb.SnapshotFiles));
        builder.HasKey(f => new { f.Snapshot, f.Format });
        builder.HasIndex(f => f.Sha256);
        builder.HasOne<Snapshot>().WithMany().HasForeignKey(f => f.Snapshot).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SnapshotWithdrawal> builder)
    {
        builder.ToTable(nameof(AppDb.SnapshotWithdrawals));
        builder.HasKey(w => w.Snapshot);
        builder.Property(w => w.At).AsTicks();
        builder.HasOne<Snapshot>().WithOne().HasForeignKey<SnapshotWithdrawal>(w => w.Snapshot).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SealKey> builder)
    {
        builder.ToTable(nameof(AppDb.SealKeys));
        builder.HasKey(k => k.Id);
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Since).AsTicks();
    }
}
