using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Editing;

/// <summary>Opens, keeps, previews and saves the form that the address asks for.</summary>
public sealed partial class EditPanel : IDisposable
{
    private static readonly TimeSpan KeepAfter = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _closing = new();
    private CancellationTokenSource? _keeping;
    private ElementReference _heading;
    private FormAddress _opened = new("", null, null);
    private EditState? _state;
    private EditPreview? _preview;
    private string? _notice, _kept;
    private bool _saved, _busy, _focus, _stranger;

    [Inject] public required EditDesk Desk { get; set; }

    [Inject] public required TimeProvider Clock { get; set; }

    [CascadingParameter] public required AsOfContext AsOf { get; set; }

    /// <summary>Who looks; null where nobody can sign in.</summary>
    [CascadingParameter] public Task<AuthenticationState>? Reader { get; set; }

    /// <summary>Path and query of the screen that the form stands beside.</summary>
    [Parameter, EditorRequired] public required string Address { get; set; }

    /// <summary>Code of the form.</summary>
    [Parameter, EditorRequired] public required string Code { get; set; }

    /// <summary>Id of the friction point.</summary>
    [Parameter] public string? PointId { get; set; }

    /// <summary>Id of the row.</summary>
    [Parameter] public string? RowId { get; set; }

    private string Closed => AppUrls.WithoutForm(Address);

    // What was added is undone by retracting it: a row more, never one less.
    private string? Undo => _state is { Form.Kind: EditKind.ChangeStatus or EditKind.AddDevelopment } state && state.Read().Rows.OfType<Development>().FirstOrDefault() is { } added
        ? AppUrls.WithForm(Address, "retract", PointId, added.Id)
        : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _closing.Cancel();
        _keeping?.Dispose();
        _closing.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var asked = new FormAddress(Code, PointId, RowId);
        if (_opened != asked)
        {
            _opened = asked;
            await OpenAsync();
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus)
        {
            _focus = false;
            await _heading.FocusAsync();
        }
    }

    private Task OpenAsync() => AskAsync(async () =>
    {
        (_state, _saved, _preview, _notice, _kept) = (null, false, null, null, null);
        (_state, _notice) = await Desk.OpenAsync(_opened, AsOf.Today, _closing.Token);
        _focus = _state is not null;
        _stranger = _state is null && Reader is not null && (await Reader).User.Identity is not { IsAuthenticated: true };
    });

    private async Task TakeAsync((string Field, string Value) taken)
    {
        _state!.Set(taken.Field, taken.Value);
        (_preview, _kept) = (null, null);
        await KeepSoonAsync();
    }

    private Task PreviewAsync() => AskAsync(async () => _preview = await Desk.PreviewAsync(_state!, AsOf, _closing.Token));

    private async Task SaveAsync()
    {
        StopKeeping();
        await AskAsync(async () =>
        {
            (_state, _saved, _notice) = await Desk.SaveAsync(_state!, _opened, AsOf.Today, _closing.Token);
            _preview = _saved ? null : _preview;
        });
        if (!_saved)
        {
            await KeepSoonAsync();
        }
    }

    private Task StartAnewAsync() => AskAsync(async () =>
    {
        StopKeeping();
        await Desk.DropAsync(_opened, _closing.Token);
        await OpenAsync();
    });

    // One thing at a time; what the store does not answer is said, and the form stays as it is.
    private async Task AskAsync(Func<Task> question)
    {
        _busy = true;
        try
        {
            await question();
        }
        catch (DbException)
        {
            _notice = "The store did not answer. Nothing that you wrote is lost; try again in a moment.";
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The form has been left.
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task KeepSoonAsync()
    {
        StopKeeping();
        var keeping = _keeping = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token);
        try
        {
            await Task.Delay(KeepAfter, Clock, keeping.Token);
            _kept = await Desk.KeepAsync(_state!, _opened, keeping.Token);
        }
        catch (OperationCanceledException) when (keeping.IsCancellationRequested)
        {
            // More was written, or the form was left.
        }
    }

    private void StopKeeping()
    {
        _keeping?.Cancel();
        _keeping?.Dispose();
        _keeping = null;
    }

    private static IEnumerable<string> Names(EditSubject subject) =>
        new[] { subject.Point?.Point.Title, subject.Row is { } row ? EditWords.NameOf(row) : null }.OfType<string>();
}
