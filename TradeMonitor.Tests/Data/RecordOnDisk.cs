using System.Text.Json.Nodes;

namespace TradeMonitor.Tests.Data;

/// <summary>A small sound record in a folder of its own: one row of each kind, every kind of reference used. Tests spoil it.</summary>
internal sealed class RecordOnDisk : IDisposable
{
    public RecordOnDisk()
    {
        Folder = Directory.CreateTempSubdirectory("tm-record-").FullName;
        Write("sources", """[{"id":"s1","publisher":"USTR","title":"Notice","url":null,"publishedOn":null,"kind":"official","note":null}]""");
        Write("friction-points", """
            [{"id":"p1","title":"Steel duty","summary":"A duty.","category":"tariff","tracks":"restriction","imposedBy":["US"],"affects":["CN"],"sectors":["steel"],
              "hsChapters":["72"],"legalBasis":"Section 232","openedOn":"2025-01-02","status":"in-force","statusSince":"2025-01-02",
              "tradeCoveredUsdBn":{"value":50,"asOf":"2025-01-02","source":"s1"}}]
            """);
        Write("developments", """
            [{"id":"d1","date":"2025-01-02","frictionPoints":["p1"],"actors":["US"],"courtOrBody":null,"action":"impose","directness":"deed","headline":"Duty applies",
              "detail":"25%","respondsTo":null,"rate":{"frictionPoint":"p1","measure":"duty","unit":"percent","before":0,"after":25.5},"tradeCoveredUsdBn":50,
              "statusAfter":{"p1":"in-force"},"certainty":"confirmed","dispute":null,"sources":["s1"],"note":null},
             {"id":"d2","date":"2025-02-01","frictionPoints":["p1"],"actors":["CN"],"courtOrBody":"中国商务部","action":"retaliate","directness":"deed","headline":"Answer",
              "detail":"Duties","respondsTo":"d1","rate":null,"tradeCoveredUsdBn":null,"statusAfter":{},"certainty":"reported","dispute":null,"sources":["s1"],"note":null}]
            """);
        Write("engagements", """
            [{"id":"e1","date":"2025-03-01","endDate":null,"title":"Call","mechanism":"Talks","level":"ministerial","format":"video","venue":null,
              "participants":[{"name":"A","role":"Minister","jurisdiction":"US"}],"topics":["steel"],"frictionPoints":["p1"],"outcome":"consensus",
              "readouts":[{"by":"US","gist":"Good.","source":"s1"}],"developments":["d1"],"certainty":"confirmed","dispute":null,"sources":["s1"],"note":null}]
            """);
        Write("commitments", """
            [{"id":"c1","madeOn":"2025-03-01","engagement":"e1","by":"CN","undertaking":"Buy steel.","dueOn":"2026-12-31","topics":[],"frictionPoints":["p1"],
              "measurable":{"unit":"USD bn","target":10,"achieved":null,"asOf":null,"source":"s1"},"status":"on-track","statusOn":"2025-04-01",
              "followThrough":[{"date":"2025-04-01","state":"on-track","gist":"Bought some.","sources":["s1"]}],"developments":["d2"],"note":null}]
            """);
        Write("deadlines", """
            [{"id":"l1","date":"2027-01-01","announcedOn":"2025-03-01","outcomeOn":null,"title":"Review","kind":"review","topics":[],"frictionPoints":["p1"],
              "outcome":"pending","outcomeNote":null,"sources":["s1"]}]
            """);
        Write("assessments", """
            [{"id":"a1","frictionPoint":"p1","label":"narrowing","reason":"Talks go well.","madeOn":"2025-05-01","expiresOn":"2025-08-01","madeBy":"Ada Lead",
              "sources":["s1"],"withdrawnOn":null}]
            """);
        Write("cooperation", """[{"id":"o1","title":"Group","startedOn":"2025-01-01","state":"active","gist":"Meets.","topics":[],"frictionPoints":["p1"],"developments":["d1"],"sources":["s1"]}]""");
        Write("claims", """[{"id":"m1","where":"lead","kind":"fact","claim":"It was held.","verdict":"supported","finding":"Yes.","sources":["s1"]}]""");
        Write("indicators", """[{"id":"i1","name":"Average duty","unit":"percent","source":"s1","note":null,"points":[["2025-01-01",8.5],["2025-02-01",9]]}]""");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Record", "codebook.json"), PathOf("codebook"));
    }

    public string Folder { get; }

    public string PathOf(string file) => Path.Combine(Folder, file + ".json");

    public void Write(string file, string json) => File.WriteAllText(PathOf(file), json);

    /// <summary>Changes the file's first row (or what the function picks).</summary>
    public RecordOnDisk Spoil(string file, Action<JsonObject> change, int row = 0)
    {
        var json = JsonNode.Parse(File.ReadAllText(PathOf(file)))!;
        change(json is JsonArray rows ? rows[row]!.AsObject() : json.AsObject());
        File.WriteAllText(PathOf(file), json.ToJsonString());
        return this;
    }

    public RecordOnDisk Copy(string file, string newId, Action<JsonObject> change, int row = 0)
    {
        var rows = JsonNode.Parse(File.ReadAllText(PathOf(file)))!.AsArray();
        var copy = rows[row]!.DeepClone().AsObject();
        copy["id"] = newId;
        change(copy);
        rows.Add(copy);
        File.WriteAllText(PathOf(file), rows.ToJsonString());
        return this;
    }

    /// <summary>Adds copies of the file's first row.</summary>
    public void Multiply(string file, int copies)
    {
        var rows = JsonNode.Parse(File.ReadAllText(PathOf(file)))!.AsArray();
        for (var i = 0; i < copies; i++)
        {
            var copy = rows[0]!.DeepClone().AsObject();
            copy["id"] = $"copy-{i}";
            rows.Add(copy);
        }

        File.WriteAllText(PathOf(file), rows.ToJsonString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
