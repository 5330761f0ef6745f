namespace TradeMonitor.Web.Scoring;

/// <summary>The recent momentum in a word (SCORING.md §3).</summary>
public enum DirectionLabel { Narrowing, Holding, Escalating, Unknown }
