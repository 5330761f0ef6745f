using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Snapshots;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary>What scripts are told of a picture.</summary>
/// <param name="Verdict"><c>genuine</c>, <c>altered</c> or <c>unknown</c>.</param>
/// <param name="Sentence">The same in words.</param>
/// <param name="Snapshot">Id of the snapshot that it belongs to; null for none.</param>
/// <param name="Charts">What it shows; empty unless it is genuine.</param>
/// <param name="RecordedSince">How many changes of developments that it shows were recorded since, up to 100; null unless it is genuine.</param>
internal sealed record VerifyAnswer(string Verdict, string Sentence, string? Snapshot, IReadOnlyList<ChartAnswer> Charts, int? RecordedSince);

/// <summary><c>POST /api/v1/verify</c> with a file as its body.</summary>
internal static class VerifyEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/verify", VerifyAsync).ExcludeFromDescription();

    // Read no further than what a picture can be, however much is sent.
    private static async Task<IResult> VerifyAsync(HttpRequest request, PictureVerifier verifier, CancellationToken cancellation)
    {
        if (request.ContentLength > PictureVerifier.LargestFile)
        {
            return TypedResults.Problem(title: "The file is too large.", detail: PictureVerifier.TooLarge, statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        using var file = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellation)) > 0;)
        {
            file.Write(buffer, 0, read);
            if (file.Length > PictureVerifier.LargestFile)
            {
                return TypedResults.Problem(title: "The file is too large.", detail: PictureVerifier.TooLarge, statusCode: StatusCodes.Status413PayloadTooLarge);
            }
        }

        var finding = await verifier.VerifyAsync(file.ToArray(), cancellation);
        return TypedResults.Json(new VerifyAnswer(
            finding.Verdict.Code(), finding.Sentence, finding.Snapshot?.Snapshot.Id, finding.Charts, finding.Changes is { } changes ? changes.Revised.Count + changes.Later.Count : null));
    }
}
