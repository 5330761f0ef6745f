using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Features.FrictionPoints.Detail;

[assembly: AssemblyFixture(typeof(TradeMonitor.Tests.Features.FrictionPoints.Detail.PointDossiers))]

namespace TradeMonitor.Tests.Features.FrictionPoints.Detail;

/// <summary>The real queries of a point's page over the shipped record in a store of its own; one for all tests of the page.</summary>
public sealed class PointDossiers : TradeMonitorApp
{
    public const string Fentanyl = "us-ieepa-fentanyl-tariff";

    // Test classes run side by side; only one of them may start the application.
    private readonly Lazy<DossierQueries> _queries;

    public PointDossiers() => _queries = new(() => Services.GetRequiredService<DossierQueries>());

    public DossierQueries Queries => _queries.Value;

    public async Task<PointDossier> ReadAsync(string id, DateOnly asOf) =>
        await Queries.FindAsync(id, asOf, TestContext.Current.CancellationToken) ?? throw new InvalidOperationException($"No point {id}.");

    /// <summary>Every point on some days that are spread over the record.</summary>
    public async Task<IReadOnlyList<PointDossier>> ReadManyAsync()
    {
        var all = new List<PointDossier>();
        for (var day = new DateOnly(2018, 1, 15); day <= Today; day = day.AddDays(171))
        {
            foreach (var point in ShippedRecord.FrictionPoints)
            {
                all.Add(await ReadAsync(point.Id, day));
            }
        }

        return all;
    }
}
