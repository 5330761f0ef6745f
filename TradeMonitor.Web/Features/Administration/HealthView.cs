using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Administration;

/// <summary>How the running product is, for whoever watches over it. It tells sizes and times, and no paths.</summary>
/// <param name="Version">Of the program.</param>
/// <param name="RecordVersion">How many revisions were ever written.</param>
/// <param name="Scoreboard">What readers see; null before anybody has read.</param>
/// <param name="Rows">Rows of each table, every revision of the record counted.</param>
/// <param name="LastImport">The newest import; null if there was none.</param>
/// <param name="Store">Its files.</param>
/// <param name="Circuits">Pages that are open.</param>
/// <param name="Memory">Of this process.</param>
public sealed record HealthView(
    string Version, long RecordVersion, HealthScoreboard? Scoreboard, IReadOnlyDictionary<string, long> Rows, HealthImport? LastImport, HealthStore Store,
    HealthCircuits Circuits, HealthMemory Memory);

/// <summary>The scoreboard that readers see.</summary>
/// <param name="RecordVersion">Version of the record that it holds; a scoreboard that is behind is made anew when somebody reads.</param>
/// <param name="AgeSeconds">Seconds since it was made.</param>
public sealed record HealthScoreboard(long RecordVersion, double AgeSeconds);

/// <summary>An import.</summary>
/// <param name="At">UTC.</param>
/// <param name="Origin">Shipped, or imported by somebody.</param>
/// <param name="Sha256">Over names and bytes of its files, in hexadecimal.</param>
/// <param name="Added">Rows that were new.</param>
/// <param name="Changed">Rows that said something else.</param>
/// <param name="Withdrawn">Rows that it no longer has.</param>
/// <param name="Kept">Rows left alone because somebody here had edited them.</param>
public sealed record HealthImport(DateTimeOffset At, Origin Origin, string Sha256, int Added, int Changed, int Withdrawn, int Kept);

/// <summary>The files of the store.</summary>
/// <param name="Bytes">Size of the database.</param>
/// <param name="WalBytes">Size of its write-ahead log: what is not written back yet, and room kept for more.</param>
public sealed record HealthStore(long Bytes, long WalBytes);

/// <summary>Circuits of this process.</summary>
/// <param name="Open">Held in memory.</param>
/// <param name="Connected">Of these, with a browser at the other end.</param>
public sealed record HealthCircuits(int Open, int Connected);

/// <summary>Memory of this process, in bytes.</summary>
/// <param name="WorkingSetBytes">As the system counts it.</param>
/// <param name="ManagedBytes">Held by objects, as far as the collector knows.</param>
/// <param name="CommittedBytes">Set aside for objects.</param>
public sealed record HealthMemory(long WorkingSetBytes, long ManagedBytes, long CommittedBytes);
