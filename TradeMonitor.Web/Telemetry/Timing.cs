using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TradeMonitor.Web.Telemetry;

/// <summary>
/// A piece of work on its way: a span from its start, a measurement at its end. One that is disposed of without <see cref="Done()"/>
/// has failed, or was given up, and says so as <c>error.type</c>.
/// </summary>
public sealed class Timing : IDisposable
{
    private const string ErrorType = "error.type", OtherError = "_OTHER";

    private readonly TimeProvider _clock;
    private readonly Histogram<double> _duration;
    private readonly Activity? _span;
    private readonly long _start;
    private TagList _tags;
    private bool _isDone;

    internal Timing(TimeProvider clock, Histogram<double> duration, Activity? span)
    {
        (_clock, _duration, _span) = (clock, duration, span);
        _start = clock.GetTimestamp();
    }

    /// <summary>Adds an attribute to the span and the measurement.</summary>
    /// <param name="name">One of the names that <see cref="Instruments"/> tells of.</param>
    /// <param name="value">One of a handful of values: each makes a series of its own.</param>
    public Timing With(string name, string value)
    {
        _tags.Add(name, value);
        _span?.SetTag(name, value);
        return this;
    }

    /// <summary>The work has come to its end, whatever its outcome.</summary>
    public void Done() => _isDone = true;

    /// <summary>The work has come to its end, with an outcome.</summary>
    /// <param name="name">Name of the attribute.</param>
    /// <param name="value">The outcome.</param>
    public void Done(string name, string value) => With(name, value).Done();

    /// <summary>Ends the span and records how long the work took, in seconds.</summary>
    public void Dispose()
    {
        if (!_isDone)
        {
            With(ErrorType, OtherError);
            _span?.SetStatus(ActivityStatusCode.Error);
        }

        _duration.Record(_clock.GetElapsedTime(_start).TotalSeconds, in _tags);
        _span?.Dispose();
    }
}
