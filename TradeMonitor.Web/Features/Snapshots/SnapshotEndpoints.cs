using Microsoft.Net.Http.Headers;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Snapshots;

/// <summary>The files of snapshots, byte for byte as they were made: <c>/s/{id}.png</c>, and <c>/s/{id}/card.png</c> for links on other sites.</summary>
internal static class SnapshotEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/s/{id}.{format:regex(^(svg|png|pdf|csv|json)$)}", FileAsync).ExcludeFromDescription();
        routes.MapGet("/s/{id}/card.png", (string id, SnapshotQueries snapshots, CancellationToken cancellation) => FileAsync(id, SnapshotQueries.Card, snapshots, cancellation)).ExcludeFromDescription();
    }

    private static async Task<IResult> FileAsync(string id, string format, SnapshotQueries snapshots, CancellationToken cancellation)
    {
        if (await snapshots.FindAsync(id, cancellation) is not { } view)
        {
            return TypedResults.Problem(title: "There is no such snapshot.", detail: $"'{Formats.Quote(id)}' is no snapshot that was kept here.", statusCode: StatusCodes.Status404NotFound);
        }

        if (!view.IsShown || await snapshots.FileAsync(id, format, cancellation) is not { } file)
        {
            return TypedResults.Problem(title: "The snapshot is not shown any more.", detail: $"{SnapshotWords.Fate(view)} {AppUrls.Snapshot(id)} tells more.", statusCode: StatusCodes.Status410Gone);
        }

        // It never changes, but it may be withdrawn: a browser asks each time, and mostly hears that it has it already.
        return TypedResults.File(file.Bytes, file.Type, file.Name, entityTag: new EntityTagHeaderValue($"\"{view.Checksums[format]}\""));
    }
}
