using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TradeMonitor.Web.Telemetry;

/// <summary>
/// The one meter and the one source of spans of the product, both called <see cref="Name"/>. Names and units follow OpenTelemetry's
/// conventions; README lists them. Where nobody listens, a start returns null and costs two looks at a flag.
/// </summary>
public sealed class Instruments : IDisposable
{
    /// <summary>Name of the meter and of the source of spans.</summary>
    public const string Name = "TradeMonitor";

    /// <summary>How a scoreboard was made: <c>full</c> from all rows, <c>since</c> from the one before and what was written since, <c>file</c> from the column file and what was written since it, <c>known-on</c> for an earlier day's knowledge.</summary>
    public const string RebuildKind = "trademonitor.rebuild.kind";

    /// <summary>What was asked: one of <see cref="Operations"/>.</summary>
    public const string Operation = "trademonitor.operation";

    /// <summary>Whose record was imported: <c>shipped</c> or <c>import</c>.</summary>
    public const string ImportOrigin = "trademonitor.import.origin";

    /// <summary>What became of an import: <c>stored</c>, <c>checked</c> (on trial) or <c>refused</c>.</summary>
    public const string ImportResult = "trademonitor.import.result";

    /// <summary>The file of the record that rows belong to, by its code.</summary>
    public const string RecordFile = "trademonitor.record.file";

    /// <summary>What an import did with rows: <c>added</c>, <c>changed</c>, <c>withdrawn</c>, <c>unchanged</c> or <c>kept</c>.</summary>
    public const string RowChange = "trademonitor.import.change";

    /// <summary>What an edit does, by its code.</summary>
    public const string EditKind = "trademonitor.edit.kind";

    /// <summary>What became of an edit: <c>saved</c>, <c>stale</c> or <c>refused</c>.</summary>
    public const string EditResult = "trademonitor.edit.result";

    /// <summary>What was exported: a list by its name, or <c>record</c>.</summary>
    public const string ExportKind = "trademonitor.export.kind";

    /// <summary>Whether an export was <c>written</c>, or <c>refused</c> for what was asked.</summary>
    public const string ExportResult = "trademonitor.export.result";

    /// <summary>The chart, or the screen whose charts were all drawn.</summary>
    public const string Chart = "trademonitor.chart.name";

    /// <summary>The ending of a file: <c>csv</c>, <c>png</c> …</summary>
    public const string FileFormat = "trademonitor.file.format";

    /// <summary>Whether a circuit has a browser at the other end: <c>connected</c> or <c>disconnected</c>.</summary>
    public const string CircuitState = "trademonitor.circuit.state";

    /// <summary>Which file of the store: <c>database</c> or <c>wal</c>, its write-ahead log.</summary>
    public const string StoreFile = "trademonitor.store.file";

