using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Administration;

/// <summary>How the installation is, for whoever keeps it.</summary>
/// <param name="Version">Of the program.</param>
/// <param name="Runtime">What runs it.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="Store">Name of the database file, without its path.</param>
/// <param name="StoreBytes">Its size, with what is not written back yet.</param>
/// <param name="FreeBytes">Free where it lies; null if the system does not tell.</param>
/// <param name="Migration">The last change of its tables.</param>
/// <param name="HistoryEntries">How many there are.</param>
/// <param name="HistoryHead">Checksum of the newest entry, in hexadecimal; null if there is none. Kept elsewhere, it proves later that none was cut off.</param>
/// <param name="Imports">The newest imports, newest first.</param>
/// <param name="ImportCount">How many there were.</param>
public sealed record SystemView(
    string Version, string Runtime, DateTimeOffset StartedAt, string Store, long StoreBytes, long? FreeBytes, string Migration, int HistoryEntries,
    string? HistoryHead, IReadOnlyList<ImportView> Imports, int ImportCount);

/// <summary>An import of a record.</summary>
/// <param name="At">UTC.</param>
/// <param name="Origin">Shipped, or imported by somebody.</param>
/// <param name="Folder">Its name, without its path.</param>
/// <param name="Sha256">Over names and bytes of its files, in hexadecimal.</param>
/// <param name="Added">Rows that were new.</param>
/// <param name="Changed">Rows that said something else.</param>
/// <param name="Withdrawn">Rows that it no longer has.</param>
/// <param name="Kept">Rows left alone because somebody here had edited them.</param>
public sealed record ImportView(DateTimeOffset At, Origin Origin, string Folder, string Sha256, int Added, int Changed, int Withdrawn, int Kept);

/// <summary>What a look through the whole store found.</summary>
/// <param name="At">UTC, when it was done.</param>
/// <param name="Broken">What is not as it must be.</param>
/// <param name="Sound">What is.</param>
public sealed record Verification(DateTimeOffset At, IReadOnlyList<string> Broken, IReadOnlyList<string> Sound);
