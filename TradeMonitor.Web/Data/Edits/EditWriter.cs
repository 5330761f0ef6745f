using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Edits;

/// <summary>
/// Checks the rows of an edit and adds their revisions to the context; runs within the caller's transaction, which is given up if the
/// check has found anything wrong.
/// </summary>
internal sealed class EditWriter(AppDb db, RecordEdit edit, DateTimeOffset now, RuleCheck check) : IRecordKindVisitor
{
    private readonly List<WrittenRow> _written = [];
    private readonly Dictionary<RecordFile, HashSet<string>> _known = [];

    /// <summary>Rows that differ from what stood, in the order of the record's files.</summary>
    public IReadOnlyList<WrittenRow> Written => _written;

    /// <summary>Code of the file and content, as it was seen, of the row that the edit replaces; null if the row still stands so.</summary>
    public (string Subject, string SeenAs)? Overtaken { get; private set; }

    /// <inheritdoc/>
    public async Task VisitAsync<T>(RecordKind<T> kind, CancellationToken cancellationToken) where T : class, IRecordRow
    {
        var rows = edit.Rows.OfType<T>().ToList();
        _known[kind.File] = [.. rows.Select(r => r.Id)];
        foreach (var row in rows)
        {
            (check.File, check.RowId) = (RecordFolder.NameOf(kind.File), row.Id);
            CheckId(row.Id);
            EditTexts.Check(row, check);
            kind.Rules(row, check);
            foreach (var reference in kind.References(row))
            {
                if (!await IsKnownAsync(reference, cancellationToken))
                {
                    check.Fault(reference.Field, $"{JsonWords.Quote(reference.Id)} is not in the record");
                }
            }

            await AppendAsync(kind, row, cancellationToken);
        }
    }

    private async Task AppendAsync<T>(RecordKind<T> kind, T row, CancellationToken cancellationToken) where T : class, IRecordRow
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(row, RecordJson.Content);
        var last = await db.Set<T>().AsNoTracking().Where(r => r.Id == row.Id)
            .OrderByDescending(r => EF.Property<int>(r, Revisions.Number))
            .Select(r => new { Row = r, Withdrawn = EF.Property<bool>(r, Revisions.Withdrawn) })
            .FirstOrDefaultAsync(cancellationToken);
        var before = last is null or { Withdrawn: true } ? null : JsonSerializer.SerializeToUtf8Bytes(last.Row, RecordJson.Content);
        if (edit.Replaces is T seen && seen.Id == row.Id && !before.AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(seen, RecordJson.Content)))
        {
            Overtaken = (kind.File.Code(), JsonSerializer.Serialize(seen, RecordJson.Content));
        }

        if (before.AsSpan().SequenceEqual(content))
        {
            return;
        }

        var entry = db.Add(row);
        entry.Property(r => r.RecordedAt).CurrentValue = now;
        entry.Property<int>(Revisions.Number).CurrentValue = await LastNumberAsync<T>(row.Id, cancellationToken) + 1;
        entry.Property<Origin>(Revisions.Origin).CurrentValue = Origin.Person;
        entry.Property<bool>(Revisions.Withdrawn).CurrentValue = false;
        entry.Property<byte[]>(Revisions.Hash).CurrentValue = SHA256.HashData(content);
        _written.Add(new(
            kind.File.Code(), row.Id, before is null ? null : Encoding.UTF8.GetString(before), Encoding.UTF8.GetString(content),
            [.. PointsOf(row).Concat(before is null ? [] : PointsOf(last!.Row)).Distinct(StringComparer.Ordinal)]));
    }

    // Also of a revision that an import has appended and nobody sees yet: what a person writes comes after it, and stands.
    private async Task<int> LastNumberAsync<T>(string id, CancellationToken cancellationToken) where T : class, IRecordRow =>
        await db.Set<T>().IgnoreQueryFilters().Where(r => r.Id == id).MaxAsync(r => (int?)EF.Property<int>(r, Revisions.Number), cancellationToken) ?? 0;

    private void CheckId(string id)
    {
        if (!RecordIds.IsId(id))
        {
            check.Fault("id", $"may have up to {RecordIds.MaxLength} characters, and no spaces or control characters");
        }
    }

    private async Task<bool> IsKnownAsync(Reference reference, CancellationToken cancellationToken) =>
        _known.GetValueOrDefault(reference.File)?.Contains(reference.Id) == true || reference.File switch
        {
            RecordFile.Sources => await IsStoredAsync<Source>(reference.Id, cancellationToken),
            RecordFile.FrictionPoints => await IsStoredAsync<FrictionPoint>(reference.Id, cancellationToken),
            RecordFile.Developments => await IsStoredAsync<Development>(reference.Id, cancellationToken),
            RecordFile.Engagements => await IsStoredAsync<Engagement>(reference.Id, cancellationToken),
            _ => throw new InvalidOperationException($"Nothing refers to {reference.File}."),
        };

    private Task<bool> IsStoredAsync<T>(string id, CancellationToken cancellationToken) where T : class, IRecordRow =>
        db.Set<T>().KnownOn(null).AnyAsync(r => r.Id == id, cancellationToken);

    private static IEnumerable<string> PointsOf(IRecordRow row) => row switch
    {
        FrictionPoint p => [p.Id],
        Development d => d.FrictionPoints,
        Engagement e => e.FrictionPoints,
        Commitment c => c.FrictionPoints,
        Deadline d => d.FrictionPoints,
        Assessment a => [a.FrictionPoint],
        _ => [],
    };
}

/// <summary>A row that an edit changes.</summary>
/// <param name="Subject">Code of its file.</param>
/// <param name="Id">Its id.</param>
/// <param name="Before">As JSON; null if it is new.</param>
/// <param name="After">As JSON.</param>
/// <param name="FrictionPoints">Points that it concerns or concerned.</param>
internal sealed record WrittenRow(string Subject, string Id, string? Before, string After, IReadOnlyList<string> FrictionPoints);
