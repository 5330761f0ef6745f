namespace TradeMonitor.Benchmarks.Load;

/// <summary>
/// A click that waits for what it shows. A link is answered by the next batch. An event is answered when its handler has ended and a batch has
/// come; if the handler leads elsewhere, the batch after that one counts, for the first only redraws what was clicked.
/// </summary>
/// <param name="isEvent">Whether a handler takes it, and not the address.</param>
internal sealed class Click(bool isEvent)
{
    private readonly TaskCompletionSource<long?> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _handled = !isEvent, _leads;
    private int _batches;
    private long _drawnAt;

    /// <summary>When the answer was acknowledged; null if the circuit was lost.</summary>
    public Task<long?> Answered => _answered.Task;

    /// <summary>The handler leads to another address.</summary>
    public void Lead() => _leads = true;

    /// <summary>The handler has ended; true if the click is answered by that.</summary>
    public bool End()
    {
        _handled = true;
        return IsAnswered();
    }

    /// <summary>A batch was acknowledged; true if the click is answered by that.</summary>
    public bool Draw(long at)
    {
        (_batches, _drawnAt) = (_batches + 1, at);
        return IsAnswered();
    }

    /// <summary>The circuit is lost.</summary>
    public void Lose() => _answered.TrySetResult(null);

    private bool IsAnswered() => _handled && _batches >= (_leads ? 2 : 1) && _answered.TrySetResult(_drawnAt);
}
