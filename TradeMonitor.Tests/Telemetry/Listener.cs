using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Tests.Telemetry;

/// <summary>The classes that listen run one after another: an export listens to every meter of its name in the process.</summary>
[CollectionDefinition(Name)]
public sealed class Listening
{
    public const string Name = "Telemetry";
}

/// <summary>One measurement.</summary>
internal sealed record Heard(string Instrument, string? Unit, double Value, IReadOnlyDictionary<string, string?> Tags)
{
    /// <summary>The value of an attribute; null if it has none of that name.</summary>
    public string? this[string name] => Tags.GetValueOrDefault(name);
}

/// <summary>Listens to the instruments of one application, and to no other's that runs beside it.</summary>
internal sealed class Listener : IDisposable
{
    private readonly ConcurrentQueue<Heard> _heard = new();
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly MeterListener _meters;
    private readonly ActivityListener _sources;

    public Listener(Instruments instruments)
    {
        _meters = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (ReferenceEquals(instrument.Meter, instruments.Meter))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _meters.SetMeasurementEventCallback<double>((i, value, tags, _) => Hear(i, value, tags));
        _meters.SetMeasurementEventCallback<long>((i, value, tags, _) => Hear(i, value, tags));
        _meters.SetMeasurementEventCallback<int>((i, value, tags, _) => Hear(i, value, tags));
        _meters.Start();
        _sources = new()
        {
            ShouldListenTo = source => ReferenceEquals(source, instruments.Spans),
            Sample = static (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_sources);
    }

    /// <summary>Spans that have ended, the oldest first.</summary>
    public IReadOnlyList<Activity> Spans => [.. _spans];

    /// <summary>Measurements of an instrument so far; of one that is observed, what it says now.</summary>
    public IReadOnlyList<Heard> Of(string instrument)
    {
        _meters.RecordObservableInstruments();
        return [.. _heard.Where(h => h.Instrument == instrument)];
    }

    public void Dispose()
    {
        _meters.Dispose();
        _sources.Dispose();
    }

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _heard.Enqueue(new(instrument.Name, instrument.Unit, value, tags.ToArray().ToDictionary(t => t.Key, t => t.Value?.ToString())));
}