    // From a board in memory to a search of millions of rows; and from a small record to one of millions.
    private static readonly InstrumentAdvice<double> Quick = new() { HistogramBucketBoundaries = [0.0001, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] };
    private static readonly InstrumentAdvice<double> Long = new() { HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600] };

    private readonly TimeProvider _clock;
    private readonly OpenCircuits _circuits;
    private readonly Histogram<double> _rebuild, _query, _import, _edit, _export, _chart;
    private readonly Counter<long> _rows;
    private volatile ShownScoreboard? _shown;

    /// <param name="meters">Makes the meter, and ends it with the host.</param>
    /// <param name="circuits">The circuits of this process.</param>
    /// <param name="clock">What times are taken from.</param>
    public Instruments(IMeterFactory meters, OpenCircuits circuits, TimeProvider clock)
    {
        (_clock, _circuits) = (clock, circuits);
        Meter = meters.Create(Name, ProgramVersion.Text);
        Spans = new(Name, ProgramVersion.Text);
        _rebuild = Seconds("trademonitor.scoreboard.rebuild.duration", "Time that it took to make the scoreboard anew.", Quick);
        _query = Seconds("trademonitor.query.duration", "Time that it took to answer a question of a screen or the API.", Quick);
        _import = Seconds("trademonitor.import.duration", "Time that an import of a record took, its wait for the turn to write included.", Long);
        _rows = Meter.CreateCounter<long>("trademonitor.import.rows", "{row}", "Rows of records that were imported.");
        _edit = Seconds("trademonitor.edit.duration", "Time that an edit took, its wait for the turn to write and the commit included.", Quick);
        _export = Seconds("trademonitor.export.duration", "Time that it took to make an export; sending it is not in it.", Quick);
        _chart = Seconds("trademonitor.chart.duration", "Time that it took to make a file of a chart, the wait for the turn to draw included.", Quick);
        Meter.CreateObservableUpDownCounter("trademonitor.circuit.count", CountCircuits, "{circuit}", "Circuits held by this process.");
        Meter.CreateObservableGauge("trademonitor.scoreboard.age", Age, "s", "Time since the scoreboard that readers see was made.");
    }

    /// <summary>The meter.</summary>
    public Meter Meter { get; }

    /// <summary>The source of spans.</summary>
    public ActivitySource Spans { get; }

    /// <summary>Version of the record that readers see and how long ago its scoreboard was made; null before the first.</summary>
    public (long Version, TimeSpan Age)? Scoreboard => _shown is { } shown ? (shown.Version, _clock.GetElapsedTime(shown.At)) : null;

    /// <summary>A scoreboard is made; its kind is known at the end.</summary>
    public Timing? StartRebuild() => Start(_rebuild, "scoreboard", "rebuild");

    /// <summary>Readers see a new scoreboard from now on.</summary>
    /// <param name="version">Version of the record that it holds.</param>
    public void ShowScoreboard(long version) => _shown = new(version, _clock.GetTimestamp());

    /// <summary>A question is answered.</summary>
    /// <param name="operation">One of <see cref="Operations"/>.</param>
    public Timing? StartQuery(string operation) => Start(_query, "query", operation)?.With(Operation, operation);

    /// <summary>A record is imported.</summary>
    /// <param name="origin">Code of its origin.</param>
    public Timing? StartImport(string origin) => Start(_import, "import", origin)?.With(ImportOrigin, origin);

    /// <summary>Rows of a record were stored, or left as they are.</summary>
    /// <param name="file">Code of their file.</param>
    /// <param name="change">What was done with them.</param>
    /// <param name="rows">How many.</param>
    public void CountImported(string file, string change, int rows)
    {
        if (rows > 0)
        {
            _rows.Add(rows, new(RecordFile, file), new(RowChange, change));
        }
    }

    /// <summary>An edit is applied.</summary>
    /// <param name="kind">Code of its kind.</param>
    public Timing? StartEdit(string kind) => Start(_edit, "edit", kind)?.With(EditKind, kind);

    /// <summary>An export is made.</summary>
    /// <param name="kind">What of.</param>
    /// <param name="format">Its ending.</param>
    public Timing? StartExport(string kind, string format) => Start(_export, "export", kind)?.With(ExportKind, kind).With(FileFormat, format);

    /// <summary>A chart becomes a file.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="format">The ending of the file.</param>
    public Timing? StartChart(string chart, string format) => Start(_chart, "chart", chart)?.With(Chart, chart).With(FileFormat, format);

    /// <summary>Tells of the store from now on, whenever somebody listens.</summary>
    /// <param name="version">Version of the record: how many revisions were ever written.</param>
    /// <param name="bytes">Size of the database and of its write-ahead log, in bytes.</param>
    public void WatchStore(Func<long> version, Func<(long Database, long Wal)> bytes)
    {
        Meter.CreateObservableGauge("trademonitor.record.version", version, "{revision}", "Revisions ever written to the record.");
        Meter.CreateObservableGauge("trademonitor.scoreboard.lag", () => _shown is { } shown ? [new(version() - shown.Version)] : Array.Empty<Measurement<long>>(),
            "{revision}", "Revisions written since the scoreboard that readers see; it is made anew when somebody reads.");
        Meter.CreateObservableUpDownCounter("trademonitor.store.size", () =>
        {
            var (database, wal) = bytes();
            return new Measurement<long>[] { new(database, Tag(StoreFile, "database")), new(wal, Tag(StoreFile, "wal")) };
        }, "By", "Size of the store on disk.");
    }

    /// <inheritdoc/>
    public void Dispose() => Spans.Dispose();

    private Histogram<double> Seconds(string name, string description, InstrumentAdvice<double> advice) => Meter.CreateHistogram(name, "s", description, null, advice);

    private Timing? Start(Histogram<double> duration, string work, string of) =>
        duration.Enabled || Spans.HasListeners() ? new(_clock, duration, Spans.StartActivity($"{work} {of}")) : null;

    private IEnumerable<Measurement<int>> CountCircuits()
    {
        var (open, connected) = (_circuits.Open, _circuits.Connected);
        return [new(connected, Tag(CircuitState, "connected")), new(Math.Max(0, open - connected), Tag(CircuitState, "disconnected"))];
    }

    private IEnumerable<Measurement<double>> Age() => Scoreboard is { } shown ? [new(shown.Age.TotalSeconds)] : [];

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    private sealed record ShownScoreboard(long Version, long At);
}
