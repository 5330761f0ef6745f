namespace TradeMonitor.Web.Data.Sqlite;

/// <summary>
/// One server per database: a lock of the operating system on a file beside it, which vanishes with the process.
/// </summary>
public sealed class StoreLock : IDisposable
{
    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, or returns null if another process has it.</summary>
    public static StoreLock? TryTake(StoreFile store)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(store.Path)!);
        var path = store.Path + ".lock";
        try
        {
            return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (IsHeldByAnother(e))
        {
            return null;
        }
    }

    // The error numbers for "somebody else has it" on Linux (11), macOS (35) and Windows (32, 33); a full or read-only disk has others.
    private static bool IsHeldByAnother(IOException e) => (e.HResult & 0xFFFF) is 11 or 35 or 32 or 33;

    /// <summary>Takes the lock or says who cannot have it.</summary>
    public static StoreLock Take(StoreFile store) =>
        TryTake(store) ?? throw new StoreException($"{store.Path} is in use by another TradeMonitor server; stop that one, or give this one its own ConnectionStrings:TradeMonitor.");

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
