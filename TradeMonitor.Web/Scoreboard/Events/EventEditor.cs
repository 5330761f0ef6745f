using System.Collections.Immutable;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard.Events;

/// <summary>
/// Works out what an edit does to the live developments. A row that is written may live or die, and so may the one that it corrects; and
/// whoever answers one of these may weigh otherwise (ρ of SCORING.md §2). No other row changes.
/// </summary>
internal sealed class EventEditor(PackedEvents packed, EventEdits before, RecordEvents live, ScoringOptions options)
{
    private ImmutableDictionary<string, ScoringEvent?> _written = before.Written;
    private ImmutableDictionary<string, ImmutableHashSet<string>> _naming = before.Naming;

    /// <summary>The edits with one more.</summary>
    public (EventEdits After, EventChanges Changes) Apply(RowsDelta<ScoringEvent> delta)
    {
        var touched = delta.Withdrawn.Concat(delta.Written.Select(e => e.Id)).ToHashSet(StringComparer.Ordinal);
        var reconsidered = new HashSet<string>(touched, StringComparer.Ordinal);
        foreach (var id in touched)
        {
            reconsidered.UnionWith(Row(id)?.Supersedes is { } corrected ? [corrected] : []);
        }

        foreach (var id in delta.Withdrawn)
        {
            Write(id, null);
        }

        foreach (var e in delta.Written)
        {
            Write(e.Id, e);
            reconsidered.UnionWith(e.Supersedes is { } corrected ? [corrected] : []);
        }

        reconsidered.UnionWith([.. reconsidered.SelectMany(id => NamedBy(id).Where(r => r.RespondsTo == id)).Select(r => r.Id)]);
        return Compare(reconsidered, touched);
    }

    private (EventEdits, EventChanges) Compare(IEnumerable<string> reconsidered, HashSet<string> touched)
    {
        List<LiveEvent> were = [], are = [];
        foreach (var id in reconsidered)
        {
            var was = live.FindLive(id);
            var row = LiveRow(id);
            var now = row is null ? null : LiveEvents.Weigh(row, LiveRow, options);
            if (!touched.Contains(id) && was?.Answers == now?.Answers && was is null == now is null)
            {
                continue;
            }

            were.AddRange(was is null ? [] : [was]);
            are.AddRange(now is null ? [] : [now]);
        }

        var ids = were.Select(e => e.Event.Id).ToHashSet(StringComparer.Ordinal);
        List<LiveEvent> all = [.. before.Live.Where(e => !ids.Contains(e.Event.Id)), .. are];
        all.Sort((a, b) => LiveEvents.InOrder(a.Event, b.Event));
        return (new()
        {
            Written = _written,
            Naming = _naming,
            Replaced = before.Replaced.Union(touched.Select(packed.Find).Where(row => row >= 0)),
            Hidden = before.Hidden.Union(ids.Select(packed.Find).Where(row => row >= 0 && packed.IsLive(row))),
            Live = [.. all],
        }, new(were, are));
    }

    private void Write(string id, ScoringEvent? row)
    {
        if (_written.GetValueOrDefault(id) is { } old)
        {
            foreach (var named in Names(old))
            {
                _naming = _naming.SetItem(named, _naming[named].Remove(id));
            }
        }

        _written = _written.SetItem(id, row);
        foreach (var named in Names(row))
        {
            _naming = _naming.SetItem(named, (_naming.GetValueOrDefault(named) ?? []).Add(id));
        }
    }

    private static IEnumerable<string> Names(ScoringEvent? row) => new[] { row?.RespondsTo, row?.Supersedes }.OfType<string>().Distinct(StringComparer.Ordinal);

    private ScoringEvent? Row(string id) => _written.TryGetValue(id, out var row) ? row : packed.Find(id) is >= 0 and var at ? packed.Event(at) : null;

    private ScoringEvent? LiveRow(string id) =>
        Row(id) is { Retracted: false } row && !NamedBy(id).Any(r => r.Supersedes == id && r.Id != id) ? row : null;

    /// <summary>The rows that name an id now.</summary>
    private IEnumerable<ScoringEvent> NamedBy(string id)
    {
        var own = packed.RowsThatName(id).ToArray().Select(packed.Event).Where(r => !_written.ContainsKey(r.Id));
        return (_naming.GetValueOrDefault(id) ?? []).Select(from => _written[from]).OfType<ScoringEvent>().Concat(own);
    }
}
