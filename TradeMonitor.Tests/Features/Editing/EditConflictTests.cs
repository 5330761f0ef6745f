using CsCheck;
using TradeMonitor.Web.Features.Editing;

namespace TradeMonitor.Tests.Features.Editing;

/// <summary>Two people with the same form open: the second loses nothing.</summary>
public class EditConflictTests
{
    private static readonly FormField[] Fields = [new("a", "A", FieldKind.Line), new("b", "B", FieldKind.Line)];

    [Theory]
    [InlineData("x", "x", "x", "x", false)] // nobody changed it
    [InlineData("x", "mine", "x", "mine", false)] // only I did
    [InlineData("x", "x", "theirs", "theirs", false)] // only the other did
    [InlineData("x", "same", "same", "same", false)] // both to the same
    [InlineData("x", "mine", "theirs", "mine", true)] // both, differently: mine stays until I choose
    public void Field_IsMergedOrAsked(string opened, string mine, string theirs, string merged, bool asked)
    {
        var conflict = EditConflict.Of(Fields, Of(opened), Of(mine), Of(theirs));

        Assert.Equal(merged, conflict.Merged["a"]);
        Assert.Equal(asked, conflict.Fields.Any(f => f.Field.Name == "a"));
    }

    [Fact]
    public void WhatIWrote_IsAlwaysInTheFormOrInTheQuestion() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2]).Sample((opened, mine, theirs) =>
        {
            var conflict = EditConflict.Of(Fields, Of($"{opened}"), Of($"{mine}"), Of($"{theirs}"));
            return mine == opened || conflict.Merged["a"] == $"{mine}" || conflict.Fields.Any(f => f.Mine == $"{mine}");
        });

    private static Dictionary<string, string> Of(string a) => new() { ["a"] = a };
}
