using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Calendar;

/// <summary>Coming and past deadlines, as a month or as a list; all that it shows is asked for in the address.</summary>
public sealed partial class CalendarPage
{
    private DeadlineBook? _book;
    private DeadlineList? _list;
    private CalendarAsked _asked = new(default, null, new());
    private CalendarLinks? _links;
    private DateOnly _month;
    private IReadOnlyList<string> _problems = [];
    private bool _failed;

    [Inject] public required CalendarQueries Queries { get; set; }
    [CascadingParameter] public required AsOfContext AsOf { get; set; }

    /// <summary>Who looks; null where nobody can sign in.</summary>
    [CascadingParameter] public Task<AuthenticationState>? Reader { get; set; }
    [SupplyParameterFromQuery] public string? View { get; set; }
    [SupplyParameterFromQuery] public string? Month { get; set; }
    [SupplyParameterFromQuery] public string[]? Kind { get; set; }
    [SupplyParameterFromQuery] public string[]? Category { get; set; }
    [SupplyParameterFromQuery] public string[]? Point { get; set; }

    /// <summary>A deadline that is linked to.</summary>
    [SupplyParameterFromQuery] public string? Id { get; set; }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            var book = await Queries.ReadAsync(AsOf.Relationship, AsOf.Day, AsOf.IsPast);
            (_asked, _problems) = CalendarAsked.Read(View, Month, Values, await Queries.PointsAsync());
            _links = new(AsOf, _asked, await Policies.OffersAsync(Reader, Policies.Edit));
            (_book, _list) = (book, DeadlineSearch.Find(book, _asked.Filter));
            // Without a month the one of the deadline that is linked to, else that of the day.
            _month = _asked.Month ?? book.Find(Id)?.Deadline.Date ?? AsOf.Day;
            _failed = false;
        }
        catch (DbException)
        {
            _failed = true;
        }
    }

    private IEnumerable<DeadlineEntry> Of(Stage stage) => _list!.Entries.Where(e => e.Stage == stage);

    private IReadOnlyList<string> Values(string field) => field switch
    {
        DeadlineFilter.KindKey => Kind ?? [],
        DeadlineFilter.CategoryKey => Category ?? [],
        DeadlineFilter.PointKey => Point ?? [],
        _ => [],
    };
}
