using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Configurations;

/// <summary>
/// What all tables of the record share: the domain record is the row as it is, and beside it stand the columns of <see cref="Revisions"/>.
/// </summary>
internal abstract class RecordConfiguration<T> : IEntityTypeConfiguration<T> where T : class, IRecordRow
{
    public void Configure(EntityTypeBuilder<T> builder)
    {
        builder.Property<long>(Revisions.Seq).ValueGeneratedOnAdd();
        builder.HasKey(Revisions.Seq);
        builder.Property(r => r.Id).IsRequired();
        builder.Property(r => r.RecordedAt).AsTicks().IsRequired();
        builder.Property<int>(Revisions.Number);
        builder.Property<Origin>(Revisions.Origin).AsCode();
        builder.Property<bool>(Revisions.Withdrawn);
        builder.Property<byte[]>(Revisions.Hash).IsRequired();
        builder.HasIndex(nameof(IRecordRow.Id), Revisions.Number).IsUnique();
        // Holds revised rows only, so that KnownOn finds out for next to nothing that a row was never revised.
        builder.HasIndex([nameof(IRecordRow.Id), Revisions.Seq], $"IX_{typeof(T).Name}_Revised").HasFilter($"\"{Revisions.Number}\" > 1");
        ConfigureFields(builder);
    }

    protected abstract void ConfigureFields(EntityTypeBuilder<T> row);
}
