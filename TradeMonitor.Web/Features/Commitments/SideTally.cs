using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Commitments;

/// <summary>How the commitments of one side stood on a day, in counts.</summary>
/// <param name="By">Code of the side.</param>
/// <param name="Name">What it is called.</param>
/// <param name="States">How many are in each state.</param>
/// <param name="Overdue">Open ones whose day has passed.</param>
public sealed record SideTally(string By, string Name, IReadOnlyDictionary<FollowThroughState, int> States, int Overdue)
{
    /// <summary>States with an end, in the order in which they are told.</summary>
    public static IReadOnlyList<FollowThroughState> Ends { get; } =
        [FollowThroughState.Kept, FollowThroughState.PartlyKept, FollowThroughState.Breached, FollowThroughState.Lapsed, FollowThroughState.Disputed];

    /// <summary>States that still wait for their end.</summary>
    public static IReadOnlyList<FollowThroughState> OpenStates { get; } = [FollowThroughState.OnTrack, FollowThroughState.Pending];

    /// <summary>All that it had undertaken.</summary>
    public int Made => States.Values.Sum();

    /// <summary>Still open.</summary>
    public int Open => OpenStates.Sum(Of);

    /// <summary>How many are in a state.</summary>
    public int Of(FollowThroughState state) => States.GetValueOrDefault(state);

    /// <summary>One tally for each side, the one with most commitments first.</summary>
    public static IReadOnlyList<SideTally> Of(Ledger ledger) =>
    [
        .. ledger.Entries.GroupBy(e => e.Commitment.By, StringComparer.Ordinal)
            .Select(g => new SideTally(
                g.Key, ledger.NameOf(g.Key), g.GroupBy(e => e.Commitment.Status).ToDictionary(s => s.Key, s => s.Count()), g.Count(e => e.Standing == Standing.Overdue)))
            .OrderByDescending(t => t.Made).ThenBy(t => t.By, StringComparer.Ordinal),
    ];
}
