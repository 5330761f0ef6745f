using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Data;
using TradeMonitor.Tests.Data.Edits;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Api;

/// <summary>What the calendar feed tells as the small record of <see cref="RecordOnDisk"/> is edited.</summary>
public sealed class CalendarFeedChangeTests : IAsyncDisposable
{
    private readonly RecordOnDisk _record = new();
    private readonly TradeMonitorApp _app = new();

    public CalendarFeedChangeTests() => _app.Settings["Record:Path"] = _record.Folder;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sequence_RisesOnAChange_AndOnNothingElse()
    {
        var before = await OnlyAsync();
        await SaveAsync(Edits.Add(Edits.Eased()));
        Assert.Equal(before, await OnlyAsync() with { Alarms = before.Alarms });

        await SaveAsync(Decide(DeadlineOutcome.Met, "Held."));
        var met = await OnlyAsync();
        await SaveAsync(Decide(DeadlineOutcome.Met, "Held in full."));

        Assert.Equal((0, 1, 2), (before.Sequence, met.Sequence, (await OnlyAsync()).Sequence));
        Assert.Equal((before.Uid, "Met: Review"), (met.Uid, met.Summary));
        Assert.True(string.CompareOrdinal(met.Stamp, before.Stamp) >= 0);
        Assert.Equal(met.Stamp, met.Modified);
    }

    [Fact]
    public async Task SupersededOne_StaysCancelled()
    {
        await SaveAsync(Decide(DeadlineOutcome.Superseded, "Overtaken."));

        var told = await OnlyAsync();
        Assert.Equal(("CANCELLED", 1, "Superseded: Review"), (told.Status, told.Sequence, told.Summary));
        await SaveAsync(Edits.Add(Edits.Eased()));
        Assert.Equal(("CANCELLED", 1), ((await OnlyAsync()).Status, (await OnlyAsync()).Sequence));
    }

    [Fact]
    public async Task WithdrawnOne_StaysCancelled()
    {
        var before = await OnlyAsync();
        _record.Write("deadlines", "[]");
        await ImportAsync();

        var told = await OnlyAsync();
        Assert.Equal((before.Uid, "CANCELLED", 1, "Withdrawn: Review"), (told.Uid, told.Status, told.Sequence, told.Summary));
        Assert.Empty(told.Alarms);
    }

    [Fact]
    public async Task MovedOne_KeepsItsUid()
    {
        var before = await OnlyAsync();
        _record.Spoil("deadlines", d => d["date"] = "2027-02-01");
        await ImportAsync();

        var told = await OnlyAsync();
        Assert.Equal((before.Uid, new DateOnly(2027, 2, 1), 1), (told.Uid, told.Start, told.Sequence));
    }

    [Fact]
    public async Task HostileText_StaysText()
    {
        const string Title = "A;B,C\\nEND:VEVENT \"x\" 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀";
        _record.Spoil("deadlines", d => d["title"] = Title).Spoil("sources", s => s["publisher"] = "X\\;Y, Z");

        var told = await OnlyAsync();

        Assert.Equal(Title, told.Summary);
        Assert.EndsWith("Sources: X\\;Y, Z.", told.Description, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _record.Dispose();
    }

    private static RecordEdit Decide(DeadlineOutcome outcome, string note) => new()
    {
        OpId = Guid.NewGuid(),
        Kind = EditKind.DecideDeadline,
        Rows =
        [
            new Deadline
            {
                Id = "l1", Date = new(2027, 1, 1), AnnouncedOn = new(2025, 3, 1), OutcomeOn = new(2026, 5, 1), Title = "Review", Kind = DeadlineKind.Review, Topics = [],
                FrictionPoints = ["p1"], Outcome = outcome, OutcomeNote = note, Sources = ["s1"],
            },
        ],
        Reason = "Told today.",
        Source = "s1",
    };

    private async Task<IcsDocument.Event> OnlyAsync() =>
        Assert.Single(IcsDocument.Read(await _app.CreateClient().GetByteArrayAsync(new Uri("/feeds/deadlines.ics", UriKind.Relative), Stop)).Events);

    private async Task SaveAsync(RecordEdit edit) => Assert.IsType<EditResult.Saved>(await _app.Services.GetRequiredService<RecordEdits>().ApplyAsync(edit, Edits.Lead, Stop));

    private Task ImportAsync() => _app.Services.GetRequiredService<Web.Data.Record.ShippedRecord>().ImportIfNewAsync(new Progress<string>(), Stop);
}
