namespace TradeMonitor.Web.Domain;

/// <summary>What somebody may do; each role includes those before it.</summary>
public enum Role
{
    /// <summary>Reads, where reading is not open to all.</summary>
    Reader,

    /// <summary>Also watches friction points.</summary>
    Analyst,

    /// <summary>Also keeps the record.</summary>
    TeamLead,

    /// <summary>Also invites people and runs the product.</summary>
    Administrator,
}
