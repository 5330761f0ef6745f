namespace TradeMonitor.Web.Domain;

/// <summary>How well sourced a development is (record README, <i>Certainty</i>).</summary>
public enum Certainty { Confirmed, Reported, Disputed }

/// <summary>The rank at which an act or a meeting took place; all eight of SCORING.md §8.</summary>
public enum ActorLevel { Leaders, Government, VicePremierCabinet, Ministerial, ViceMinisterial, Legislature, WorkingLevel, Subnational }
