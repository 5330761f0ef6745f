using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Search;

namespace TradeMonitor.Tests.Features.Search;

public class SearchQueriesTests(ShippedStore store)
{
    private SearchQueries Queries => store.Services.GetRequiredService<SearchQueries>();

    public static TheoryData<string, string> BestHits => new()
    {
        { "soybeans", "friction-points/cn-purchases-2025-28|friction-points/cn-farm-market-access|friction-points/cn-farm-tariffs-2025|developments/2025-10-30-cn-busan-soybean-pledge|friction-points/cn-2018-2019-counter-tariffs|commitments/cn-2026-02-soy-20mmt" },
        { "rare earths", "friction-points/cn-rare-earths|friction-points/cn-october-2025-package|engagements/2025-06-05-call|commitments/cn-2025-06-rare-earth|friction-points/cn-entity-lists|developments/2025-04-04-cn-seven-rare-earths" },
        { "port fee", "friction-points/cn-port-fees|friction-points/us-port-fees|developments/2025-11-10-us-port-fees-suspended|developments/2025-11-10-cn-port-fees-suspended|developments/2025-10-14-cn-port-fees-start|developments/2025-10-14-us-port-fees-start" },
        { "Busan", "developments/2025-10-30-busan-truce|friction-points/cn-purchases-2025-28|developments/2025-11-04-us-orders-busan-cuts|developments/2025-11-01-busan-fact-sheet|engagements/2025-12-05-video|engagements/2025-10-30-busan" },
    };

    [Theory]
    [MemberData(nameof(BestHits))]
    public async Task BestHits_ComeInThisOrder(string typed, string expected)
    {
        var results = await FindAsync(typed);

        Assert.Equal(expected.Split('|'), results.Hits.Take(6).Select(h => $"{h.Kind.Code()}/{h.Id}"));
    }

