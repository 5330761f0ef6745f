namespace TradeMonitor.Web.Features.Lists;

/// <summary>A stretch of days that a friction point or a line of cooperation is on its list; one that comes back has a second stay.</summary>
/// <param name="Id">Of the point or line.</param>
/// <param name="Title">Of the point or line.</param>
/// <param name="From">The first day on the list.</param>
/// <param name="JoinedBy">Id of the development that put it there; null if the record names none of that day.</param>
/// <param name="LeftOn">The first day off the list again; null while it is on it.</param>
/// <param name="LeftBy">Id of the development that took it off.</param>
public sealed record ListStay(string Id, string Title, DateOnly From, string? JoinedBy, DateOnly? LeftOn = null, string? LeftBy = null)
{
    /// <summary>Whether it is on the list at the close of a day.</summary>
    public bool IsOn(DateOnly day) => From <= day && !(LeftOn <= day);
}
