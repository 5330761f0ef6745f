using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TradeMonitor.Web.Data.People;

namespace TradeMonitor.Web.Data.Configurations;

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable(nameof(AppDb.Invitations));
        builder.Property(i => i.Role).AsCode();
        builder.Property(i => i.CreatedAt).AsTicks();
        builder.Property(i => i.ExpiresAt).AsTicks();
        builder.Property(i => i.UsedAt).AsTicks();
        builder.HasIndex(i => i.TokenHash).IsUnique();
    }
}
