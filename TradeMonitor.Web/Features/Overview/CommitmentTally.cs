using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>How the commitments of a pair stand as of a day.</summary>
/// <param name="States">How many are in each state.</param>
/// <param name="Late">Pending or on track although their day has passed.</param>
public sealed record CommitmentTally(IReadOnlyDictionary<FollowThroughState, int> States, int Late)
{
    /// <summary>Kept in full.</summary>
    public int Kept => Of(FollowThroughState.Kept);

    /// <summary>Due or decided: whatever has an end (kept, partly kept, breached, lapsed, disputed) or is late.</summary>
    public int Due => Late + States.Where(s => s.Key is not (FollowThroughState.Pending or FollowThroughState.OnTrack)).Sum(s => s.Value);

    /// <summary>All that had been made.</summary>
    public int Made => States.Values.Sum();

    /// <summary>How many are in a state.</summary>
    public int Of(FollowThroughState state) => States.GetValueOrDefault(state);

    /// <summary>Tallies the commitments made by a day.</summary>
    public static CommitmentTally Of(IEnumerable<Commitment> commitments, DateOnly asOf)
    {
        Commitment[] made = [.. commitments.Where(c => c.MadeOn <= asOf)];
        return new(
            made.GroupBy(c => c.StateOn(asOf)).ToDictionary(g => g.Key, g => g.Count()),
            made.Count(c => c.DueOn < asOf && c.StateOn(asOf) is FollowThroughState.Pending or FollowThroughState.OnTrack));
    }
}
