namespace TradeMonitor.Web.Security;

/// <summary>Tells the open pages of this process that somebody's role or sessions have changed.</summary>
public sealed class AccessChanges
{
    /// <summary>Raised after the change is in the store, with the person's id; do no work in it.</summary>
    public event EventHandler<string>? Changed;

    /// <summary>Tells of a change.</summary>
    public void Tell(string personId) => Changed?.Invoke(this, personId);
}
