using CsCheck;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data.History;

namespace TradeMonitor.Tests.Data.Edits;

public class HistoryChainTests
{
    [Fact]
    public async Task History_CanOnlyBeAddedTo()
    {
        await using var store = await WrittenAsync(2);

        foreach (var sql in new[] { "UPDATE \"History\" SET \"Reason\" = 'x'", "DELETE FROM \"History\"", "REPLACE INTO \"History\" SELECT * FROM \"History\"", "DELETE FROM \"HistoryPoints\"" })
        {
            var error = await Assert.ThrowsAnyAsync<Exception>(() => store.ExecuteAsync(sql));
            Assert.Contains("append-only", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("UPDATE \"History\" SET \"Reason\" = 'Because.' WHERE \"Seq\" = 3", "history · 3: differs from its checksum")]
    [InlineData("UPDATE \"History\" SET \"EditorName\" = 'Somebody else' WHERE \"Seq\" = 1", "history · 1: differs from its checksum")]
    [InlineData("DELETE FROM \"History\" WHERE \"Seq\" = 2", "history · 3: follows entry 1; what stood between is gone")]
    [InlineData("UPDATE \"History\" SET \"Seq\" = -\"Seq\" WHERE \"Seq\" IN (2, 3); UPDATE \"History\" SET \"Seq\" = 5 + \"Seq\" WHERE \"Seq\" < 0", "history · 2: does not follow the entry before it")]
    public async Task TamperedHistory_IsNamedAtItsFirstBreak(string tamper, string fault)
    {
        await using var store = await WrittenAsync(5);
        foreach (var trigger in new[] { "History_no_update", "History_no_delete" })
        {
            await store.ExecuteAsync($"DROP TRIGGER \"{trigger}\"");
        }

        await store.ExecuteAsync(tamper);

        Assert.Contains(fault, (await store.VerifyAsync()).Where(v => !v.Holds).Select(v => v.Text));
    }

    [Fact]
    public async Task AnyChangedField_ChangesTheHash()
    {
        await using var store = await WrittenAsync(1);
        await using var db = await store.DbAsync();
        var entry = await db.Edited().SingleAsync(TestStore.Stop);

        Gen.Select(Gen.Int[0, 9], Gen.String[1, 9]).Sample(change =>
        {
            var (field, text) = change;
            var changed = field switch
            {
                0 => entry with { EditorId = text },
                1 => entry with { EditorName = text },
                2 => entry with { From = text },
                3 => entry with { Subject = text },
                4 => entry with { RowId = text },
                5 => entry with { Before = text },
                6 => entry with { After = text },
                7 => entry with { Reason = text },
                8 => entry with { Source = text },
                _ => entry with { At = entry.At.AddTicks(text.Length) },
            };
            return changed == entry || !HistoryChain.HashOf(changed).AsSpan().SequenceEqual(entry.Hash);
        }, iter: 500);
    }

    [Fact]
    public async Task ClockThatGoesBack_LeavesTheInstantsInOrder()
    {
        await using var store = await WrittenAsync(1);
        store.Clock.AdjustTime(store.Clock.GetUtcNow().AddHours(-3));

        await store.EditAsync(Edits.Add(Edits.Eased("later")));

        await using var db = await store.DbAsync();
        var at = await db.History.OrderBy(h => h.Seq).Select(h => h.At).ToListAsync(TestStore.Stop);
        Assert.Equal(at.Distinct().Order(), at);
    }

    private static async Task<TestStore> WrittenAsync(int edits)
    {
        var store = await Edits.StoreAsync();
        for (var i = 0; i < edits; i++)
        {
            await store.EditAsync(Edits.Add(Edits.Eased($"n{i}")));
        }

        return store;
    }
}
