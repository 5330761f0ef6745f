namespace TradeMonitor.Web.Scoring;

/// <summary>The label day by day: it begins above one threshold and ends below a lower one (SCORING.md §6).</summary>
internal sealed class LabelTrack(ScopeOptions options)
{
    private readonly List<LabelRun> _runs = [];
    private int _state;

    /// <summary>Runs of one label each, oldest first.</summary>
    public IReadOnlyList<LabelRun> Runs => _runs;

    /// <summary>Label of the last day closed.</summary>
    public DirectionLabel Label => _runs.Count == 0 ? DirectionLabel.Unknown : _runs[^1].Label;

    /// <summary>The first day of that label; null before the first.</summary>
    public DateOnly? Since => _runs.Count == 0 ? null : DateOnly.FromDayNumber(_runs[^1].FirstDay);

    /// <summary>Whether nothing moves either way.</summary>
    public bool IsHolding => _state == 0;

    /// <summary>Takes in the score of the next day; without evidence so far there is no label yet.</summary>
    public void Close(int day, double score, bool hasEvidence)
    {
        var (on, off) = (options.On, options.Off);
        _state = score >= on ? 1 : score <= -on ? -1 : _state > 0 && score >= off ? 1 : _state < 0 && score <= -off ? -1 : 0;
        if (hasEvidence)
        {
            var label = _state switch { > 0 => DirectionLabel.Escalating, < 0 => DirectionLabel.Narrowing, _ => DirectionLabel.Holding };
            if (_runs.Count == 0 || _runs[^1].Label != label)
            {
                _runs.Add(new(day, label));
            }
        }
    }
}
