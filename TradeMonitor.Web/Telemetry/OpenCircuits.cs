using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace TradeMonitor.Web.Telemetry;

/// <summary>Counts the circuits of this process: open pages, and those whose browser is out of reach for the moment.</summary>
public sealed class OpenCircuits : CircuitHandler
{
    // By id and not by adding up: a circuit that is given up is told of as disconnected once more.
    private readonly ConcurrentDictionary<string, bool> _connected = new(StringComparer.Ordinal);

    /// <summary>How many circuits are held, with a browser or without one.</summary>
    public int Open => _connected.Count;

    /// <summary>How many of them have a browser at the other end.</summary>
    public int Connected => _connected.Count(c => c.Value);

    /// <inheritdoc/>
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) => Note(circuit, false);

    /// <inheritdoc/>
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => Note(circuit, true);

    /// <inheritdoc/>
    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _connected.TryUpdate(circuit.Id, false, true);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _connected.TryRemove(circuit.Id, out _);
        return Task.CompletedTask;
    }

    private Task Note(Circuit circuit, bool connected)
    {
        _connected[circuit.Id] = connected;
        return Task.CompletedTask;
    }
}
