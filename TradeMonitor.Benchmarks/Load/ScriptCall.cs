using System.Globalization;
using System.Text.Json;

namespace TradeMonitor.Benchmarks.Load;

/// <summary>What the server asks of a script in the page.</summary>
/// <param name="Id">Of the call; 0 if no answer is wanted.</param>
/// <param name="Function">Name of the function.</param>
/// <param name="Arguments">A JSON array.</param>
/// <param name="Kind">What is to come back: 0 a value, 1 a reference to an object of the page, 3 nothing.</param>
internal readonly record struct ScriptCall(long Id, string Function, string Arguments, long Kind)
{
    private const long ObjectReference = 1;

    /// <summary>The object of the server that takes events of the page; null if the call does not hand it over.</summary>
    public long? EventTaker => Function == "Blazor._internal.attachWebRendererInterop" ? Argument(1).GetProperty("__dotNetObject").GetInt64() : null;

    /// <summary>Where the page is sent; null if it is not.</summary>
    public string? Destination => Function == "Blazor._internal.navigationManager.navigateTo" ? Argument(0).GetString() : null;

    /// <summary>The answer of a script that does nothing: no value, or an object that has never been used.</summary>
    public byte[] Answer()
    {
        var result = Kind == ObjectReference ? string.Create(CultureInfo.InvariantCulture, $$"""{"__jsObjectId":{{Id}}}""") : "null";
        return HubFrames.Call("EndInvokeJSFromDotNet", null, Id, true, string.Create(CultureInfo.InvariantCulture, $"[{Id},true,{result}]"));
    }

    private JsonElement Argument(int index)
    {
        using var arguments = JsonDocument.Parse(Arguments);
        return arguments.RootElement[index].Clone();
    }
}
