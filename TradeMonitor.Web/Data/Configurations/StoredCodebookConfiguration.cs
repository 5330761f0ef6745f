using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TradeMonitor.Web.Data.Configurations;

internal sealed class StoredCodebookConfiguration : IEntityTypeConfiguration<StoredCodebook>
{
    public void Configure(EntityTypeBuilder<StoredCodebook> builder)
    {
        builder.ToTable(nameof(AppDb.Codebooks));
        builder.HasKey(c => c.Seq);
        builder.Property(c => c.RecordedAt).AsTicks();
        builder.Property(c => c.Origin).AsCode();
        builder.Property(c => c.Codebook).AsJson();
    }
}
