using System.Globalization;
using Microsoft.Data.Sqlite;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Benchmarks.Scale;

/// <summary>
/// The same record in plain tables of SQLite with the indexes that the questions want, in a file of its own, all of it in the page cache:
/// what a product without a scoreboard would ask, and the reference for ours.
/// </summary>
internal sealed class PlainStore : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"trademonitor-plain-{Guid.NewGuid():N}.db");
    private readonly SqliteConnection _connection;

    /// <param name="points">Every friction point.</param>
    /// <param name="live">Every live development.</param>
    public PlainStore(IReadOnlyList<FrictionPoint> points, IEnumerable<LiveEvent> live)
    {
        _connection = new($"Data Source={_path};Pooling=False");
        _connection.Open();
        Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-2000000; PRAGMA mmap_size=8000000000;");
        Run("CREATE TABLE Points (Place INTEGER PRIMARY KEY, Id TEXT, Title TEXT, Category TEXT, Level REAL); CREATE VIRTUAL TABLE Texts USING fts5(Title, Summary, LegalBasis, Id, Category, Sectors);");
        Run("CREATE TABLE Moves (Point INTEGER, Day INTEGER, Impact REAL, HalfLife REAL, Status INTEGER); CREATE TABLE Edits (Id INTEGER PRIMARY KEY, Text TEXT);");
        using (var transaction = _connection.BeginTransaction())
        {
            Fill(points, live);
            transaction.Commit();
        }

        Run("CREATE INDEX Points_Category ON Points (Category, Level DESC, Id); CREATE INDEX Moves_Point ON Moves (Point, Day, Status, Impact, HalfLife); ANALYZE;");
    }

    /// <summary>The first page of one category by level, and how many there are.</summary>
    public int List(Category category) => Count($"SELECT COUNT(*) FROM Points WHERE Category = '{category.Code()}'")
        + Read($"SELECT Id, Title, Level FROM Points WHERE Category = '{category.Code()}' ORDER BY Level DESC, Id LIMIT 25");

    /// <summary>The first page of the points that have two words, the best first, and how many there are.</summary>
    public int Search(string one, string other) => Count($"SELECT COUNT(*) FROM Texts WHERE Texts MATCH '\"{one}\" \"{other}\"'")
        + Read($"SELECT rowid FROM Texts WHERE Texts MATCH '\"{one}\" \"{other}\"' LIMIT 25");

    /// <summary>The status and the decayed sum of every point as of a day.</summary>
    public int AsOf(DateOnly day) =>
        Read($"SELECT Point, Status FROM (SELECT Point, Status, ROW_NUMBER() OVER (PARTITION BY Point ORDER BY Day DESC) AS n FROM Moves WHERE Day <= {Number(day)} AND Status IS NOT NULL) WHERE n = 1")
        + Read($"SELECT Point, SUM(Impact * exp((Day - {Number(day)}) * 0.6931471805599453 / HalfLife)) FROM Moves WHERE Day <= {Number(day)} GROUP BY Point");

    /// <summary>Commits one row to disk.</summary>
    public int Commit() => Run("INSERT INTO Edits (Text) VALUES ('A status was changed.')");

    /// <inheritdoc/>
    public void Dispose()
    {
        _connection.Dispose();
        foreach (var ending in new[] { "", "-wal", "-shm" })
        {
            File.Delete(_path + ending);
        }
    }

    private void Fill(IReadOnlyList<FrictionPoint> points, IEnumerable<LiveEvent> live)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        using var point = Command("INSERT INTO Points VALUES ($0, $1, $2, $3, $4)", 5);
        using var text = Command("INSERT INTO Texts (rowid, Title, Summary, LegalBasis, Id, Category, Sectors) VALUES ($0, $1, $2, $3, $4, $5, $6)", 7);
        foreach (var p in points)
        {
            places[p.Id] = places.Count;
            Insert(point, places[p.Id], p.Id, p.Title, p.Category.Code(), (double)(p.Title.Length % 10) / 10);
            Insert(text, places[p.Id], p.Title, p.Summary, p.LegalBasis, p.Id, p.Category.Code(), string.Join(' ', p.Sectors));
        }

        using var move = Command("INSERT INTO Moves VALUES ($0, $1, $2, $3, $4)", 5);
        foreach (var e in live)
        {
            foreach (var id in e.Event.FrictionPoints.Where(places.ContainsKey))
            {
                Insert(move, places[id], e.Day, e.Impact, 60.0, e.Event.StatusAfter.TryGetValue(id, out var status) ? (int)status : DBNull.Value);
            }
        }
    }

    private SqliteCommand Command(string text, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        for (var i = 0; i < parameters; i++)
        {
            command.Parameters.AddWithValue("$" + i.ToString(CultureInfo.InvariantCulture), null);
        }

        return command;
    }

    private static void Insert(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }

    private int Run(string text)
    {
        using var command = Command(text, 0);
        return command.ExecuteNonQuery();
    }

    private int Count(string text)
    {
        using var command = Command(text, 0);
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private int Read(string text)
    {
        using var command = Command(text, 0);
        using var reader = command.ExecuteReader();
        var rows = 0;
        for (; reader.Read(); rows++)
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                _ = reader.GetValue(i);
            }
        }

        return rows;
    }

    private static string Number(DateOnly day) => day.DayNumber.ToString(CultureInfo.InvariantCulture);
}
