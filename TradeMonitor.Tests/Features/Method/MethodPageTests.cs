using System.Globalization;
using System.Reflection;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Method;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Features.Method;

public class MethodPageTests(TradeMonitorApp app) : BunitContext, IClassFixture<TradeMonitorApp>
{
    [Fact]
    public void EveryConstantOfTheOptions_IsShownWithItsValue()
    {
        var options = new ScoringOptions { ReportedFactor = .7, Point = new() { Silence = 7, HalfLife = new(31, 21, 22), Factor = new(.9, .5, .2), Answer = new(.6, .4, .1), AnswerFloor = .1, On = .4, Off = .1 } };

        var page = Render<ConstantSection>(p => p.Add(c => c.Options, options));

        var expected = Flat("", options).ToDictionary(c => c.Name, c => MethodConstant.Write(c.Value));
        var shown = page.FindAll("[data-constant]").ToDictionary(e => e.GetAttribute("data-constant")!, e => e.TextContent.Trim().Split(' ')[0]);
        Assert.Equal(expected.OrderBy(c => c.Key), shown.OrderBy(c => c.Key));
        Assert.Equal("0.7 (v1: 0.85)", page.Find("[data-constant=ReportedFactor]").TextContent.Trim());
        Assert.Equal(14, MethodConstants.Changed(options));
        Assert.Equal(0, MethodConstants.Changed(new()));
    }

    [Fact]
    public void HandExample_IsTheVectorOfTheMethod()
    {
        var hand = HandExample.Of(new(new()));

        Assert.Equal(10.4919, hand.Step.Factors.Product, 5e-5);
        Assert.Equal(4.1637, hand.Step.Value, 5e-5);
        Assert.Equal(.4097, hand.Reading.Score, 5e-5);
        Assert.Equal("0.4097", Open("/method").Find("[data-testid=by-hand-b]").TextContent);
    }

    [Theory]
    [InlineData("us-ieepa-fentanyl-tariff", "2025-12-05")]
    [InlineData("us-301-lists-1-3", "2026-11-23")]
    [InlineData("us-entity-list", "2025-04-11")]
    public async Task WorkedPoint_MultipliesAndSumsToItsReading(string id, string day)
    {
        var asOf = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var worked = await app.Services.GetRequiredService<MethodQueries>().WorkAsync(id, asOf, Xunit.TestContext.Current.CancellationToken);

        Assert.Equal(ShippedRecord.Developments.Count(d => d.FrictionPoints.Contains(id) && d.Date <= asOf), worked!.Steps.Count);
        Assert.Equal(worked.Direction.Sum, worked.Steps.Sum(s => s.Trace.Value) + worked.Pressure, 1e-12);
        Assert.Equal(worked.Direction.Score, worked.Steps.Sum(s => s.ToDirection) + worked.Pressure / worked.Direction.Mass, 1e-12);
        Assert.Equal(worked.Level.Level, worked.Steps.Sum(s => s.ToLevel), 1e-12);
        Assert.All(worked.Steps, s => Assert.True(s.Trace.Event.Event.Date <= asOf));
    }

    [Fact]
    public void NoPointAskedFor_WorksTheFentanylTariffThrough_AsOfTheDay()
    {
        var page = Open("/method", new(2025, 12, 5));

        Assert.Equal("us-ieepa-fentanyl-tariff", page.Find("select option[selected]").GetAttribute("value"));
        Assert.Equal(ShippedRecord.Developments.Count(d => d.FrictionPoints.Contains("us-ieepa-fentanyl-tariff") && d.Date <= new DateOnly(2025, 12, 5)),
            page.FindAll("[data-step]").Count);
    }

    [Fact]
    public void PointNotOnRecord_IsNamed() =>
        Assert.Equal("point: the record has no friction point 'none'", Open("/method?point=none").Find("[data-testid=empty] p").TextContent);

    [Fact]
    public void DayBeforeTheFirstDevelopment_SaysSo() =>
        Assert.Equal("No development is on record by 1 Jan 2010", Open("/method", new(2010, 1, 1)).Find("[data-testid=empty] p").TextContent);

    [Fact]
    public void ActionTableStatusesAndCategories_AreThoseOfTheScoring()
    {
        var page = Open("/method");

        Assert.All(Enum.GetValues<DevelopmentAction>(), a =>
            Assert.Equal(Formats.WithSign(ActionWeights.Of(a).Weight, 1), page.FindAll($"[data-testid=action-{a.Code()}] td")[1].TextContent));
        Assert.All(Enum.GetValues<Status>(), s => Assert.Equal(MethodConstant.Write(StatusFactors.Of(s, false)), page.Find($"[data-testid=phi-{s.Code()}]").TextContent));
        Assert.All(Enum.GetValues<Category>(), c => Assert.Equal(MethodConstant.Write(StatusFactors.Severity(c)), page.Find($"[data-testid=severity-{c.Code()}]").TextContent));
    }

    [Fact]
    public void Record_IsCountedByFile_WithItsImport()
    {
        var page = Open("/method");

        Assert.Equal("346", page.Find("[data-testid=rows-developments]").TextContent);
        Assert.Equal("788", page.Find("[data-testid=rows-sources]").TextContent);
        Assert.Matches("sha256 [0-9a-fA-F]{64}", page.Find("[data-testid=import]").TextContent);
    }

    [Fact]
    public void Outline_LeadsToEverySection()
    {
        var page = Open("/method", new(2025, 12, 5));

        Assert.All(MethodOutline.Sections, s => Assert.NotNull(page.Find($"[id={s.Anchor}]")));
        Assert.All(page.FindAll(".outline a"), a => Assert.StartsWith("/method?asOf=2025-12-05#", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, "failed")]
    [InlineData(false, "loading")]
    public void StoreThatFailsOrIsSlow_LeavesTheMethodReadable(bool answers, string state)
    {
        var databases = UnreliableDatabases.Broken(answers);
        var scoreboard = new SharedScoreboard(databases, new RecordChanges(), new(new()), Options.Create(new RelationshipOptions()));
        Services.AddSingleton(new MethodQueries(scoreboard, new(new()), new(databases), databases));

        var page = Open("/method", withQueries: false);

        Assert.NotEmpty(page.FindAll($"[data-testid={state}]"));
        Assert.NotEmpty(page.FindAll("[data-testid=by-hand]"));
    }

    private IRenderedComponent<MethodPage> Open(string address, DateOnly? asOf = null, bool withQueries = true)
    {
        Services.AddSingleton(new ScoringMethod(new()));
        if (withQueries)
        {
            Services.AddSingleton(app.Services.GetRequiredService<MethodQueries>());
        }

        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var context = new AsOfContext(asOf ?? TradeMonitorApp.Today, TradeMonitorApp.Today, "us-cn", null, new(asOf, null));
        return Render<MethodPage>(p => p.AddCascadingValue(context));
    }

    private static IEnumerable<(string Name, double Value)> Flat(string prefix, object options) =>
        options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(p => p.GetValue(options) switch
        {
            double d => [(prefix + p.Name, d)],
            int i => [(prefix + p.Name, (double)i)],
            object nested => Flat($"{prefix}{p.Name}:", nested),
            null => [],
        });
}
