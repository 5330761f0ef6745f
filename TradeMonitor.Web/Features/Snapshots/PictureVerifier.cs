using System.Text.Json;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Features.Snapshots.Marks;

namespace TradeMonitor.Web.Features.Snapshots;

/// <summary>What a file turned out to be.</summary>
public enum PictureVerdict
{
    /// <summary>Made here, and unchanged.</summary>
    Genuine,

    /// <summary>It bears our marks, and was changed.</summary>
    Altered,

    /// <summary>Nothing in it tells that it was made here.</summary>
    Unknown,
}

/// <summary>The verdict on a file.</summary>
/// <param name="Verdict">What it is.</param>
/// <param name="Sentence">The same in words, with what to do.</param>
/// <param name="Charts">What it shows, from its own data; only of a genuine one.</param>
/// <param name="Snapshot">The snapshot that it belongs to; null if it was taken away without being kept.</param>
/// <param name="Changes">What was recorded since, of the first chart; only of a genuine one.</param>
public sealed record PictureFinding(PictureVerdict Verdict, string Sentence, IReadOnlyList<ChartAnswer> Charts, SnapshotView? Snapshot, ChangesSince? Changes)
{
    internal static PictureFinding Of(PictureVerdict verdict, string sentence) => new(verdict, sentence, [], null, null);
}

/// <summary>Tells whether a picture is genuine. A file is decoded only when its seal says that it was made here: no other can do harm.</summary>
public sealed class PictureVerifier(SealQueries seals, SnapshotQueries snapshots, IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json)
{
    /// <summary>A larger file is not looked at, in bytes; the largest that is made here has a tenth of it.</summary>
    public const int LargestFile = 8 * 1024 * 1024;

    private const string Genuine = "It was made here, and not a bit of it was changed since.";

    /// <summary>What is said of a larger one.</summary>
    public static string TooLarge => $"The file is larger than {LargestFile / 1024 / 1024} MiB: no picture that was made here is, so it was not looked at.";

    /// <summary>Looks at a file.</summary>
    public async Task<PictureFinding> VerifyAsync(byte[] file, CancellationToken cancellation = default)
    {
        if (file.Length == 0)
        {
            return PictureFinding.Of(PictureVerdict.Unknown, "The file is empty.");
        }

        if (file.Length > LargestFile)
        {
            return PictureFinding.Of(PictureVerdict.Unknown, TooLarge);
        }

        return await seals.CheckAsync(file, cancellation) switch
        {
            SealState.Whole => await TellAsync(file, cancellation),
            SealState.Altered => PictureFinding.Of(PictureVerdict.Altered, "It bears the marks of TradeMonitor, and it is not as it was made: something in it was changed. Do not rely on what it shows; ask for the original, or open the address in its foot."),
            SealState.Foreign => PictureFinding.Of(PictureVerdict.Unknown, "Its seal is whole, but was not made here: another installation of TradeMonitor made it, or somebody who would pass for one. Verify it where its foot says that it comes from."),
            _ when MarkedPicture.FormatOf(file) is null => PictureFinding.Of(PictureVerdict.Unknown, "It is no PNG, SVG or PDF; only those can carry a seal. It was not opened."),
            _ => PictureFinding.Of(PictureVerdict.Unknown, "It carries no seal. It was made elsewhere, or a program that shrinks pictures, or a screenshot, has taken the seal off. It was not opened."),
        };
    }

    private async Task<PictureFinding> TellAsync(byte[] file, CancellationToken cancellation)
    {
        if (Read(MarkedPicture.ReadData(file)) is not { } charts)
        {
            return PictureFinding.Of(PictureVerdict.Genuine, $"{Genuine} It comes from another version of TradeMonitor, so what it was made from cannot be told; its foot says it.");
        }

        var first = charts[0];
        var kept = first.Snapshot is { } id ? await snapshots.FindAsync(id, cancellation) : null;
        var changes = await snapshots.ChangesAsync(first.Parameters.GetValueOrDefault("relationship", ""), first.FrictionPoints, first.AsOf, first.RecordRevision, cancellation);
        return new(PictureVerdict.Genuine, Genuine, charts, kept, changes);
    }

    // A picture outlives the version that made it.
    private IReadOnlyList<ChartAnswer>? Read(string data)
    {
        try
        {
            return data.StartsWith('[')
                ? JsonSerializer.Deserialize<IReadOnlyList<ChartAnswer>>(data, json.Value.SerializerOptions)
                : JsonSerializer.Deserialize<ChartAnswer>(data, json.Value.SerializerOptions) is { } one ? [one] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
