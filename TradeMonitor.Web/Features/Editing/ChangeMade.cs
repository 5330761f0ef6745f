using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Editing;

/// <summary>What somebody else has done to a point, for whoever has a form of it open.</summary>
public sealed record ChangeMade(string EditorName, DateTimeOffset At, EditKind Kind, string Reason);
