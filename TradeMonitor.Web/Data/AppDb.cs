using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data;

/// <summary>
/// The store. The tables of the record hold revisions, never changed in place: read them through <see cref="Revisions.KnownOn{T}"/>.
/// Abstract, so that each database provider can have its own migrations.
/// </summary>
public abstract class AppDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<FrictionPoint> FrictionPoints => Set<FrictionPoint>();
    public DbSet<Development> Developments => Set<Development>();
    public DbSet<Engagement> Engagements => Set<Engagement>();
    public DbSet<Commitment> Commitments => Set<Commitment>();
    public DbSet<Deadline> Deadlines => Set<Deadline>();
    public DbSet<Cooperation> Cooperation => Set<Cooperation>();
    public DbSet<Claim> Claims => Set<Claim>();
    public DbSet<Indicator> Indicators => Set<Indicator>();
    public DbSet<Source> Sources => Set<Source>();
    /// <summary>Codebooks, the newest last.</summary>
    public DbSet<StoredCodebook> Codebooks => Set<StoredCodebook>();
    /// <summary>Imports that succeeded, the newest last.</summary>
    public DbSet<ImportRun> Imports => Set<ImportRun>();
    /// <summary>Edit versions of friction points.</summary>
    public DbSet<FrictionPointVersion> FrictionPointVersions => Set<FrictionPointVersion>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
}
