using System.Text.Json.Nodes;

namespace TradeMonitor.Tests.Data;

public class RecordFaultTests
{
    /// <summary>File, row, field path in dots, the JSON put there (null: the field is taken away), and the fault that must be told.</summary>
    public static TheoryData<string, string, string?, string> Spoilt => new()
    {
        { "developments", "action", "\"foo\"", "developments.json · d1: action: \"foo\" is not a known code; known are threaten, investigate" },
        { "developments", "action", "\"Impose\"", "developments.json · d1: action: \"Impose\" is not a known code" },
        { "developments", "action", "3", "developments.json · d1: action: takes a code, not a number" },
        { "developments", "date", "\"2025-02-30\"", "developments.json · d1: date: \"2025-02-30\" is not a day of the calendar; write yyyy-MM-dd" },
        { "developments", "date", "\"2 Jan 2025\"", "developments.json · d1: date: \"2 Jan 2025\" is not a day of the calendar" },
        { "developments", "date", "\"2026-03-02\"", "developments.json · d1: date: 2026-03-02 is after today (2026-03-01)" },
        { "developments", "headline", "\"\"", "developments.json · d1: headline: must not be empty" },
        { "developments", "headline", "null", "developments.json · d1: headline: must not be null; it takes a text" },
        { "developments", "headline", null, "developments.json · d1: headline: is missing" },
        { "developments", "note", null, "developments.json · d1: note: is missing; write null if there is none" },
        { "developments", "colour", "1", "developments.json · d1: colour: is not a known field; known are id, date" },
        { "developments", "rate.unit", null, "developments.json · d1: rate.unit: is missing" },
        { "developments", "rate.frictionPoint", "\"p9\"", "developments.json · d1: rate.frictionPoint: \"p9\" is not in friction-points.json, nor in the store" },
        { "developments", "rate.after", "1e999", "developments.json · d1: rate.after: is too large a number" },
        { "developments", "rate.after", "\"25\"", "developments.json · d1: rate.after: takes a number, not a text" },
        { "developments", "statusAfter", "{\"p9\":\"in-force\"}", "developments.json · d1: statusAfter.p9: \"p9\" is not in friction-points.json" },
        { "developments", "statusAfter", "{\"p1\":\"gone\"}", "developments.json · d1: statusAfter.p1: \"gone\" is not a known code" },
        { "developments", "frictionPoints", "[\"p1\",\"p1\"]", "developments.json · d1: frictionPoints[1]: \"p1\" is given twice" },
        { "developments", "frictionPoints", "[\"p9\"]", "developments.json · d1: frictionPoints[0]: \"p9\" is not in friction-points.json" },
        { "developments", "frictionPoints", "\"p1\"", "developments.json · d1: frictionPoints: must be a list, not a text" },
        { "developments", "respondsTo", "\"d9\"", "developments.json · d1: respondsTo: \"d9\" is not in developments.json, nor in the store" },
        { "developments", "supersedes", "\"d9\"", "developments.json · d1: supersedes: \"d9\" is not in developments.json" },
        { "developments", "supersedes", "\"d1\"", "developments.json · d1: supersedes: leads back to the row itself" },
        { "developments", "sources", "[\"s9\"]", "developments.json · d1: sources[0]: \"s9\" is not in sources.json" },
        { "developments", "tradeCoveredUsdBn", "-1", "developments.json · d1: tradeCoveredUsdBn: must not be negative" },
        { "developments", "rate.before", "-0.5", "developments.json · d1: rate.before: must not be negative" },
        { "developments", "rate.after", "-5", "developments.json · d1: rate.after: must not be negative" },
        { "friction-points", "tradeCoveredUsdBn.value", "-3", "friction-points.json · p1: tradeCoveredUsdBn.value: must not be negative" },
        { "developments", "coverageShare", "1.5", "developments.json · d1: coverageShare: must be between 0 and 1" },
        { "developments", "retracted", "\"yes\"", "developments.json · d1: retracted: takes true or false, not a text" },
        { "developments", "actorLevel", "\"king\"", "developments.json · d1: actorLevel: \"king\" is not a known code; known are leaders" },
        { "developments", "recordedAt", "\"2025-01-02T10:00:00\"", "developments.json · d1: recordedAt: \"2025-01-02T10:00:00\" is not an instant with its offset" },
        { "developments", "recordedAt", "\"2027-01-02T10:00:00Z\"", "developments.json · d1: recordedAt: is in the future" },
        { "developments", "actors", "[\"us\"]", "developments.json · d1: actors[0]: \"us\" is not a jurisdiction code" },
        { "engagements", "date", "\"2026-03-02\"", "engagements.json · e1: date: 2026-03-02 is after today" },
        { "engagements", "endDate", "\"2025-02-01\"", "engagements.json · e1: endDate: 2025-02-01 is before the date 2025-03-01" },
        { "engagements", "readouts.0.source", "\"s9\"", "engagements.json · e1: readouts[0].source: \"s9\" is not in sources.json" },
        { "engagements", "developments", "[\"d9\"]", "engagements.json · e1: developments[0]: \"d9\" is not in developments.json" },
        { "engagements", "venue", "{\"city\":null}", "engagements.json · e1: venue.country: is missing" },
        { "commitments", "engagement", "\"e9\"", "commitments.json · c1: engagement: \"e9\" is not in engagements.json" },
        { "commitments", "statusOn", "\"2026-04-01\"", "commitments.json · c1: statusOn: 2026-04-01 is after today" },
        { "commitments", "followThrough.0.date", "\"2026-04-01\"", "commitments.json · c1: followThrough[0].date: 2026-04-01 is after today" },
        { "commitments", "followThrough.0.sources", "[\"s9\"]", "commitments.json · c1: followThrough[0].sources[0]: \"s9\" is not in sources.json" },
        { "commitments", "measurable.source", "\"s9\"", "commitments.json · c1: measurable.source: \"s9\" is not in sources.json" },
        { "friction-points", "tradeCoveredUsdBn.source", "\"s9\"", "friction-points.json · p1: tradeCoveredUsdBn.source: \"s9\" is not in sources.json" },
        { "friction-points", "category", "\"quota\"", "friction-points.json · p1: category: \"quota\" is not a known code; known are tariff" },
        { "deadlines", "frictionPoints", "[\"p9\"]", "deadlines.json · l1: frictionPoints[0]: \"p9\" is not in friction-points.json" },
        { "assessments", "frictionPoint", "\"p9\"", "assessments.json · a1: frictionPoint: \"p9\" is not in friction-points.json" },
        { "assessments", "label", "\"unknown\"", "assessments.json · a1: label: \"unknown\" is not a known code; known are narrowing, holding, escalating" },
        { "assessments", "madeOn", "\"2026-03-02\"", "assessments.json · a1: madeOn: 2026-03-02 is after today" },
        { "assessments", "expiresOn", "\"2025-05-01\"", "assessments.json · a1: expiresOn: 2025-05-01 must be after 2025-05-01 and at most 366 days later" },
        { "assessments", "expiresOn", "\"2026-05-03\"", "assessments.json · a1: expiresOn: 2026-05-03 must be after 2025-05-01 and at most 366 days later" },
        { "assessments", "withdrawnOn", "\"2025-04-30\"", "assessments.json · a1: withdrawnOn: 2025-04-30 is before the day on which it was made, 2025-05-01" },
        { "assessments", "sources", "[\"s9\"]", "assessments.json · a1: sources[0]: \"s9\" is not in sources.json" },
        { "cooperation", "state", "\"dead\"", "cooperation.json · o1: state: \"dead\" is not a known code" },
        { "claims", "claim", null, "claims.json · m1: claim: is missing" },
        { "indicators", "source", "\"s9\"", "indicators.json · i1: source: \"s9\" is not in sources.json" },
        { "indicators", "points", "[[\"2025-01-01\"]]", "indicators.json · i1: points[0]: must be a pair of a date and a number" },
        { "indicators", "points", "[[\"2025-13-01\",1]]", "indicators.json · i1: points[0][0]: \"2025-13-01\" is not a day of the calendar" },
        { "friction-points", "id", "\"a/b\"", "friction-points.json · a/b: id: stands in addresses" },
        { "friction-points", "id", "\"compare\"", "friction-points.json · compare: id: stands in addresses" },
        { "sources", "url", "\"javascript:alert(1)\"", "sources.json · s1: url: \"javascript:alert(1)\" is not a web address" },
        { "sources", "url", "\"ftp://example.org\"", "sources.json · s1: url: \"ftp://example.org\" is not a web address" },
        { "sources", "kind", "\"blog\"", "sources.json · s1: kind: \"blog\" is not a known code; known are official" },
        { "sources", "id", "\"has space\"", "sources.json · has space: id: may have up to 200 characters, and no spaces" },
        { "sources", "id", "null", "sources.json · row 1: id: must not be null" },
        { "codebook", "actions.0.side", "\"easing\"", "codebook.json · threaten: actions.side: \"easing\" differs from this program's \"escalating\"" },
        { "codebook", "actions.0.deed", "true", "codebook.json · threaten: actions.deed: true differs from this program's false" },
        { "codebook", "actions.0.code", "\"menace\"", "codebook.json · menace: actions: is not known to this program" },
        { "codebook", "actions.0.code", "\"menace\"", "codebook.json · threaten: actions: is missing; this program knows it" },
        { "codebook", "statuses.0.appliesTo", "\"commitment\"", "codebook.json · under-investigation: statuses: is missing as a status of a measure" },
        { "codebook", "levels", "[{\"code\":\"king\",\"definition\":\"One.\"}]", "codebook.json · king: levels: is not known to this program" },
        { "codebook", "formats", null, "codebook.json: formats: is missing" },
        { "codebook", "extra", "1", "codebook.json: extra: is not a known field" },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task SpoiltField_IsRefusedWithFileRowAndField(string file, string path, string? json, string fault)
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk().Spoil(file, row => Put(row, path, json));

        var result = await store.ImportAsync(record);

        Assert.Contains(result.Faults.Lines(), line => line.StartsWith(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task DevelopmentOfTomorrow_IsRefused()
    {
        await using var store = await TestStore.OpenAsync();
        store.Clock.AdjustTime(new(2026, 3, 1, 23, 59, 0, TimeSpan.Zero));
        using var record = new RecordOnDisk().Spoil("developments", d => d["date"] = "2026-03-02");

        var result = await store.ImportAsync(record);

        Assert.Equal(["developments.json · d1: date: 2026-03-02 is after today (2026-03-01)"], result.Faults.Lines());
    }

    [Fact]
    public async Task DevelopmentOfToday_IsTakenWhereTheDayHasBegunAlready()
    {
        await using var store = await TestStore.OpenAsync();
        store.Clock.AdjustTime(new(2026, 3, 1, 23, 0, 0, TimeSpan.Zero));
        store.Clock.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("Beijing", TimeSpan.FromHours(8), null, null));
        using var record = new RecordOnDisk().Spoil("developments", d => d["date"] = "2026-03-02");

        Assert.Empty((await store.ImportAsync(record)).Faults.Lines());
    }

    [Fact]
    public async Task IdTwiceInOneFile_IsRefused()
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk().Copy("claims", "m1", _ => { });

        var result = await store.ImportAsync(record);

        Assert.Equal(["claims.json · m1: id: is given to more than one row of the file"], result.Faults.Lines());
    }

    [Fact]
    public async Task CorrectionsInACircle_AreRefusedOnceEach()
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk().Spoil("developments", d => d["supersedes"] = "d2").Spoil("developments", d => d["supersedes"] = "d1", row: 1);

        var result = await store.ImportAsync(record);

        Assert.Equal(2, result.Faults.Count);
        Assert.All(result.Faults.Faults, f => Assert.Equal("supersedes", f.Field));
    }

