using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Data.Edits;

public class RecordEditsTests
{
    [Fact]
    public async Task SavedEdit_IsInTheRecordAndInTheHistory()
    {
        await using var store = await Edits.StoreAsync();
        var edit = Edits.Add(Edits.Eased(), await store.VersionAsync());

        Assert.IsType<EditResult.Saved>(await store.EditAsync(edit));

        await using var db = await store.DbAsync();
        Assert.Equal("Duty halved", (await db.Developments.KnownOn(null).SingleAsync(d => d.Id == "d3", TestStore.Stop)).Headline);
        var entry = await db.Edited().SingleAsync(TestStore.Stop);
        Assert.Equal((2, "Ada Lead", "web 192.0.2.7", EditKind.AddDevelopment, "developments", "d3", "Announced this morning.", "s1"),
            ((int)entry.Seq, entry.EditorName, entry.From, entry.Kind, entry.Subject, entry.RowId, entry.Reason, entry.Source));
        Assert.Null(entry.Before);
        Assert.Equal("Duty halved", JsonDocument.Parse(entry.After!).RootElement.GetProperty("headline").GetString());
        Assert.All(await store.VerifyAsync(), v => Assert.True(v.Holds, v.Text));
    }

    [Fact]
    public async Task Correction_KeepsTheRowAsItWasKnownBefore()
    {
        await using var store = await Edits.StoreAsync();
        await store.EditAsync(Edits.Add(Edits.Eased()));
        store.Clock.Advance(TimeSpan.FromDays(2));

        await store.EditAsync(Edits.Add(Edits.Eased(headline: "Duty more than halved")) with { Kind = EditKind.CorrectDevelopment });

        await using var db = await store.DbAsync();
        var before = await db.Developments.KnownOn(new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero)).SingleAsync(d => d.Id == "d3", TestStore.Stop);
        var now = await db.Developments.KnownOn(null).SingleAsync(d => d.Id == "d3", TestStore.Stop);
        Assert.Equal(("Duty halved", "Duty more than halved"), (before.Headline, now.Headline));
        Assert.Contains("Duty halved", (await db.Edited().OrderBy(h => h.Seq).LastAsync(TestStore.Stop)).Before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SameEditSentTwice_IsAppliedOnce()
    {
        await using var store = await Edits.StoreAsync();
        var edit = Edits.Add(Edits.Eased(), await store.VersionAsync());

        await store.EditAsync(edit);
        var again = await store.EditAsync(edit);

        Assert.Equal(new EditResult.Saved(edit.OpId), again);
        await using var db = await store.DbAsync();
        Assert.Equal(1, await db.Edited().CountAsync(TestStore.Stop));
    }

    [Theory]
    [InlineData("headline")]
    [InlineData("reason")]
    [InlineData("another row")]
    public async Task SavedEditSentAgainWithOtherContent_IsRefused_NotReportedAsSaved(string changed)
    {
        await using var store = await Edits.StoreAsync();
        var edit = Edits.Add(Edits.Eased());
        await store.EditAsync(edit);

        var again = await store.EditAsync(changed switch
        {
            "headline" => edit with { Rows = [Edits.Eased(headline: "Duty quartered")] },
            "reason" => edit with { Reason = "Announced last night." },
            _ => edit with { Rows = [Edits.Eased(), Edits.Eased("d4")] },
        });

        var fault = Assert.Single(Assert.IsType<EditResult.Refused>(again).Faults);
        Assert.Contains("saved already", fault.Message, StringComparison.Ordinal);
        await using var db = await store.DbAsync();
        Assert.Equal(1, await db.Edited().CountAsync(TestStore.Stop));
    }

    [Fact]
    public async Task PointThatHasMovedOn_MakesTheEditStale_AndTellsWhatHappened()
    {
        await using var store = await Edits.StoreAsync();
        var seen = await store.VersionAsync();
        await store.EditAsync(Edits.Add(Edits.Eased("d3", "First"), seen));

        var result = await store.EditAsync(Edits.Add(Edits.Eased("d4", "Second"), seen));

        var stale = Assert.IsType<EditResult.Stale>(result);
        Assert.Equal(seen + 1, stale.Versions["p1"]);
        Assert.Equal("d3", Assert.Single(stale.Since).RowId);
        await using var db = await store.DbAsync();
        Assert.False(await db.Developments.AnyAsync(d => d.Id == "d4", TestStore.Stop));
    }

    [Fact]
    public async Task NewerShippedRecord_LeavesWhatPeopleWrote()
    {
        await using var store = await Edits.StoreAsync();
        await store.EditAsync(Edits.Add(Edits.Eased("d1", "As a lead words it")) with { Kind = EditKind.CorrectDevelopment });

        using var newer = new RecordOnDisk().Spoil("developments", d => d["headline"] = "As the newer record words it");
        await store.ImportSoundAsync(newer, Origin.Shipped);

        await using var db = await store.DbAsync();
        Assert.Equal("As a lead words it", (await db.Developments.KnownOn(null).SingleAsync(d => d.Id == "d1", TestStore.Stop)).Headline);
    }

    public static TheoryData<string, Func<Development, Development>, string, string> Wrong => new()
    {
        { "reason", d => d, "", "is empty; write something" },
        { "headline", d => d with { Headline = " " }, "Why.", "is empty; write something" },
        { "headline", d => d with { Headline = new('x', 301) }, "Why.", "has 301 characters; 300 fit" },
        { "detail", d => d with { Detail = new('x', 1_000_000) }, "Why.", "has 1,000,000 characters; 4,000 fit" },
        { "detail", d => d with { Detail = "a\0b" }, "Why.", "holds a control character; take it out" },
        { "sources", d => d with { Sources = [] }, "Why.", "is empty; name at least one source" },
        { "sources[0]", d => d with { Sources = ["s9"] }, "Why.", "\"s9\" is not in the record" },
        { "frictionPoints[0]", d => d with { FrictionPoints = ["p9"] }, "Why.", "\"p9\" is not in the record" },
        { "date", d => d with { Date = new(2026, 3, 2) }, "Why.", "2026-03-02 is after today (2026-03-01)" },
        { "actors[0]", d => d with { Actors = ["us"] }, "Why.", "\"us\" is not a jurisdiction code; write two to eight capital letters or digits, such as US" },
        { "id", d => d with { Id = "has space" }, "Why.", "may have up to 200 characters, and no spaces or control characters" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task WrongField_IsRefusedByNameAndNothingIsStored(string field, Func<Development, Development> spoil, string reason, string message)
    {
        await using var store = await Edits.StoreAsync();

        var result = await store.EditAsync(Edits.Add(spoil(Edits.Eased())) with { Reason = reason });

        Assert.Equal(new EditFault(field, message), Assert.Single(Assert.IsType<EditResult.Refused>(result).Faults));
        await using var db = await store.DbAsync();
        Assert.Equal((2, 0), (await db.Developments.CountAsync(TestStore.Stop), await db.Edited().CountAsync(TestStore.Stop)));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("ftp://example.org/x")]
    [InlineData("www.example.org")]
    public async Task AddressOfASource_MustBeAWebAddress(string url)
    {
        await using var store = await Edits.StoreAsync();
        var source = new Source { Id = "s2", Publisher = "USTR", Title = "Notice", Url = url, PublishedOn = null, Kind = SourceKind.Official, Note = null };

        var result = await store.EditAsync(Edits.Add(Edits.Eased()) with { Kind = EditKind.AddSource, Rows = [source] });

        Assert.Equal("url", Assert.Single(Assert.IsType<EditResult.Refused>(result).Faults).Field);
    }

    [Fact]
    public async Task EditThatChangesNothing_IsSaid()
    {
        await using var store = await Edits.StoreAsync();
        await store.EditAsync(Edits.Add(Edits.Eased()));

        var result = await store.EditAsync(Edits.Add(Edits.Eased()));

        Assert.Equal("changes nothing", Assert.Single(Assert.IsType<EditResult.Refused>(result).Faults).Message);
    }

    [Fact]
    public async Task ThirtyTwoWritersOnOnePoint_LoseNoUpdate()
    {
        const int Writers = 32, Each = 5;
        await using var store = await Edits.StoreAsync();
        var first = await store.VersionAsync();

        var stale = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer), TestStore.Stop)));

        await using var db = await store.DbAsync();
        Assert.Equal(Writers * Each, await db.Edited().CountAsync(TestStore.Stop));
        Assert.Equal(Writers * Each, await db.Developments.CountAsync(d => d.Id.StartsWith('w'), TestStore.Stop));
        Assert.Equal(first + Writers * Each, await store.VersionAsync());
        Assert.True(stale.Sum() > 0, "nobody was ever second: the test says nothing");
        Assert.All(await store.VerifyAsync(), v => Assert.True(v.Holds, v.Text));

        async Task<int> WriteAsync(int writer)
        {
            var refused = 0;
            for (var i = 0; i < Each;)
            {
                var seen = await store.VersionAsync();
                switch (await store.EditAsync(Edits.Add(Edits.Eased($"w{writer}-{i}"), seen)))
                {
                    case EditResult.Saved: i++; break;
                    case EditResult.Stale: refused++; break;
                }
            }

            return refused;
        }
    }
}
