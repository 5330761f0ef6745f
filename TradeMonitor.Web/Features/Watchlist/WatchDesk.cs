using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Watchlist;

/// <summary>The watchlist of whoever opened this page, for everything on it that shows some of it. What is kept in the store is read once.</summary>
public sealed class WatchDesk(WatchQueries queries, WatchCommands commands)
{
    private WatchMarks? _marks;
    private int _told, _read;

    /// <summary>The inbox as it was read last; null before that, or for whoever may not watch.</summary>
    public Inbox? Inbox { get; private set; }

    /// <summary>Whose it is; null before it was read.</summary>
    public string? PersonId => _marks?.PersonId;

    /// <summary>The inbox as the record stands now.</summary>
    /// <exception cref="System.Data.Common.DbException">The store did not answer; the inbox stays as it was.</exception>
    public async Task<Inbox?> ReadAsync(CancellationToken cancellation = default)
    {
        if (_marks is null || _read != _told)
        {
            var told = _told; // what is told while the store answers is not in its answer
            _marks = await queries.MarksAsync(cancellation);
            _read = told;
        }

        return Inbox = _marks is { } marks ? await queries.InboxAsync(marks, cancellation) : null;
    }

    /// <summary>Something of the person's has changed: the next reading asks the store again. Until it answers, what was known stands.</summary>
    public void HearOfChange() => _told++;

    /// <summary>What screens of friction points need of it.</summary>
    public WatchedPoints Watched() => new(_marks?.Points ?? new HashSet<string>(), Inbox?.Unread ?? 0, ToggleAsync);

    /// <summary>Marks as read all that an inbox holds, as it was drawn: what came since stays unread. Null if that is done, else why not.</summary>
    public Task<string?> MarkReadAsync(Inbox drawn) => commands.MarkReadAsync([.. drawn.Notices.Where(n => !n.IsSeen).Select(n => n.Notice)]);

    /// <summary>Watches a point, or no longer. Null if that is done, else why not.</summary>
    public Task<string?> ToggleAsync(string frictionPoint) =>
        _marks?.Points.Contains(frictionPoint) == true ? commands.UnwatchAsync(frictionPoint) : commands.WatchAsync(frictionPoint);
}
