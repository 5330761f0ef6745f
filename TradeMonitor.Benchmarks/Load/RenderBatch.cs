using System.Buffers.Binary;

namespace TradeMonitor.Benchmarks.Load;

/// <summary>Something that can be clicked.</summary>
/// <param name="Id">Of the event handler.</param>
/// <param name="OnButton">Whether it is on a button that the same batch brought.</param>
internal readonly record struct ClickHandler(ulong Id, bool OnButton);

/// <summary>
/// A render batch as a circuit sends it: regions of entries of fixed size, and at the end five places that say where they begin. Only what a
/// client without a document needs is read: whether anything changes, what can be clicked, and whether a text is in it.
/// </summary>
/// <param name="bytes">The batch.</param>
internal readonly ref struct RenderBatch(ReadOnlySpan<byte> bytes)
{
    private const int FrameSize = 20, Element = 1, Attribute = 3;
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Whether any component drew something else than before.</summary>
    public bool ChangesSomething
    {
        get
        {
            var components = Region(0);
            for (var i = 0; i < Int(components); i++)
            {
                // A component is its id, the count of its edits, and they.
                if (Int(Int(components + 4 + (4 * i)) + 4) > 0)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether a text is in it, in one piece.</summary>
    /// <param name="text">In UTF-8.</param>
    public bool Says(ReadOnlySpan<byte> text) => _bytes.IndexOf(text) >= 0;

    /// <summary>Adds what can be clicked from now on, in the order of the batch.</summary>
    public void AddClickHandlers(List<ClickHandler> to)
    {
        var (frames, end, onButton) = (Region(1), 0, false);
        for (var i = 0; i < Int(frames); i++)
        {
            var frame = frames + 4 + (i * FrameSize);
            switch (Int(frame))
            {
                case Element:
                    // Its attributes follow it; an attribute past its end belongs to an element that was there before.
                    (end, onButton) = (i + Int(frame + 4), Text(Int(frame + 8)).SequenceEqual("button"u8));
                    break;
                case Attribute when BinaryPrimitives.ReadUInt64LittleEndian(_bytes[(frame + 12)..]) is var id and > 0 && Text(Int(frame + 4)).SequenceEqual("onclick"u8):
                    to.Add(new(id, onButton && i < end));
                    break;
            }
        }
    }

    /// <summary>Takes out what can be clicked no longer.</summary>
    public void RemoveHandlers(List<ClickHandler> from)
    {
        var gone = Region(3);
        for (var i = 0; i < Int(gone); i++)
        {
            var id = BinaryPrimitives.ReadUInt64LittleEndian(_bytes[(gone + 4 + (8 * i))..]);
            from.RemoveAll(handler => handler.Id == id);
        }
    }

    private int Region(int number) => Int(_bytes.Length - 20 + (4 * number));

    private int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(_bytes[at..]);

    private ReadOnlySpan<byte> Text(int index)
    {
        if (index < 0)
        {
            return default; // null
        }

        var (at, length, shift) = (Int(Region(4) + (4 * index)), 0, 0);
        do
        {
            length |= (_bytes[at] & 0x7f) << shift;
            shift += 7;
        }
        while ((_bytes[at++] & 0x80) != 0);
        return _bytes.Slice(at, length);
    }
}
