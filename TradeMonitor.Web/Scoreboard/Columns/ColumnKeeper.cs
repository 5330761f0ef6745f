using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace TradeMonitor.Web.Scoreboard.Columns;

/// <summary>Keeps the column file close behind the scoreboard, in the background: readers and writers of the record never wait for it.</summary>
public sealed class ColumnKeeper : BackgroundService
{
    // Half of what a start lays over the file before it would rather read the store anew.
    private const int MostRevisionsBehind = 500;

    // It rests for so many times as long as it worked: an edit every second must not mean a file every few minutes.
    private const int RestShare = 50;

    private readonly ColumnFile _file;
    private readonly bool _isOn;
    private readonly TimeProvider _clock;
    private readonly Channel<Offer> _offers = Channel.CreateBounded<Offer>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
    private volatile RecordMarks? _kept;

    internal ColumnKeeper(ColumnFile file, IOptions<ScoreboardOptions> options, TimeProvider clock) => (_file, _isOn, _clock) = (file, options.Value.ColumnFile, clock);

    /// <summary>The view that the file holds; null if it cannot be used.</summary>
    internal async Task<(RecordView View, RecordMarks Marks)?> ReadAsync(CancellationToken cancellation)
    {
        var kept = _isOn ? await _file.ReadAsync(cancellation) : null;
        _kept = kept?.Marks;
        return kept;
    }

    /// <summary>Tells of a view that readers see from now on; it is kept if the file lies too far behind it.</summary>
    internal void Tell(RecordView view, RecordMarks marks)
    {
        // Not while an import is under way: what lies hidden below the marks would be missed.
        if (_isOn && marks.Import is null && IsBehind(marks))
        {
            _offers.Writer.TryWrite(new(view, marks));
        }
    }

    /// <summary>Writes the file if a view waits for it. Once begun it goes on to its end, lest the view is gone and no file of it there.</summary>
    internal async Task WriteAsync()
    {
        if (_offers.Reader.TryRead(out var offer) && IsBehind(offer.Marks) && await _file.WriteAsync(offer.View, offer.Marks))
        {
            _kept = offer.Marks;
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _offers.Reader.WaitToReadAsync(stoppingToken))
            {
                var since = _clock.GetTimestamp();
                await WriteAsync();
                await Task.Delay(_clock.GetElapsedTime(since) * RestShare, _clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What still waits is written before the process ends, so that the next start is a warm one.
            await WriteAsync();
        }
    }

    private bool IsBehind(RecordMarks marks) => _kept is not { } kept || kept.Imports != marks.Imports || marks.RevisionsSince(kept) is not < MostRevisionsBehind;

    private sealed record Offer(RecordView View, RecordMarks Marks);
}
