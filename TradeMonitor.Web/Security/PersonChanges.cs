using System.Collections.Immutable;

namespace TradeMonitor.Web.Security;

/// <summary>Tells the open pages of this process that something of somebody's has changed.</summary>
public abstract class PersonChanges
{
    private ImmutableList<Func<string, Task>> _listeners = [];

    /// <summary>Calls the listener with the person's id after each change that is in the store; dispose what it returns to stop.</summary>
    public IDisposable Listen(Func<string, Task> listener)
    {
        ImmutableInterlocked.Update(ref _listeners, static (all, one) => all.Add(one), listener);
        return new Ear(this, listener);
    }

    /// <summary>Tells of a change, and returns when every open page has drawn its conclusions.</summary>
    public Task TellAsync(string personId) => Task.WhenAll(_listeners.Select(listener => listener(personId)));

    private sealed class Ear(PersonChanges changes, Func<string, Task> listener) : IDisposable
    {
        public void Dispose() => ImmutableInterlocked.Update(ref changes._listeners, static (all, one) => all.Remove(one), listener);
    }
}
