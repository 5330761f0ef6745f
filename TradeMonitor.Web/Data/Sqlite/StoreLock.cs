namespace TradeMonitor.Web.Data.Sqlite;

/// <summary>
/// One server per database, and one import at a time: locks of the operating system on files beside it, which vanish with the process.
/// </summary>
public sealed class StoreLock : IDisposable
{
    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, or returns null if another process has it.</summary>
    public static StoreLock? TryTake(StoreFile store) => TryTake(store, ".lock");

    /// <summary>Takes the lock that whoever imports has, or returns null if another has it, in this process or in another.</summary>
    public static StoreLock? TryTakeForImport(StoreFile store) => TryTake(store, ".import.lock");

    /// <summary>Takes the lock that whoever imports has, or says that another has it.</summary>
    public static StoreLock TakeForImport(StoreFile store) =>
        TryTakeForImport(store) ?? throw new StoreException($"Another import into {store.Path} is under way; wait until it has ended, then import again.");

    private static StoreLock? TryTake(StoreFile store, string suffix)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(store.Path)!);
        var path = store.Path + suffix;
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
