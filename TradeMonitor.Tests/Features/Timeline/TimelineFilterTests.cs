using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Timeline;

namespace TradeMonitor.Tests.Features.Timeline;

public class TimelineFilterTests
{
    private static readonly DayRange Span = new(new(2018, 1, 1), new(2025, 12, 5));

    [Fact]
    public void Address_IsReadWhole_AndWrittenBack()
    {
        Dictionary<string, string> address = new()
        {
            ["lanes"] = "point", ["category"] = "port-fee,tariff", ["directness"] = "deed", ["actor"] = "CN", ["answers"] = "off",
            ["from"] = "2025-01-01", ["to"] = "2025-11-30", ["dev"] = "d1", ["page"] = "2",
        };

        var (filter, problems) = Read(address);

        Assert.Empty(problems);
        Assert.Equal([Category.PortFee, Category.Tariff], filter.Categories);
        Assert.Equal(address, filter.Parameters().ToDictionary(p => p.Key, p => p.Value!));
        Assert.All(new TimelineFilter().Parameters(), p => Assert.Null(p.Value));
    }

    [Theory]
    [InlineData("lanes", "actor", "lanes: 'actor' is not a kind of lane; known are category, point.")]
    [InlineData("category", "tarif", "category: 'tarif' is not a category; known are tariff, export-control, entity-listing, investment-screening, port-fee, purchase-commitment, market-access, investigation, technology-platform, customs, law-enforcement.")]
    [InlineData("directness", "Deed", "directness: 'Deed' is not a kind of development; known are deed, word.")]
    [InlineData("actor", "NL", "actor: 'NL' is not a side of this relationship; known are US, CN.")]
    [InlineData("answers", "no", "answers: 'no' is not a way to show answers; known are on, off.")]
    [InlineData("from", "10/11/2025", "from: '10/11/2025' is not a day; write it like 2025-11-10.")]
    [InlineData("to", "2025-02-30", "to: '2025-02-30' is not a day; write it like 2025-11-10.")]
    [InlineData("page", "0", "page: '0' is not a page number; showing the first. Use a whole number from 1 on.")]
    public void WhatCannotBeRead_IsNamedAndLeftOut(string key, string value, string expected)
    {
        var (filter, problems) = Read(new() { [key] = value });

        Assert.Equal([expected], problems);
        Assert.Equal((new TimelineFilter().Key, null, null, 1), (filter.Key, filter.From, filter.To, filter.Page));
    }

    [Fact]
    public void Window_IsHeldWithinTheSpan()
    {
        Assert.Equal((Span, null), new TimelineFilter().Window(Span));
        Assert.Equal((Span, null), new TimelineFilter { From = new(2010, 1, 1), To = new(2030, 1, 1) }.Window(Span));
        Assert.Equal((new DayRange(new(2025, 3, 1), Span.To), null), new TimelineFilter { From = new(2025, 3, 1) }.Window(Span));
    }

    [Theory]
    [InlineData("2025-06-01", "2025-05-01", "from: 2025-06-01 is not before the last day to be shown, 2025-05-01; all days are shown.")]
    [InlineData("2026-01-01", "2026-05-01", "from, to: nothing is on record between 2026-01-01 and 2026-05-01 as of 2025-12-05; all days are shown.")]
    [InlineData(null, "2017-05-01", "to: 2017-05-01 is before the first day on record, 2018-01-01; all days are shown.")]
    public void WindowWithoutDays_IsSaid_AndAllAreShown(string? from, string to, string expected)
    {
        var (filter, _) = Read(new() { ["from"] = from ?? "", ["to"] = to });

        Assert.Equal((Span, expected), filter.Window(Span));
    }

    [Fact]
    public void WholeSpan_NeedsNoWordsInTheAddress()
    {
        var filter = new TimelineFilter { From = new(2020, 1, 1), Page = 4 }.Within(Span, Span);

        Assert.Equal((null, null, 1), (filter.From, filter.To, filter.Page));
        Assert.Equal(new(2019, 1, 1), filter.Within(TimelineYears.Of(2019, Span), Span).From);
        Assert.Null(filter.Within(TimelineYears.Of(2025, Span), Span).To);
    }

    private static (TimelineFilter, IReadOnlyList<string>) Read(Dictionary<string, string> address) => TimelineFilter.Read(key => address.GetValueOrDefault(key), ["US", "CN"]);
}