    [Theory]
    [InlineData("soybeans", "2026-11-23")]
    [InlineData("rare earths", "2026-11-23")]
    [InlineData("port fee", "2026-11-23")]
    [InlineData("Busan", "2026-11-23")]
    [InlineData("Section 301", "2026-11-23")]
    [InlineData("50%", "2026-11-23")]
    [InlineData("tariff", "2020-02-14")]
    [InlineData("rare-earth", "2025-04-11")]
    [InlineData("He Lifeng", "2025-12-05")]
    [InlineData("duties", "2019-09-01")]
    public async Task EveryRowThatHoldsTheWords_IsFound_AndNoOther(string typed, string day)
    {
        var asOf = Day(day);

        var found = await AllAsync(typed, asOf);

        var expected = SearchRecount.Find(asOf, [.. SearchText.Split(typed)]).ToArray();
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(), found.Select(h => (h.Kind.Code(), h.Id)).Order());
    }

    [Fact]
    public async Task RandomDaysAndWords_ShowNothingOfLaterDays()
    {
        var random = new Random(20261123);
        var rows = SearchRecount.Rows;
        for (var i = 0; i < 60; i++)
        {
            var asOf = new DateOnly(2018, 3, 1).AddDays(random.Next(3150));
            var row = rows[random.Next(rows.Count)];
            var word = row.Words.ElementAt(random.Next(row.Words.Count));

            var results = await FindAsync(word, asOf, size: 2000);

            // Where nothing holds the word, what is shown instead must be of rows known by then too.
            var expected = SearchRecount.Find(asOf, results.Reading.Used.Count > 0 ? [.. results.Reading.Used] : [word]).ToArray();
            Assert.Equal(expected.Order(), results.Hits.Select(h => (h.Kind.Code(), h.Id)).Order());
            foreach (var hit in results.Hits)
            {
                var text = rows.Single(r => r.Kind == hit.Kind.Code() && r.Id == hit.Id).Text;
                Assert.True(hit.Date is null || hit.Kind == RecordFile.Deadlines || hit.Date <= asOf, $"{hit.Id} as of {asOf}");
                Assert.All(hit.Excerpt.Plain.Split(['·', ','], StringSplitOptions.TrimEntries), part => Assert.Contains(Undotted(part), Undotted(text), StringComparison.Ordinal));
            }
        }

        static string Undotted(string text) => text.Replace("…", "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task MistypedWord_IsReplaced_AndSaid()
    {
        var results = await FindAsync("soybaen");

        Assert.Equal([new ReplacedWord("soybaen", "soybean")], results.Reading.Replaced);
        Assert.Equal((await FindAsync("soybean")).Hits.Select(h => h.Id), results.Hits.Select(h => h.Id));
    }

    [Fact]
    public async Task MistypedWordOfLaterRowsOnly_IsNotGuessed()
    {
        Assert.Equal("stockholm", Assert.Single((await FindAsync("stokholm")).Reading.Replaced).Used);

        var before = await FindAsync("stokholm", new(2024, 1, 1));

        Assert.Empty(before.Reading.Replaced);
        Assert.Equal(["stokholm"], before.Reading.Unknown);
        Assert.Equal(0, before.Found);
    }

    [Fact]
    public async Task WordThatNothingHolds_IsLeftOut_AndTheOthersAreLookedFor()
    {
        var results = await FindAsync("xyzzyx busan");

        Assert.Equal(["busan"], results.Reading.Used);
        Assert.Equal(["xyzzyx"], results.Reading.Unknown);
        Assert.Equal((await FindAsync("busan")).Found, results.Found);
    }

    [Fact]
    public async Task WordsThatNoRowHoldsTogether_FindRowsWithSome()
    {
        var results = await FindAsync("nexperia soybeans copper");

        Assert.True(results.Reading.AnyWord);
        Assert.True(results.Found >= (await FindAsync("nexperia")).Found);
    }

    [Fact]
    public async Task WordsLookedFor_AreMarked()
    {
        var hit = (await FindAsync("rare earths")).Hits.Single(h => h.Id == "2025-04-04-cn-seven-rare-earths");

        Assert.Equal(["rare", "earths"], hit.Title.Runs.Where(r => r.IsMarked).Select(r => r.Text));
        Assert.Equal("cn-rare-earths", hit.FrictionPoint);
    }

    [Fact]
    public async Task KindsAndPages_CutTheSameOrder()
    {
        var all = await AllAsync("tariff", TradeMonitorApp.Today);

        var second = await Queries.FindAsync(Ask("tariff") with { Kinds = [RecordFile.Deadlines], Page = 2, Size = 5 }, Token);
        var last = await Queries.FindAsync(Ask("tariff") with { Page = int.MaxValue }, Token);

        Assert.Equal(all.Where(h => h.Kind == RecordFile.Deadlines).Skip(5).Take(5).Select(h => h.Id), second.Hits.Select(h => h.Id));
        Assert.Equal(all.Count, second.Kinds.Sum(k => k.Count));
        Assert.Equal((last.Pages, all[^1].Id), (last.Page, last.Hits[^1].Id));
    }

    [Fact]
    public async Task PairAskedFor_LeavesOutRowsOfOthers()
    {
        var all = await FindAsync("tariff");
        var none = await Queries.FindAsync(Ask("tariff") with { Pair = Relationship.Between("US", "ZZ", []) }, Token);
        var own = await Queries.FindAsync(Ask("tariff") with { Pair = Queries.PairOf("us-cn") }, Token);

        Assert.Equal(0, none.Found);
        Assert.InRange(own.Found, 1, all.Found);
        Assert.Equal(ShippedRecord.Commitments.Count(c => SearchRecount.Find(TradeMonitorApp.Today, "tariff").Contains(("commitments", c.Id))),
            own.Kinds.Single(k => k.Kind == RecordFile.Commitments).Count);
    }

    [Fact]
    public async Task KnowledgeOfAnEarlierDay_HoldsNothingRecordedSince() =>
        Assert.Equal(0, (await Queries.FindAsync(Ask("soybeans") with { KnownOn = new(2020, 1, 1) }, Token)).Found);

    [Fact]
    public Task AnyText_IsAnswered() => Gen.OneOf(Gen.String[0, 60], Gen.String[Gen.Char["\"'*()-+^:{}[]&|\\%_ \0aANDORNEAT0301é中\ud83d"], 0, 200])
        .SampleAsync(async typed =>
        {
            if (SearchText.Read(typed).Text is { } text)
            {
                var results = await Queries.FindAsync(new() { Text = text, AsOf = TradeMonitorApp.Today }, Token);
                Assert.InRange(results.Hits.Count, 0, SearchQuestion.PageSize);
            }
        }, iter: 150, threads: 1);

    private async Task<IReadOnlyList<SearchHit>> AllAsync(string typed, DateOnly asOf) => (await FindAsync(typed, asOf, 2000)).Hits;

    private Task<SearchResults> FindAsync(string typed, DateOnly? asOf = null, int size = SearchQuestion.PageSize) =>
        Queries.FindAsync(Ask(typed) with { AsOf = asOf ?? TradeMonitorApp.Today, Size = size }, Token);

    private static SearchQuestion Ask(string typed) => new() { Text = SearchText.Read(typed).Text!, AsOf = TradeMonitorApp.Today };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
