using System.Text.Json;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>
/// Reads the files of a record strictly. Rows that are not as they must be leave a fault and are passed over. Files that were read once without a
/// fault are read quicker the second time: their shape is known.
/// </summary>
internal sealed class RecordReader(RecordFolder folder, FaultList faults)
{
    private readonly HashSet<RecordFile> _broken = [];
    private readonly Dictionary<RecordFile, int> _sound = [];

    /// <summary>Whether a file could not be read to its end, so that nobody knows which rows it has.</summary>
    public bool IsBroken(RecordFile file) => _broken.Contains(file);

    /// <summary>How many rows a file has; null before it has been read to its end without a fault.</summary>
    public int? RowsOf(RecordFile file) => _sound.TryGetValue(file, out var rows) ? rows : null;

    /// <summary>The sound rows of a file, one at a time; none if the record does not have the file.</summary>
    /// <param name="file">Which file.</param>
    /// <param name="met">Told the id of each row, sound or not.</param>
    public IEnumerable<T> Rows<T>(RecordFile file, Action<string>? met = null) where T : class, IRecordRow
    {
        if (!folder.Has(file))
        {
            yield break;
        }

        using var json = folder.Read(file, faults);
        if (json is null)
        {
            _broken.Add(file);
            yield break;
        }

        var name = RecordFolder.NameOf(file);
        var isKnown = _sound.ContainsKey(file);
        var before = faults.Count;
        var rowId = "";
        var sound = true;
        var shape = new RowShape((field, message) =>
        {
            sound = false;
            faults.Add(name, rowId, field, message);
        });
        var rows = new JsonRows(json, name, faults);
        while (rows.TryNext(out var row))
        {
            var id = IdOf(row);
            (rowId, sound) = (id ?? $"row {rows.Number}", true);
            if (id is not null)
            {
                met?.Invoke(id);
            }

            if (!isKnown)
            {
                shape.CheckObject(row, typeof(T), "");
            }

            if (sound && Deserialize<T>(row, name, rowId) is { } value)
            {
                yield return value;
            }
        }

        if (rows.IsBroken)
        {
            _broken.Add(file);
        }
        else if (faults.Count == before)
        {
            _sound[file] = rows.Number;
        }
    }

    /// <summary>The codebook; null if the record has none or it is not as it must be.</summary>
    public Codebook? Codebook()
    {
        using var json = folder.Has(RecordFile.Codebook) ? folder.Read(RecordFile.Codebook, faults) : null;
        if (json is null)
        {
            return null;
        }

        var name = RecordFolder.NameOf(RecordFile.Codebook);
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = JsonRows.MaxDepth });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                faults.Add(name, null, null, $"must be an object, not {JsonWords.Of(document.RootElement.ValueKind)}");
                return null;
            }

            var before = faults.Count;
            new RowShape((field, message) => faults.Add(name, null, field, message)).CheckObject(document.RootElement, typeof(Codebook), "");
            return faults.Count == before ? document.RootElement.Deserialize<Codebook>(RecordJson.Options) : null;
        }
        catch (JsonException e)
        {
            faults.Add(name, null, null, JsonWords.Broken(e));
            return null;
        }
    }

    // The shape has been checked; what is left is what the serializer alone can see.
    private T? Deserialize<T>(JsonElement row, string name, string rowId) where T : class
    {
        try
        {
            return row.Deserialize<T>(RecordJson.Options);
        }
        catch (JsonException e)
        {
            faults.Add(name, rowId, e.Path?.TrimStart('$', '.'), "cannot be read");
            return null;
        }
    }

    private static string? IdOf(JsonElement row)
    {
        try
        {
            return row.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 and <= RecordIds.MaxLength } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
