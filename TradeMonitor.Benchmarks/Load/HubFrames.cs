using System.Buffers.Binary;
using System.Text;

namespace TradeMonitor.Benchmarks.Load;

/// <summary>What the hub said.</summary>
/// <param name="Target">The method that it calls; null for an answer or a sign of life.</param>
/// <param name="Arguments">Of the call; of an answer its result; empty otherwise.</param>
/// <param name="Failure">Why a call of ours failed, or why the hub goes away; null otherwise.</param>
internal readonly record struct HubMessage(string? Target, object?[] Arguments, string? Failure)
{
    private const long Call = 1, Answer = 3, Ping = 6, Close = 7, Failed = 1;

    /// <summary>Whether it answers a call of ours.</summary>
    public bool IsAnswer { get; private init; }

    /// <summary>Reads one message.</summary>
    public static HubMessage Read(ReadOnlyMemory<byte> bytes) => new PackReader(bytes).Read() switch
    {
        object?[] and [Call, _, _, string target, object?[] arguments, ..] => new(target, arguments, null),
        object?[] and [Answer, _, _, Failed, string reason, ..] => new(null, [], reason) { IsAnswer = true },
        object?[] and [Answer, _, _, _, .. var result] => new(null, result, null) { IsAnswer = true },
        object?[] and [Ping, ..] => new(null, [], null),
        object?[] and [Close, var reason, ..] => new(null, [], reason as string ?? "The hub closed the connection."),
        _ => throw new InvalidDataException("The hub sent a message that is not understood."),
    };
}

/// <summary>Messages of the protocol <c>blazorpack</c> on the wire: MessagePack behind a length of seven bits a byte, the lowest first.</summary>
internal static class HubFrames
{
    /// <summary>A sign of life.</summary>
    public static byte[] Ping { get; } = Frame([0x91, 0x06]);

    /// <summary>Takes the next message off what has arrived; false if it has not arrived whole.</summary>
    public static bool TryTake(ref ReadOnlyMemory<byte> arrived, out ReadOnlyMemory<byte> message)
    {
        message = default;
        var (length, size) = (0L, 0);
        do
        {
            if (size == arrived.Length)
            {
                return false;
            }

            if (size == 5)
            {
                throw new InvalidDataException("The length of a message has more than five bytes.");
            }

            length |= (long)(arrived.Span[size] & 0x7f) << (7 * size);
        }
        while ((arrived.Span[size++] & 0x80) != 0);

        if (arrived.Length - size < length)
        {
            return false;
        }

        message = arrived.Slice(size, (int)length);
        arrived = arrived[(size + (int)length)..];
        return true;
    }

    /// <summary>A call of a method of the hub.</summary>
    /// <param name="target">The method.</param>
    /// <param name="id">Null if no answer is wanted.</param>
    /// <param name="arguments">Null, <see cref="bool"/>, <see cref="int"/>, <see cref="long"/> or <see cref="string"/> each; at most 15.</param>
    public static byte[] Call(string target, string? id, params ReadOnlySpan<object?> arguments)
    {
        var packed = new List<byte>(128) { 0x96, 1, 0x80 };
        Pack(packed, id);
        Pack(packed, target);
        packed.Add((byte)(0x90 | arguments.Length));
        foreach (var argument in arguments)
        {
            Pack(packed, argument);
        }

        packed.Add(0x90); // no streams
        return Frame([.. packed]);
    }

    private static byte[] Frame(ReadOnlySpan<byte> message)
    {
        var length = new List<byte>(5);
        var rest = message.Length;
        for (; rest > 0x7f; rest >>= 7)
        {
            length.Add((byte)(rest | 0x80));
        }

        return [.. length, (byte)rest, .. message];
    }

    private static void Pack(List<byte> to, object? value)
    {
        switch (value)
        {
            case null:
                to.Add(0xc0);
                break;
            case bool truth:
                to.Add(truth ? (byte)0xc3 : (byte)0xc2);
                break;
            case int or long:
                Span<byte> number = stackalloc byte[9];
                number[0] = 0xd3;
                BinaryPrimitives.WriteInt64BigEndian(number[1..], Convert.ToInt64(value, null));
                to.AddRange(number);
                break;
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                Span<byte> head = stackalloc byte[5];
                head[0] = 0xdb;
                BinaryPrimitives.WriteInt32BigEndian(head[1..], bytes.Length);
                to.AddRange(head);
                to.AddRange(bytes);
                break;
            default:
                throw new ArgumentException($"A {value.GetType().Name} cannot be sent.", nameof(value));
        }
    }
}
