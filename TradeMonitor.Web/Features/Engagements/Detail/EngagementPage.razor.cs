using System.Data.Common;
using Microsoft.AspNetCore.Components;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Engagements.Detail;

/// <summary>One engagement as of a day: who met, what each side says of it, and what came of it.</summary>
public sealed partial class EngagementPage
{
    private (string, AsOfContext)? _asked;
    private EngagementDossier? _dossier;
    private bool _failed, _missing;

    [Inject] public required EngagementDossierQueries Queries { get; set; }

    [CascadingParameter] public required AsOfContext AsOf { get; set; }

    /// <summary>The id of the engagement.</summary>
    [Parameter] public required string Id { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_asked != (Id, AsOf))
        {
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        var asked = (Id, AsOf);
        _asked = asked;
        try
        {
            var found = await Queries.FindAsync(Id, AsOf.Relationship, AsOf.Day);
            if (_asked == asked) // otherwise another round or day was asked for meanwhile
            {
                (_dossier, _missing, _failed) = (found, found is null, false);
            }
        }
        catch (DbException)
        {
            _failed = true;
        }
    }
}
