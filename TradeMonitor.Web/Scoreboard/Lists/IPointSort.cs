namespace TradeMonitor.Web.Scoreboard.Lists;

/// <summary>An order of friction points in which no two are equal: ties go by id.</summary>
public interface IPointSort : IComparer<PointReading>
{
    /// <summary>The places of all readings in the order.</summary>
    int[] Sort(IReadOnlyList<PointReading> readings);
}
