using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TradeMonitor.Web.Data.People;

namespace TradeMonitor.Web.Data.Configurations;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable(nameof(AppDb.People));
        builder.HasKey(p => p.Id);
        builder.Property(p => p.UserName).HasMaxLength(256);
        builder.Property(p => p.NormalizedUserName).HasMaxLength(256);
        builder.Property(p => p.Email).HasMaxLength(256);
        builder.Property(p => p.NormalizedEmail).HasMaxLength(256);
        builder.HasIndex(p => p.NormalizedUserName).IsUnique();
        builder.HasIndex(p => p.NormalizedEmail).IsUnique();
        builder.Property(p => p.ConcurrencyStamp).IsConcurrencyToken();
        builder.Property(p => p.Role).AsCode();
        builder.Property(p => p.CreatedAt).AsTicks();
        builder.Property(p => p.DisabledAt).AsTicks();
        builder.Property(p => p.LockoutEnd).AsTicks();
    }
}
