using System.Globalization;
using System.Xml.Linq;
using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Charts;

public class LaneSketchTests
{
    private static readonly DateOnly Day = new(2025, 4, 4);

    [Fact]
    public void EveryMarkOfTheDaysShown_IsDrawnOrCounted()
    {
        var random = new Random(7);
        Sequence<LaneMark> marks = [.. Enumerable.Range(0, 300).Select(i => (Day: LaneSamples.Days.From.AddDays(random.Next(365)), Lane: random.Next(3)))
            .OrderBy(m => m.Day).Select((m, i) => LaneSamples.Mark(i, m.Day, m.Lane, (ChartTone)random.Next(1, 5), random.Next(2) == 0))];

        var svg = Draw(LaneSamples.Model(3, marks, null, null, null), LaneSamples.Days);

        var counted = svg.Descendants("svg").Where(s => (string?)s.Attribute("class") == "many").Sum(s => int.Parse(s.Element("text")!.Value, CultureInfo.InvariantCulture));
        Assert.Equal(300, svg.Descendants("use").Count() + counted);
        Assert.True(counted > 0);
    }

    [Fact]
    public void DeedAndWord_AreToldApart_AndTheChosenIsRinged()
    {
        var svg = Draw(LaneSamples.Model(3, [LaneSamples.Mark(0, Day), LaneSamples.Mark(1, Day.AddDays(60), tone: ChartTone.Narrowing, hollow: true)], "Group & more"), LaneSamples.Days, chosen: 1);

        Assert.Equal(["m0", "m1 word"], svg.Descendants("use").Select(u => (string?)u.Attribute("class")));
        Assert.Equal("42.03%", (string?)Assert.Single(svg.Descendants("circle")).Attribute("cx"));
        Assert.Contains("Group & more", svg.Descendants("text").Select(t => t.Value));
    }

    [Fact]
    public void WhatLiesOutsideTheDays_IsNotDrawn()
    {
        var svg = Draw(LaneSamples.Model(3, [LaneSamples.Mark(0, Day)], (string?)null), new(Day.AddDays(1), Day.AddDays(90)));

        Assert.Empty(svg.Descendants("use"));
        Assert.Contains("Geneva", svg.Descendants("text").Select(t => t.Value));
    }

    [Fact]
    public void Answer_IsAnArcInTheToneOfTheAnswer()
    {
        var model = LaneSamples.Model(3, [LaneSamples.Mark(0, Day), LaneSamples.Mark(1, Day.AddDays(60), 1, ChartTone.Narrowing)], null, null) with { Arcs = [new(0, 1)] };

        Assert.Equal("arc a1", (string?)Assert.Single(Draw(model, LaneSamples.Days).Descendants("path"), p => p.Attribute("id") is null).Attribute("class"));
    }

    private static XElement Draw(LaneModel model, DayRange days, int? chosen = null) => XElement.Parse($"<svg>{LaneSketch.Of(model, days, chosen)}</svg>");
}
