using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TradeMonitor.Web.Data.Configurations;

internal sealed class PendingRangeConfiguration : IEntityTypeConfiguration<PendingRange>
{
    public void Configure(EntityTypeBuilder<PendingRange> builder)
    {
        builder.ToTable(nameof(AppDb.PendingRows));
        builder.HasKey(p => new { p.Table, p.First });
    }
}
