using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Shell;

/// <summary>Reads what the frame says about the record, from the scoreboard that all readers share.</summary>
public sealed class ShellQueries(SharedScoreboard scoreboard, JurisdictionNames jurisdictions)
{
    /// <summary>The pairs on offer, the one with most points first; never empty, so that an empty record has a frame too.</summary>
    public async ValueTask<IReadOnlyList<RelationshipOption>> RelationshipsAsync(CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(null, cancellation);
        if (view.Relationships.Count == 0)
        {
            return ShellFacts.Unknown.Relationships;
        }

        var names = await jurisdictions.ReadAsync(cancellation);
        return view.Remember("pairs on offer", 1, () => (RelationshipOption[])
            [.. view.Relationships.Select(r => new RelationshipOption(r.Relationship.Id, JurisdictionNames.NameOf(r.Relationship, names)))]);
    }

    /// <summary>The facts about one of the pairs as of a day.</summary>
    public async ValueTask<ShellFacts> ReadAsync(IReadOnlyList<RelationshipOption> offered, string relationship, DateOnly asOf, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(null, cancellation);
        var points = view.Relationships.FirstOrDefault(r => r.Relationship.Id == relationship)?.FrictionPoints;
        return new(offered, points, view.NewestDevelopmentOn(asOf));
    }
}
