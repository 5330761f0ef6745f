namespace TradeMonitor.Benchmarks.Load;

/// <summary>Times that many clients report, in milliseconds.</summary>
internal sealed class Latencies
{
    private readonly List<double> _times = [];

    /// <summary>How many have been reported.</summary>
    public int Count
    {
        get
        {
            lock (_times)
            {
                return _times.Count;
            }
        }
    }

    /// <summary>Reports one.</summary>
    public void Add(double milliseconds)
    {
        lock (_times)
        {
            _times.Add(milliseconds);
        }
    }

    /// <summary>Adds what others have reported.</summary>
    public void Add(Latencies others)
    {
        lock (_times)
        {
            _times.AddRange(others._times);
        }
    }

    /// <summary>The time that a share of all, 0–1, did not exceed; NaN if there is none.</summary>
    public double At(double share)
    {
        lock (_times)
        {
            _times.Sort();
            return _times.Count == 0 ? double.NaN : _times[Math.Max(0, (int)Math.Ceiling(share * _times.Count) - 1)];
        }
    }
}
