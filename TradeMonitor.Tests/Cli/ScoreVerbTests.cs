using System.Text.Json;
using TradeMonitor.Tests.Data;

namespace TradeMonitor.Tests.Cli;

/// <summary><c>score</c> as a person or a script runs it: on a machine that has no store yet, with the shipped record.</summary>
public sealed class ScoreVerbTests : IDisposable
{
    private readonly Verb _verb = new();

    [Fact]
    public async Task AsOfTheDayOfTheCall_SaysTheReadingThenEveryPoint()
    {
        var (code, lines, _) = await _verb.RunAsync("score", "--as-of", "2025-12-05");

        Assert.Equal(0, code);
        Assert.Equal("As of 5 Dec 2025, method v1; newest development 2 Dec 2025.", lines[0]);
        Assert.StartsWith("us-cn: tension index 35.94 of 100", lines[1], StringComparison.Ordinal);
        Assert.Contains("▼ Narrowing since 30 Oct 2025", lines[1], StringComparison.Ordinal);
        Assert.Equal(47, lines.SkipWhile(l => !l.StartsWith("Direction", StringComparison.Ordinal)).Skip(1).Count());
        Assert.Equal(16, lines.Skip(2).Count(l => l.Contains("▼ Narrowing", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Json_HasTheFieldsOfTheReadApi()
    {
        var (_, lines, _) = await _verb.RunAsync("score", "--as-of", "2025-04-11", "--json");

        var answer = JsonDocument.Parse(string.Concat(lines)).RootElement;
        Assert.Equal(73.18, answer.GetProperty("tension").GetProperty("index").GetDouble(), 0.005);
        Assert.Equal(47, answer.GetProperty("items").GetArrayLength());
        Assert.Equal("2025-04-11", answer.GetProperty("asOf").GetString());
    }

    [Fact]
    public async Task OnePoint_SumsItsContributionsToTheScore()
    {
        var (_, lines, _) = await _verb.RunAsync("score", "--as-of", "2025-12-05", "--point", "us-ieepa-fentanyl-tariff", "--json");

        var answer = JsonDocument.Parse(string.Concat(lines)).RootElement;
        var parts = answer.GetProperty("contributions").EnumerateArray().Sum(c => c.GetProperty("toDirection").GetDouble());
        Assert.Equal(answer.GetProperty("direction").GetProperty("score").GetDouble(), parts, 1e-12);
    }

    [Fact]
    public async Task OnePoint_IsReadAsATableThatEndsWithItsSum()
    {
        var (_, lines, _) = await _verb.RunAsync("score", "--as-of", "2025-12-05", "--point", "us-ieepa-fentanyl-tariff");

        Assert.Equal("US fentanyl emergency tariff on China (us-ieepa-fentanyl-tariff)", lines[0]);
        Assert.EndsWith("Sum", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownPoint_EndsWithOneAndNamesIt()
    {
        var (code, _, errors) = await _verb.RunAsync("score", "--point", "no-such-point");

        Assert.Equal(1, code);
        Assert.EndsWith("--point: the record has no friction point 'no-such-point'.", errors.Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TradeMonitor__Today", "yesterday", "TradeMonitor:Today is 'yesterday', which is not a day.")]
    [InlineData("Scoring__Point__On", "9", "Scoring:Point:On is 9; it must be a number from 0.01 to 0.99.")]
    public async Task SettingThatCannotBeUsed_EndsWithOneSentence(string name, string value, string sentence)
    {
        var (code, _, errors) = await _verb.RunAsync([(name, value)], "score");

        Assert.Equal(1, code);
        Assert.StartsWith(sentence, errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n'));
    }

    public void Dispose() => _verb.Dispose();
}
