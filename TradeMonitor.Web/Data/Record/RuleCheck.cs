
namespace TradeMonitor.Web.Data.Record;

/// <summary>What the rules need while they look at one row after another.</summary>
internal sealed class RuleCheck(DateOnly today, FaultList faults)
{
    private readonly HashSet<string> _jurisdictions = new(StringComparer.Ordinal);

    /// <summary>The last day on which something can have happened. A desk east of Greenwich reads this morning's papers while the day in UTC is still yesterday's.</summary>
    public static DateOnly Today(TimeProvider clock)
    {
        var (utc, local) = (DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        return local > utc ? local : utc;
    }

    /// <summary>Jurisdiction codes that rows have named so far.</summary>
    public IReadOnlySet<string> JurisdictionsNamed => _jurisdictions;

    /// <summary>Name of the file of the row that is being looked at.</summary>
    public string File { get; set; } = "";

    /// <summary>Id of the row that is being looked at.</summary>
    public string RowId { get; set; } = "";

    /// <summary>Adds a fault of the row.</summary>
    public void Fault(string field, string message) => faults.Add(File, RowId, field, message);

    /// <summary>Things that happened cannot be dated after today, in UTC or where this machine stands, whichever is later.</summary>
    public void NotInFuture(string field, DateOnly day)
    {
        if (day > today)
        {
            Fault(field, $"{day:yyyy-MM-dd} is after today ({today:yyyy-MM-dd})");
        }
    }

    /// <summary>The code must have the form of a jurisdiction.</summary>
    public void Jurisdiction(string field, string code)
    {
        if (Domain.Jurisdiction.IsCode(code))
        {
            _jurisdictions.Add(code);
        }
        else
        {
            Fault(field, $"{JsonWords.Quote(code)} is not a jurisdiction code; write two to eight capital letters or digits, such as US");
        }
    }

    /// <summary>Each code must have the form of a jurisdiction.</summary>
    public void Jurisdictions(string field, IReadOnlyList<string> codes)
    {
        for (var i = 0; i < codes.Count; i++)
        {
            Jurisdiction($"{field}[{i}]", codes[i]);
        }
    }

    /// <summary>An entry that stands twice would count twice.</summary>
    public void EachOnce(string field, IReadOnlyList<string> entries)
    {
        for (var i = 1; i < entries.Count; i++)
        {
            if (entries.Take(i).Contains(entries[i]))
            {
                Fault($"{field}[{i}]", $"{JsonWords.Quote(entries[i])} is given twice");
            }
        }
    }
}
