using System.Security.Cryptography;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>A record on disk: a folder of JSON files, of which any but not all may be absent.</summary>
public sealed class RecordFolder
{
    private readonly long _maxBytes;

    private RecordFolder(string path, long maxBytes) => (Path, _maxBytes) = (path, maxBytes);

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>Name without the path: the folder's own.</summary>
    public string Name => System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(Path));

    /// <summary>The name of a file of the record on disk.</summary>
    public static string NameOf(RecordFile file) => file.Code() + ".json";

    /// <summary>Opens the folder if it holds a record and nothing that looks like a misspelt part of one.</summary>
    /// <param name="path">Of the folder.</param>
    /// <param name="maxFileMiB">Largest size of a file, in MiB.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static RecordFolder? Open(string path, long maxFileMiB, FaultList faults)
    {
        var folder = new RecordFolder(System.IO.Path.GetFullPath(path), maxFileMiB * 1024 * 1024);
        if (!Directory.Exists(folder.Path))
        {
            faults.Add(path, null, null, File.Exists(path) ? "is a file; give the folder that holds the record's files" : "there is no such folder");
            return null;
        }

        var known = Enum.GetValues<RecordFile>().Select(NameOf).ToList();
        var found = Directory.EnumerateFiles(folder.Path, "*.json").Select(f => System.IO.Path.GetFileName(f)!).Order(StringComparer.Ordinal).ToList();
        foreach (var unknown in found.Except(known))
        {
            faults.Add(unknown, null, null, $"is not a file of a record; known are {string.Join(", ", known)}");
        }

        if (!found.Intersect(known).Any())
        {
            faults.Add(path, null, null, $"holds no file of a record; known are {string.Join(", ", known)}");
            return null;
        }

        return folder;
    }

    /// <summary>Whether the record has the file.</summary>
    public bool Has(RecordFile file) => File.Exists(FullName(file));

    /// <summary>Opens a file at its first letter; null, with a fault, if it cannot be read as UTF-8 within the limit.</summary>
    public Stream? Read(RecordFile file, FaultList faults)
    {
        try
        {
            var stream = File.OpenRead(FullName(file));
            var fault = stream.Length > _maxBytes
                ? $"is larger than {_maxBytes / 1024 / 1024} MiB (setting Record:MaxFileMiB)"
                : RecordText.FaultOf(stream);
            if (fault is null)
            {
                return stream;
            }

            stream.Dispose();
            faults.Add(NameOf(file), null, null, fault);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(NameOf(file), null, null, $"cannot be read: {e.Message}");
        }

        return null;
    }

    /// <summary>SHA-256 over the names and bytes of all files, in lower-case hexadecimal.</summary>
    public string Sha256()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Enum.GetValues<RecordFile>().Where(Has))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(NameOf(file) + "\n"));
            using var stream = File.OpenRead(FullName(file));
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string FullName(RecordFile file) => System.IO.Path.Combine(Path, NameOf(file));
}
