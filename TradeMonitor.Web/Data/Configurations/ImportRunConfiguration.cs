using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TradeMonitor.Web.Data.Configurations;

internal sealed class ImportRunConfiguration : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable(nameof(AppDb.Imports));
        builder.HasKey(i => i.Seq);
        builder.Property(i => i.At).AsTicks();
        builder.Property(i => i.Origin).AsCode();
    }
}
