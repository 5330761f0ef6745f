using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TradeMonitor.Web.Data.History;

namespace TradeMonitor.Web.Data.Configurations;

internal sealed class HistoryConfiguration : IEntityTypeConfiguration<HistoryEntry>, IEntityTypeConfiguration<HistoryPoint>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.ToTable(nameof(AppDb.History));
        builder.HasKey(h => h.Seq);
        builder.Property(h => h.Seq).ValueGeneratedNever();
        builder.Property(h => h.At).AsTicks();
        builder.Property(h => h.Kind).AsCode();
        builder.HasIndex(h => h.OpId);
        builder.HasIndex(h => h.EditorId);
    }

    public void Configure(EntityTypeBuilder<HistoryPoint> builder)
    {
        builder.ToTable(nameof(AppDb.HistoryPoints));
        builder.HasKey(p => new { p.Seq, p.FrictionPoint });
        builder.HasIndex(p => new { p.FrictionPoint, p.Version });
    }
}
