using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.History;
using TradeMonitor.Web.Data.People;
using TradeMonitor.Web.Data.Snapshots;
using TradeMonitor.Web.Data.Watching;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data;

/// <summary>
/// The store. The tables of the record hold revisions, never changed in place: read them through <see cref="Revisions.KnownOn{T}"/>.
/// Abstract, so that each database provider can have its own migrations.
/// </summary>
public abstract class AppDb(DbContextOptions options) : IdentityUserContext<Person>(options), IDataProtectionKeyContext
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
    public DbSet<Assessment> Assessments => Set<Assessment>();
    /// <summary>Codebooks, the newest last.</summary>
    public DbSet<StoredCodebook> Codebooks => Set<StoredCodebook>();
    /// <summary>Imports that succeeded, the newest last.</summary>
    public DbSet<ImportRun> Imports => Set<ImportRun>();
    /// <summary>Rows of an import that has not ended yet; readers of the record never see them.</summary>
    public DbSet<PendingRange> PendingRows => Set<PendingRange>();
    /// <summary>Edit versions of friction points.</summary>
    public DbSet<FrictionPointVersion> FrictionPointVersions => Set<FrictionPointVersion>();

    /// <summary>Who did what; entries are only ever added.</summary>
    public DbSet<HistoryEntry> History => Set<HistoryEntry>();
    /// <summary>The friction points that entries of the history concern.</summary>
    public DbSet<HistoryPoint> HistoryPoints => Set<HistoryPoint>();
    /// <summary>Forms that are not saved yet.</summary>
    public DbSet<StoredDraft> Drafts => Set<StoredDraft>();

    public DbSet<Person> People => Set<Person>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<Watch> Watches => Set<Watch>();
    public DbSet<SeenNotice> SeenNotices => Set<SeenNotice>();

    /// <summary>Charts that were kept; they, their files and their withdrawals are only ever added.</summary>
    public DbSet<Snapshot> Snapshots => Set<Snapshot>();
    public DbSet<SnapshotFile> SnapshotFiles => Set<SnapshotFile>();
    public DbSet<SnapshotWithdrawal> SnapshotWithdrawals => Set<SnapshotWithdrawal>();
    public DbSet<SealKey> SealKeys => Set<SealKey>();

    /// <summary>What cookies and forms are protected with; in the store, so that a restart or a restore signs nobody out.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <inheritdoc/>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    // Not the base's mapping: it depends on options of the host (see CredentialConfiguration).
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        HidePending<FrictionPoint>(builder, nameof(FrictionPoints));
        HidePending<Development>(builder, nameof(Developments));
        HidePending<Engagement>(builder, nameof(Engagements));
        HidePending<Commitment>(builder, nameof(Commitments));
        HidePending<Deadline>(builder, nameof(Deadlines));
        HidePending<Cooperation>(builder, nameof(Cooperation));
        HidePending<Claim>(builder, nameof(Claims));
        HidePending<Indicator>(builder, nameof(Indicators));
        HidePending<Source>(builder, nameof(Sources));
        HidePending<Assessment>(builder, nameof(Assessments));
    }

    // The same as PendingRange.Shows, for every query that comes from here; in a filter of the model, so that none can forget it.
    private void HidePending<T>(ModelBuilder builder, string table) where T : class, IRecordRow => builder.Entity<T>().HasQueryFilter(row =>
        !PendingRows.Any() ||
        PendingRows.Where(p => p.Table == table && p.First <= EF.Property<long>(row, Revisions.Seq)).OrderByDescending(p => p.First).Select(p => p.Last).FirstOrDefault()
            < EF.Property<long>(row, Revisions.Seq));
}
