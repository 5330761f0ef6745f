using System.Globalization;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>Tells how far an import is, every two seconds at most.</summary>
internal sealed class ImportProgress(IProgress<string> lines, TimeProvider clock)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);
    private long _told = clock.GetTimestamp();

    /// <summary>Tells something now.</summary>
    public void Tell(string line) => lines.Report(line);

    /// <summary>Tells how many rows of a file have been looked at or merged, unless something was told just now.</summary>
    /// <param name="doing">What is done with them, such as <c>checking</c>.</param>
    /// <param name="file">Their file.</param>
    /// <param name="rows">How many by now.</param>
    /// <param name="of">Of how many; null if nobody knows yet.</param>
    public void Count(string doing, RecordFile file, int rows, int? of)
    {
        if (clock.GetElapsedTime(_told) >= Pace)
        {
            _told = clock.GetTimestamp();
            var all = of is { } known ? string.Create(CultureInfo.InvariantCulture, $" of {known:N0}") : "";
            Tell(string.Create(CultureInfo.InvariantCulture, $"{RecordFolder.NameOf(file)}: {doing}, {rows:N0}{all} rows …"));
        }
    }
}
