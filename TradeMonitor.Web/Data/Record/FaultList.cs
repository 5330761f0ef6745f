namespace TradeMonitor.Web.Data.Record;

/// <summary>Gathers the faults of a whole record: the first hundred in words, the rest as a count.</summary>
public sealed class FaultList
{
    private const int Kept = 100;
    private readonly List<RecordFault> _faults = [];
    private readonly List<string> _warnings = [];

    /// <summary>The faults that are told in words.</summary>
    public IReadOnlyList<RecordFault> Faults => _faults;

    /// <summary>How many there are in all.</summary>
    public int Count { get; private set; }

    /// <summary>What deserves a look, but is no reason to refuse.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Adds a fault.</summary>
    public void Add(string file, string? rowId, string? field, string message)
    {
        Count++;
        if (_faults.Count < Kept)
        {
            _faults.Add(new(file, rowId, field, message));
        }
    }

    /// <summary>Adds a warning.</summary>
    public void Warn(string message) => _warnings.Add(message);

    /// <summary>One line per fault, and how many more there are.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (var fault in _faults)
        {
            yield return fault.ToString();
        }

        if (Count > Kept)
        {
            yield return $"… and {Count - Kept} more faults.";
        }
    }
}
