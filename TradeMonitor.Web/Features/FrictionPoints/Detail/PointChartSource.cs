using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.Detail;

/// <summary>The charts of a friction point, to take away.</summary>
public sealed class PointChartSource(DossierQueries dossiers) : IChartSource
{
    /// <summary>The charts, as they stand in addresses.</summary>
    public const string Status = "status", Rate = "rate", Direction = "direction", Level = "level", Contributions = "contributions";

    /// <summary>The parameter that names the point.</summary>
    public const string PointKey = "of";

    /// <inheritdoc/>
    public string Page => "friction-point";

    /// <inheritdoc/>
    public IReadOnlyList<string> Charts { get; } = [Status, Rate, Direction, Level, Contributions];

    /// <inheritdoc/>
    public IReadOnlyList<string> Parameters { get; } = [PointKey, ChartSpans.Key];

    /// <inheritdoc/>
    public async Task<ChartFound> FindAsync(ChartRequest request, CancellationToken cancellation)
    {
        if (request[PointKey] is not { } id)
        {
            return new ChartFound.Wrong(PointKey, $"{PointKey}: name the friction point, by its id.");
        }

        if (ChartSpans.Problem(request[ChartSpans.Key]) is { } problem)
        {
            return new ChartFound.Wrong(ChartSpans.Key, problem);
        }

        if (await dossiers.FindAsync(id, request.AsOf, cancellation) is not { } dossier)
        {
            return new ChartFound.None($"The record has no friction point '{Formats.Quote(id)}'.");
        }

        var (days, code) = PointDays.Of(dossier, ChartSpans.Read(request[ChartSpans.Key]));
        if (Content(request.Chart, dossier, days) is not { } content)
        {
            return new ChartFound.None($"'{dossier.Point.Title}' has no chart of its {request.Chart} as of {Formats.Day(request.AsOf)}.");
        }

        var urls = new AppUrls(request.AsOf, request.PairAsked);
        return new ChartFound.Of(new()
        {
            Content = content,
            Caption = new(dossier.Point.Title, PointDays.Sources(dossier), request.KnownOn, new Uri(request.Site, AppUrls.With(urls.FrictionPoint(id), ChartSpans.Key, code))),
            Chart = request.Chart,
            Parameters = request.Named((PointKey, id), (ChartSpans.Key, code)),
            Pair = request.Pair,
            Subject = id,
            FrictionPoints = [id],
        });
    }

    private static ChartContent? Content(string chart, PointDossier dossier, DayRange days)
    {
        var models = new PointChartModels(dossier, days);
        if (chart == Status)
        {
            return models.Status() is { } band ? new BandContent(band) : null;
        }

        if (chart == Contributions)
        {
            return PointContributions.Of(dossier) is { } parts ? new PartsContent(parts) : null;
        }

        var model = chart switch { Rate => models.Rate(), Level => models.Level(), _ => models.Direction() };
        return model is null ? null : new TimeChartContent(model);
    }
}
