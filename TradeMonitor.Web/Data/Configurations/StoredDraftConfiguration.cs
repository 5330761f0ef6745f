using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TradeMonitor.Web.Data.Edits;

namespace TradeMonitor.Web.Data.Configurations;

internal sealed class StoredDraftConfiguration : IEntityTypeConfiguration<StoredDraft>
{
    public void Configure(EntityTypeBuilder<StoredDraft> builder)
    {
        builder.ToTable(nameof(AppDb.Drafts));
        builder.HasKey(d => new { d.PersonId, d.Key });
        builder.Property(d => d.KeptAt).AsTicks();
    }
}
