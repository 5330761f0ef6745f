using System.Buffers;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using TradeMonitor.Benchmarks.Load;
using Heard = TradeMonitor.Benchmarks.Load.HubMessage;

namespace TradeMonitor.Tests.Load;

/// <summary>What the load tests say to a circuit and hear from it, held against the server's own protocol.</summary>
public class HubFramesTests
{
    private static readonly IHubProtocol Servers = (IHubProtocol)Activator.CreateInstance(
        typeof(CircuitOptions).Assembly.GetType("Microsoft.AspNetCore.Components.Server.BlazorPack.BlazorPackHubProtocol", throwOnError: true)!)!;

    [Fact]
    public void Call_IsUnderstoodByTheServer()
    {
        var text = new string('é', 40_000);

        var call = Assert.IsType<InvocationMessage>(Parse(HubFrames.Call("StartCircuit", "7", "short", text, null, true, 5_000_000_000L)));

        Assert.Equal(("7", "StartCircuit"), (call.InvocationId, call.Target));
        Assert.Equal(["short", text, null, true, 5_000_000_000L], call.Arguments);
    }

    [Fact]
    public void CallWithoutId_AsksForNoAnswer() => Assert.Null(Assert.IsType<InvocationMessage>(Parse(HubFrames.Call("OnRenderCompleted", null, "", "", null, false, 2L))).InvocationId);

    [Fact]
    public void Ping_IsUnderstoodByTheServer() => Assert.IsType<PingMessage>(Parse(HubFrames.Ping));

    [Theory]
    [InlineData(0L)]
    [InlineData(127L)]
    [InlineData(128L)]
    [InlineData(65_536L)]
    [InlineData(5_000_000_000L)]
    [InlineData(-1L)]
    [InlineData(-200L)]
    [InlineData(-5_000_000_000L)]
    public void NumberOfTheServer_IsRead(long number) => Assert.Equal([number], Hear(new InvocationMessage("JS.X", [number])).Arguments);

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(200)]
    [InlineData(70_000)]
    public void TextAndBytesOfTheServer_AreRead(int length)
    {
        var bytes = new byte[length];
        new Random(3).NextBytes(bytes);

        var heard = Hear(new InvocationMessage("JS.RenderBatch", [new string('x', length), new ArraySegment<byte>(bytes), null, true]));

        Assert.Equal("JS.RenderBatch", heard.Target);
        Assert.Equal([new string('x', length), bytes, null, true], heard.Arguments.Select(a => a is ReadOnlyMemory<byte> m ? m.ToArray() : a));
    }

    [Fact]
    public void AnswerOfTheServer_IsRead()
    {
        var heard = Hear(CompletionMessage.WithResult("0", "the circuit"));

        Assert.True(heard.IsAnswer);
        Assert.Equal(["the circuit"], heard.Arguments);
        Assert.Null(heard.Failure);
    }

    [Fact]
    public void RefusalOfTheServer_IsAFailure() => Assert.Equal("no", Hear(CompletionMessage.WithError("0", "no")).Failure);

    [Fact]
    public void EndOfTheConnection_IsAFailure() => Assert.Equal("gone", Hear(new CloseMessage("gone")).Failure);

    [Fact]
    public void MessageInPieces_IsTakenWhenItIsWhole()
    {
        byte[] both = [.. HubFrames.Call("First", null), .. HubFrames.Call("Second", null, new string('y', 300))];
        var taken = new List<string?>();

        for (var (from, to) = (0, 1); to <= both.Length; to++)
        {
            ReadOnlyMemory<byte> arrived = both.AsMemory(from..to);
            if (HubFrames.TryTake(ref arrived, out var message))
            {
                taken.Add(Heard.Read(message).Target);
                from = to - arrived.Length;
            }
        }

        Assert.Equal(["First", "Second"], taken);
    }

    [Fact]
    public void MessageThatEndsTooSoon_IsRefused() => Assert.Throws<InvalidDataException>(() => Heard.Read(new byte[] { 0x96, 0x01, 0x80, 0xc0, 0xd9, 0x20 }));

    private static Microsoft.AspNetCore.SignalR.Protocol.HubMessage Parse(byte[] frame)
    {
        var bytes = new ReadOnlySequence<byte>(frame);
        Assert.True(Servers.TryParseMessage(ref bytes, new FiveArguments(), out var message));
        Assert.True(bytes.IsEmpty);
        return message;
    }

    private static Heard Hear(Microsoft.AspNetCore.SignalR.Protocol.HubMessage message)
    {
        var frame = Servers.GetMessageBytes(message);
        Assert.True(HubFrames.TryTake(ref frame, out var taken));
        Assert.True(frame.IsEmpty);
        return Heard.Read(taken);
    }

    private sealed class FiveArguments : IInvocationBinder
    {
        public IReadOnlyList<Type> GetParameterTypes(string methodName) => [typeof(string), typeof(string), typeof(string), typeof(bool), typeof(long)];

        public Type GetReturnType(string invocationId) => typeof(string);

        public Type GetStreamItemType(string streamId) => typeof(string);
    }
}
