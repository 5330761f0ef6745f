using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.History;

/// <summary>The hashes that chain the history: who changes, removes or swaps an entry breaks every hash after it.</summary>
public static class HistoryChain
{
    /// <summary>What the first entry follows.</summary>
    public static byte[] Beginning { get; } = new byte[SHA256.HashSizeInBytes];

    /// <summary>The entry with its hash.</summary>
    /// <param name="entry">Everything but the hash.</param>
    public static HistoryEntry Seal(HistoryEntry entry) => entry with { Hash = HashOf(entry) };

    /// <summary>The hash that an entry must have.</summary>
    public static byte[] HashOf(HistoryEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(entry.PreviousHash);
        Add(hash, entry.Seq);
        Add(hash, entry.At.UtcTicks);
        foreach (var text in new[]
        {
            entry.OpId.ToString("D"), entry.EditorId, entry.EditorName, entry.From, entry.Kind.Code(), entry.Subject, entry.RowId,
            entry.Before, entry.After, entry.Reason, entry.Source,
        })
        {
            Add(hash, text);
        }

        return hash.GetHashAndReset();
    }

    /// <summary>What is wrong with an entry, given the one before (null for the first); null if it stands in the chain.</summary>
    public static string? Fault(HistoryEntry? before, HistoryEntry entry)
    {
        if (entry.Seq != (before?.Seq ?? 0) + 1)
        {
            return $"history · {entry.Seq}: follows entry {before?.Seq ?? 0}; what stood between is gone";
        }

        return !entry.PreviousHash.AsSpan().SequenceEqual(before?.Hash ?? Beginning) ? $"history · {entry.Seq}: does not follow the entry before it"
            : !entry.Hash.AsSpan().SequenceEqual(HashOf(entry)) ? $"history · {entry.Seq}: differs from its checksum"
            : null;
    }

    // The length goes in front of each text, so that no two lists of texts give the same bytes; -1 is null.
    private static void Add(IncrementalHash hash, string? text)
    {
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        Add(hash, text is null ? -1 : bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
