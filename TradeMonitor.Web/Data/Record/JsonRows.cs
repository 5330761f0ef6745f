using System.Text.Json;

namespace TradeMonitor.Web.Data.Record;

/// <summary>Takes the objects of a JSON array one by one out of a file's bytes, so that only one at a time is held as a tree.</summary>
internal sealed class JsonRows(ReadOnlyMemory<byte> json, string file, FaultList faults)
{
    /// <summary>Deepest nesting of brackets, as in the API.</summary>
    public const int MaxDepth = 32;

    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = MaxDepth });
    private int _at;
    private bool _inside;
    private bool _ended;

    /// <summary>Number of the row that was taken last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the JSON broke before its end.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Moves to the next object. False at the end, and, with a fault, where the JSON breaks.</summary>
    public bool TryNext(out JsonElement row)
    {
        row = default;
        try
        {
            while (!_ended)
            {
                var reader = new Utf8JsonReader(json.Span[_at..], isFinalBlock: true, _state);
                if (!_inside)
                {
                    _inside = reader.Read() && reader.TokenType == JsonTokenType.StartArray;
                    if (!_inside)
                    {
                        faults.Add(file, null, null, "must be an array of objects");
                        IsBroken = _ended = true;
                        return false;
                    }
                }

                reader.Read();
                if (reader.TokenType == JsonTokenType.EndArray)
                {
                    _ended = true;
                    // Anything but white space after the end throws.
                    reader.Read();
                    return false;
                }

                var element = JsonElement.ParseValue(ref reader);
                _state = reader.CurrentState;
                _at += (int)reader.BytesConsumed;
                Number++;
                if (element.ValueKind == JsonValueKind.Object)
                {
                    row = element;
                    return true;
                }

                faults.Add(file, $"row {Number}", null, $"must be an object, not {JsonWords.Of(element.ValueKind)}");
            }
        }
        catch (JsonException e)
        {
            faults.Add(file, null, null, JsonWords.Broken(e));
            IsBroken = _ended = true;
        }

        return false;
    }
}
