using Microsoft.Data.Sqlite;

namespace TradeMonitor.Web.Data.Sqlite;

/// <summary>Where the database file is, from the connection string.</summary>
public sealed class StoreFile
{
    private const string DefaultConnection = "Data Source=data/trademonitor.db";

    /// <summary>Reads <c>ConnectionStrings:TradeMonitor</c>; a relative path counts from the working directory.</summary>
    public StoreFile(IConfiguration configuration)
    {
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        if (!provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            throw new StoreException($"Database:Provider is \"{provider}\"; this version knows Sqlite only.");
        }

        var text = configuration.GetConnectionString("TradeMonitor");
        try
        {
            var parts = new SqliteConnectionStringBuilder(string.IsNullOrWhiteSpace(text) ? DefaultConnection : text);
            Path = System.IO.Path.GetFullPath(parts.DataSource);
            parts.DataSource = Path;
            // How long the driver waits for another writer; as a command timeout, because the driver retries by itself.
            parts.DefaultTimeout = 5;
            ConnectionString = parts.ToString();
        }
        catch (ArgumentException e)
        {
            throw new StoreException($"ConnectionStrings:TradeMonitor cannot be read (\"{text}\"): give it as Data Source=PATH.", e);
        }
    }

    /// <summary>Full path of the database file.</summary>
    public string Path { get; }

    /// <summary>With the full path and the timeout.</summary>
    public string ConnectionString { get; }

    /// <summary>Whether there is a database file yet.</summary>
    public bool Exists => File.Exists(Path);

    /// <summary>Sizes of the database and of its write-ahead log, in bytes; 0 for a file that is not there.</summary>
    public (long Database, long Wal) Bytes() => (BytesOf(Path), BytesOf(Path + "-wal"));

    private static long BytesOf(string path) => new FileInfo(path) is { Exists: true, Length: var length } ? length : 0;
}
