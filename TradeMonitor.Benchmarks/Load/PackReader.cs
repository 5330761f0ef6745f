using System.Buffers.Binary;
using System.Text;

namespace TradeMonitor.Benchmarks.Load;

/// <summary>Reads MessagePack as the hub of Blazor Server writes it: no extension types, maps only where headers would be.</summary>
/// <param name="bytes">One value, or several in a row.</param>
internal ref struct PackReader(ReadOnlyMemory<byte> bytes)
{
    private readonly ReadOnlyMemory<byte> _bytes = bytes;
    private int _at;

    /// <summary>
    /// The next value: null, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, an array of values, or bytes
    /// as <see cref="ReadOnlyMemory{T}"/>, which are a part of what is read and not a copy. A map is skipped and read as null.
    /// </summary>
    /// <exception cref="InvalidDataException">The bytes are no such value, or end within it.</exception>
    public object? Read() => Unsigned(1) switch
    {
        var small and <= 0x7f => (long)small,
        var map and <= 0x8f => SkipMap((int)map & 0x0f),
        var array and <= 0x9f => ReadArray((int)array & 0x0f),
        var text and <= 0xbf => ReadText((int)text & 0x1f),
        0xc0 => null,
        0xc2 => false,
        0xc3 => true,
        var bytes and >= 0xc4 and <= 0xc6 => Take(Length(bytes - 0xc4)),
        0xca => (double)BinaryPrimitives.ReadSingleBigEndian(Take(4).Span),
        0xcb => BinaryPrimitives.ReadDoubleBigEndian(Take(8).Span),
        var whole and >= 0xcc and <= 0xcf => checked((long)Unsigned(1 << (int)(whole - 0xcc))),
        var signed and >= 0xd0 and <= 0xd3 => Signed(1 << (int)(signed - 0xd0)),
        var text and >= 0xd9 and <= 0xdb => ReadText(Length(text - 0xd9)),
        var array and >= 0xdc and <= 0xdd => ReadArray(Length(array - 0xdc + 1)),
        var map and >= 0xde and <= 0xdf => SkipMap(Length(map - 0xde + 1)),
        var negative and >= 0xe0 => (long)(sbyte)negative,
        var other => throw new InvalidDataException($"0x{other:x2} begins no value that the hub would send."),
    };

    // Lengths have 1, 2 or 4 bytes.
    private int Length(ulong power) => checked((int)Unsigned(1 << (int)power));

    private ulong Unsigned(int size)
    {
        ulong value = 0;
        foreach (var part in Take(size).Span)
        {
            value = (value << 8) | part;
        }

        return value;
    }

    private long Signed(int size)
    {
        var unused = 64 - (8 * size);
        return (long)(Unsigned(size) << unused) >> unused;
    }

    private string ReadText(int length) => Encoding.UTF8.GetString(Take(length).Span);

    private object?[] ReadArray(int count)
    {
        if (count > _bytes.Length - _at)
        {
            throw new InvalidDataException("An array ends too soon.");
        }

        var values = new object?[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = Read();
        }

        return values;
    }

    private object? SkipMap(int count)
    {
        for (var i = 0; i < 2 * count; i++)
        {
            _ = Read();
        }

        return null;
    }

    private ReadOnlyMemory<byte> Take(int length)
    {
        if (length > _bytes.Length - _at)
        {
            throw new InvalidDataException("A value ends too soon.");
        }

        var taken = _bytes.Slice(_at, length);
        _at += length;
        return taken;
    }
}
