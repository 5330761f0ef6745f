using CsCheck;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.FrictionPoints;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Features.FrictionPoints;

/// <summary>The list is put together from sets and kept orders; it equals what a look at every point gives, also after edits.</summary>
public class ListPropertyTests
{
    private static readonly string[] Order = ["US", "CN", "EU"];
    private static readonly DateOnly[] Days = [new(2019, 9, 1), new(2025, 4, 11), new(2025, 12, 5), new(2026, 11, 23)];
    private static readonly string[] Words = ["", "tariff", "TARIFF 232", "section 301 us", "chip", "-", "e", "zzz", "rare earth", "&"];
    private static readonly string[] Sectors = [.. ShippedRecord.FrictionPoints.SelectMany(p => p.Sectors).Distinct().Append("no-such")];

    private static readonly Gen<FrictionPointFilter> Filter = Gen.Select(
        Some([.. Enum.GetValues<Category>()]), Some([.. Enum.GetValues<DirectionLabel>()]), Some([.. Enum.GetValues<Status>()]), Some(["US", "CN", "NL"]), Some(Sectors),
        Of(Words), Gen.Select(Gen.Enum<FrictionPointColumn>(), Gen.Bool), Gen.Bool,
        (categories, directions, statuses, imposers, sectors, search, sort, pair) => new FrictionPointFilter
        {
            Categories = categories, Directions = directions, Statuses = statuses, ImposedBy = imposers, Sectors = sectors, Search = search, Sort = new(sort.Item1, sort.Item2),
            Relationship = pair ? Relationship.Between("US", "CN", Order) : null,
        });

    [Fact]
    public void AnyFilter_LeavesWhatALookAtEveryPointLeaves_AlsoAfterEdits()
    {
        var view = Shipped();
        Gen.Select(Filter, Of(Days), Gen.Int[0, 345]).Sample((filter, day, edited) =>
        {
            var before = view.BoardOn(day);
            _ = FrictionPointSearch.Find(before, filter, null);
            var e = view.Rows.Events[edited];
            var after = view.With(new() { Events = new([e with { Certainty = Certainty.Disputed, StatusAfter = e.FrictionPoints.ToDictionary(p => p, _ => (Status)(edited % 5)) }], []) }).BoardOn(day);

            AssertSame(before, filter);
            AssertSame(after, filter);
        }, iter: 400, threads: 1);
    }

    [Fact]
    public void Search_FindsPartsOfWordsOfAnyCase_AndNothingAcrossTwoWords()
    {
        var board = Shipped().BoardOn(Days[2]);
        Gen.Select(Of([.. ShippedRecord.FrictionPoints]), Gen.Int[0, 60], Gen.Int[1, 12]).Sample((point, from, length) =>
        {
            var text = point.Title + " " + point.LegalBasis;
            var part = text.Substring(Math.Min(from, text.Length - 1), Math.Min(length, text.Length - Math.Min(from, text.Length - 1)));

            AssertSame(board, new() { Search = part });
        }, iter: 400, threads: 1);
    }

    private static void AssertSame(Board board, FrictionPointFilter filter)
    {
        var list = FrictionPointSearch.Find(board, filter, null);
        Assert.Equal(PlainSearch.Find(board.Points, filter), list.Points.Select(p => p.Point.Id));
        var selection = FrictionPointSearch.Select(board, filter);
        string[] ids = [.. list.Points.Select(p => p.Point.Id)];
        for (var i = 0; i < ids.Length; i += 7)
        {
            Assert.Equal(ids.Skip(i + 1).Take(3), selection.Page(ids[i], 3)!.Select(p => p.Point.Id));
        }

        Assert.All(board.Points.Select(p => p.Point.Id).Except(ids).Take(3), id => Assert.Null(selection.Page(id, 3)));
        var without = PlainSearch.Find(board.Points, filter with { Statuses = [] }).ToHashSet(StringComparer.Ordinal);
        var counted = board.Points.Where(p => without.Contains(p.Point.Id) && p.Status is not null).CountBy(p => p.Status!.Value.Code()).OrderBy(c => c.Key, StringComparer.Ordinal);
        Assert.Equal(counted, list.Facets.Statuses.Where(v => v.Count > 0).Select(v => KeyValuePair.Create(v.Code, v.Count)).OrderBy(c => c.Key, StringComparer.Ordinal));
    }

    private static RecordView Shipped() => new(new(new()), new()
    {
        FrictionPoints = ShippedRecord.FrictionPoints,
        Events = [.. ShippedRecord.Developments.Select(ScoringEvent.From)],
        Engagements = ShippedRecord.Engagements,
        Commitments = [],
        Deadlines = ShippedRecord.Deadlines,
        KnownOn = null,
    }, Order);

    private static Gen<T> Of<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<T[]> Some<T>(T[] of) => Gen.Frequency((3, Gen.Const(Array.Empty<T>())), (2, Of(of).Array[1, 3].Select(a => a.Distinct().ToArray())));
}
