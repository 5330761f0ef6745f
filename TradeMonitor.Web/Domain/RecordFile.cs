namespace TradeMonitor.Web.Domain;

/// <summary>The files of a record, by the name they have on disk.</summary>
public enum RecordFile { FrictionPoints, Developments, Engagements, Commitments, Deadlines, Cooperation, Claims, Indicators, Sources, Assessments, Codebook }

/// <summary>Where a row came from.</summary>
public enum Origin
{
    /// <summary>The record that the product ships with.</summary>
    Shipped,
    /// <summary>A record that somebody imported.</summary>
    Import,
    /// <summary>Written by a person in the product.</summary>
    Person,
}
