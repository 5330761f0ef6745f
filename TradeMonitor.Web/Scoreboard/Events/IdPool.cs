using System.IO.Hashing;
using System.Text;

namespace TradeMonitor.Web.Scoreboard.Events;

/// <summary>Many ids, each once, as one block of UTF-8: the number of an id and the id of a number, without a string object for each.</summary>
internal sealed class IdPool
{
    private readonly byte[] _text;
    private readonly int[] _end;
    private readonly int[] _slots;

    /// <param name="ids">No id twice; their numbers are their places.</param>
    public IdPool(IReadOnlyList<string> ids)
    {
        _end = new int[ids.Count];
        _text = new byte[ids.Sum(Encoding.UTF8.GetByteCount)];
        var at = 0;
        for (var number = 0; number < ids.Count; number++)
        {
            at += Encoding.UTF8.GetBytes(ids[number], _text.AsSpan(at));
            _end[number] = at;
        }

        // At most half full, so that a search ends soon; a slot holds a number plus one.
        _slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, 2 * ids.Count))];
        for (var number = 0; number < ids.Count; number++)
        {
            var slot = SlotOf(Bytes(number));
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = number + 1;
        }
    }

    /// <summary>Ids as another pool gave them away.</summary>
    /// <param name="text">Their <see cref="Text"/>.</param>
    /// <param name="ends">Their <see cref="Ends"/>.</param>
    /// <param name="slots">Their <see cref="Slots"/>.</param>
    public IdPool(byte[] text, int[] ends, int[] slots) => (_text, _end, _slots) = (text, ends, slots);

    /// <summary>All ids, one after the other, in UTF-8.</summary>
    public ReadOnlySpan<byte> Text => _text;

    /// <summary>Where each id ends.</summary>
    public ReadOnlySpan<int> Ends => _end;

    /// <summary>Where each id is found by its hash: its number plus one; 0 for a free slot.</summary>
    public ReadOnlySpan<int> Slots => _slots;

    /// <summary>The id of a number.</summary>
    public string this[int number] => Encoding.UTF8.GetString(Bytes(number));

    /// <summary>The number of an id; -1 if it is not here.</summary>
    public int Find(string id)
    {
        Span<byte> text = id.Length <= 256 ? stackalloc byte[3 * id.Length] : new byte[3 * id.Length];
        text = text[..Encoding.UTF8.GetBytes(id, text)];
        for (var slot = SlotOf(text); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (Bytes(_slots[slot] - 1).SequenceEqual(text))
            {
                return _slots[slot] - 1;
            }
        }

        return -1;
    }

    private ReadOnlySpan<byte> Bytes(int number) => _text.AsSpan((number == 0 ? 0 : _end[number - 1])..(_end[number]));

    private int SlotOf(ReadOnlySpan<byte> id) => (int)(XxHash3.HashToUInt64(id) & (ulong)(_slots.Length - 1));
}