    [Fact]
    public async Task HundredsOfFaults_AreAllCountedAndTheFirstHundredTold()
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk();
        record.Spoil("claims", row => row["verdict"] = "so-so").Multiply("claims", 149);

        var result = await store.ImportAsync(record);

        Assert.Equal(150, result.Faults.Count);
        Assert.Equal(101, result.Faults.Lines().Count());
        Assert.Equal("… and 50 more faults.", result.Faults.Lines().Last());
    }

    [Fact]
    public async Task UndeclaredJurisdiction_IsAWarningOnly()
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk().Spoil("friction-points", p => p["affects"] = new JsonArray("IN"));

        var result = await store.ImportSoundAsync(record);

        Assert.Contains("IN is used in the record but has no entry", Assert.Single(result.Faults.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusedRecord_LeavesNothingBehind()
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk().Spoil("indicators", i => i["source"] = "s9");

        var result = await store.ImportAsync(record);

        Assert.True(result.IsRefused);
        await using var db = await store.DbAsync();
        Assert.False(db.Sources.Any() || db.Developments.Any() || db.Codebooks.Any() || db.Imports.Any());
    }

    private static void Put(JsonObject row, string path, string? json)
    {
        var steps = path.Split('.');
        JsonNode at = row;
        foreach (var step in steps[..^1])
        {
            at = at is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : at[step]!;
        }

        if (json is null)
        {
            at.AsObject().Remove(steps[^1]);
        }
        else
        {
            at[steps[^1]] = JsonNode.Parse(json);
        }
    }
}
