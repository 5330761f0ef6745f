using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.FrictionPoints;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Features.FrictionPoints;

[Collection(ListTests.Name)]
public class FrictionPointSearchTests(ListApp app)
{
    private static readonly DateOnly Day = new(2025, 12, 5);

    [Fact]
    public async Task CountsOfCategoriesSectorsAndImposers_AreThoseOfTheFile()
    {
        var facets = (await FindAsync(new())).Facets;

        Assert.Equal(Counted(p => [p.Category.Code()]), Shown(facets.Categories));
        Assert.Equal(Counted(p => p.Sectors), Shown(facets.Sectors));
        Assert.Equal(Counted(p => p.ImposedBy), Shown(facets.ImposedBy));
    }

    [Fact]
    public async Task CountsOfStatuses_AreTheLastWordOfTheDevelopmentsUpToTheDay()
    {
        var expected = ShippedRecord.FrictionPoints
            .Select(p => ShippedRecord.Developments.Where(d => d.Date <= Day && d.StatusAfter.ContainsKey(p.Id)).OrderBy(d => d.Date).ThenBy(d => d.Id, StringComparer.Ordinal).LastOrDefault()?.StatusAfter[p.Id])
            .OfType<Status>().CountBy(s => s.Code()).OrderBy(c => c.Key, StringComparer.Ordinal);

        Assert.Equal(expected, Shown((await FindAsync(new())).Facets.Statuses));
    }

    [Fact]
    public async Task FacetCount_IsWhatChoosingItWouldLeave()
    {
        var filter = new FrictionPointFilter { Directions = [DirectionLabel.Narrowing], ImposedBy = ["CN"], Search = "tariff" };
        var facets = (await FindAsync(filter)).Facets;

        foreach (var value in facets.Categories)
        {
            Assert.True(Codes.TryParse<Category>(value.Code, out var category));
            Assert.Equal(value.Count, (await FindAsync(filter with { Categories = [category] })).Points.Count);
        }

        foreach (var value in facets.Directions)
        {
            Assert.True(Codes.TryParse<DirectionLabel>(value.Code, out var label));
            Assert.Equal(value.Count, (await FindAsync(filter with { Directions = [label] })).Points.Count);
        }
    }

    [Theory]
    [InlineData(FrictionPointColumn.NextDeadline)]
    [InlineData(FrictionPointColumn.LastDevelopment)]
    [InlineData(FrictionPointColumn.Direction)]
    public async Task RowsWithoutAValue_ComeLastEitherWay(FrictionPointColumn column)
    {
        foreach (var descending in new[] { false, true })
        {
            var points = (await FindAsync(new() { Sort = new(column, descending) })).Points;
            bool[] blank = [.. points.Select(p => column switch
            {
                FrictionPointColumn.NextDeadline => p.NextDeadlineOn is null,
                FrictionPointColumn.LastDevelopment => p.LastDevelopmentOn is null,
                _ => p.Label == DirectionLabel.Unknown,
            })];
            Assert.Contains(true, blank);
            Assert.Equal(blank.Order(), blank);
        }
    }

    [Fact]
    public async Task EqualQuestions_ShareOneAnswer()
    {
        var one = await FindAsync(new() { Categories = [Category.Tariff] });

        Assert.Same(one, await FindAsync(new() { Categories = [Category.Tariff] }));
        Assert.NotSame(one, await FindAsync(new() { Categories = [Category.PortFee] }));
    }

    [Fact]
    public void Parameters_AreReadBackAsTheSameFilter()
    {
        var filter = new FrictionPointFilter
        {
            Categories = [Category.Tariff, Category.PortFee], Directions = [DirectionLabel.Unknown], Statuses = [Status.InForce], ImposedBy = ["CN"],
            Sectors = ["rare earths"], Search = "a & b", Sort = new(FrictionPointColumn.NextDeadline, false),
        };

        var (read, problems) = FrictionPointFilter.Read(
            key => [.. filter.Parameters().Where(p => p.Key == key).Select(p => p.Value!)], ["US", "CN"]);

        Assert.Empty(problems);
        Assert.Equal(filter.Parameters(), read.Parameters());
        Assert.Empty(new FrictionPointFilter().Parameters());
    }

    private Task<FrictionPointList> FindAsync(FrictionPointFilter filter) =>
        app.Services.GetRequiredService<FrictionPointQueries>().FindAsync(filter, Day, cancellation: TestContext.Current.CancellationToken);

    private static IEnumerable<KeyValuePair<string, int>> Counted(Func<FrictionPoint, IEnumerable<string>> codes) =>
        ShippedRecord.FrictionPoints.SelectMany(p => codes(p).Distinct()).CountBy(c => c).OrderBy(c => c.Key, StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, int>> Shown(IEnumerable<FacetValue> values) =>
        values.Select(v => KeyValuePair.Create(v.Code, v.Count)).OrderBy(c => c.Key, StringComparer.Ordinal);
}
