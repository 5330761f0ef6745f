using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>Where a friction point stands as of a day, in 48 bytes: what a board holds of each. Days are <see cref="DateOnly.DayNumber"/>s.</summary>
internal struct PointFigures
{
    /// <summary>0–1.</summary>
    public double Level;

    /// <summary>What the contributions to the direction amount to, their sizes and the squares of their uncertainties.</summary>
    public double Sum, Mass, Variance;

    private int _statusSince, _labelSince;
    private byte _status, _label;

    /// <summary>The status and the day from which it has held; null before the first.</summary>
    public (Status Status, int Since)? Status
    {
        readonly get => _status == 0 ? null : ((Status)(_status - 1), _statusSince);
        set => (_status, _statusSince) = value is var (status, since) ? ((byte)(status + 1), since) : ((byte)0, 0);
    }

    /// <summary>The label and the first day of its unbroken run; the day of an unknown one means nothing.</summary>
    public (DirectionLabel Label, int Since) Label
    {
        readonly get => ((DirectionLabel)_label, _labelSince);
        set => (_label, _labelSince) = ((byte)value.Label, value.Since);
    }
}
