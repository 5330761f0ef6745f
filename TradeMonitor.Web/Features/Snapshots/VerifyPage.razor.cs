using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Snapshots;

/// <summary>Takes a picture and tells whether it is genuine, and what has changed since it was made.</summary>
public sealed partial class VerifyPage(PictureVerifier verifier, NavigationManager navigation) : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private PictureFinding? _finding;
    private string? _problem;
    private string _name = "";
    private bool _busy;

    [CascadingParameter] public required AsOfContext AsOf { get; set; }

    private string Api => new Uri(new Uri(navigation.BaseUri), AppUrls.VerifyApi).AbsoluteUri;

    /// <inheritdoc/>
    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    private static string Mark(PictureVerdict verdict) => verdict switch { PictureVerdict.Genuine => "✓", PictureVerdict.Altered => "✗", _ => "?" };

    private static string Today(ChartAnswer chart) => AppUrls.With(
        new AppUrls(null, null).Chart(chart.Chart, chart.AsOf, [.. chart.Parameters.Where(p => p.Key != AppUrls.AsOfKey).Select(p => (p.Key, (string?)p.Value))]).File("svg"), AppUrls.AsOfKey, null);

    private async Task TakeAsync(InputFileChangeEventArgs taken)
    {
        (_finding, _problem, _name) = (null, null, Formats.Quote(taken.File.Name));
        if (taken.File.Size > PictureVerifier.LargestFile)
        {
            _problem = PictureVerifier.TooLarge;
            return;
        }

        _busy = true;
        try
        {
            using var file = new MemoryStream();
            await using var stream = taken.File.OpenReadStream(PictureVerifier.LargestFile, _closing.Token);
            await stream.CopyToAsync(file, _closing.Token);
            _finding = await verifier.VerifyAsync(file.ToArray(), _closing.Token);
        }
        catch (IOException)
        {
            _problem = "The file could not be read to its end; choose it again.";
        }
        catch (DbException)
        {
            _problem = "The store did not answer, so nothing can be said yet. Try again in a moment.";
        }
        finally
        {
            _busy = false;
        }
    }
}
