using System.Text.Json;

namespace TradeMonitor.Web.Data.Record;

/// <summary>Takes the objects of a JSON array one by one out of a stream, so that of a file of any size only one row is held at a time.</summary>
internal sealed class JsonRows(Stream json, string file, FaultList faults)
{
    /// <summary>Deepest nesting of brackets, as in the API.</summary>
    public const int MaxDepth = 32;

    private byte[] _buffer = new byte[1 << 16];
    private int _from, _to;
    private bool _isLast;
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = MaxDepth });
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
                if (!TryTake(out var element))
                {
                    ReadMore();
                    continue;
                }

                if (element is not { } value)
                {
                    continue;
                }

                Number++;
                if (value.ValueKind == JsonValueKind.Object)
                {
                    row = value;
                    return true;
                }

                faults.Add(file, $"row {Number}", null, $"must be an object, not {JsonWords.Of(value.ValueKind)}");
            }
        }
        catch (JsonException e)
        {
            faults.Add(file, null, null, JsonWords.Broken(e));
            IsBroken = _ended = true;
        }

        return false;
    }

    // False where more has to be read first. True without a value at the brackets around the rows.
    private bool TryTake(out JsonElement? value)
    {
        value = null;
        var reader = new Utf8JsonReader(_buffer.AsSpan(_from, _to - _from), _isLast, _state);
        if (!reader.Read())
        {
            return false;
        }

        if (!_inside)
        {
            _inside = reader.TokenType == JsonTokenType.StartArray;
            if (!_inside)
            {
                faults.Add(file, null, null, "must be an array of objects");
                IsBroken = _ended = true;
                return true;
            }
        }
        else if (reader.TokenType == JsonTokenType.EndArray)
        {
            // Anything but white space after the end throws.
            if (reader.Read() || !_isLast)
            {
                return false;
            }

            _ended = true;
            return true;
        }
        else if (!JsonElement.TryParseValue(ref reader, out value))
        {
            return false;
        }

        _state = reader.CurrentState;
        _from += (int)reader.BytesConsumed;
        return true;
    }

    private void ReadMore()
    {
        _buffer.AsSpan(_from, _to - _from).CopyTo(_buffer);
        (_from, _to) = (0, _to - _from);
        if (_to == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        var read = json.Read(_buffer, _to, _buffer.Length - _to);
        _to += read;
        _isLast = read == 0;
    }
}
