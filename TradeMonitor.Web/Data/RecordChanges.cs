namespace TradeMonitor.Web.Data;

/// <summary>
/// Tells readers that the record has changed. <see cref="Version"/> counts every revision ever written, so it only grows, and it is the
/// same in each process that looks at the store.
/// </summary>
public sealed class RecordChanges
{
    private long _version;

    /// <summary>The newest state that is known to be committed.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>Raised after a commit, on the thread of the writer: do no work in it.</summary>
    public event EventHandler? Changed;

    /// <summary>Notes a committed state; raises <see cref="Changed"/> if it is newer than the last.</summary>
    public void Note(long version)
    {
        long seen;
        do
        {
            seen = Interlocked.Read(ref _version);
            if (version <= seen)
            {
                return;
            }
        }
        while (Interlocked.CompareExchange(ref _version, version, seen) != seen);

        Changed?.Invoke(this, EventArgs.Empty);
    }
}
