namespace TradeMonitor.Web.Features.Editing;

/// <summary>A form that is not saved yet, kept so that neither a lost connection nor a reload loses a word.</summary>
/// <param name="OpId">The edit that it will be, so that sending it twice applies it once.</param>
/// <param name="Version">Version of the point when the form was opened.</param>
/// <param name="Initial">What the form held when it was opened.</param>
/// <param name="Values">What it holds.</param>
/// <param name="KeptAt">UTC.</param>
public sealed record EditDraft(
    Guid OpId, long Version, IReadOnlyDictionary<string, string> Initial, IReadOnlyDictionary<string, string> Values, DateTimeOffset KeptAt)
{
    /// <summary>Whether anything was filled in.</summary>
    public bool IsChanged => Values.Any(v => v.Value != Initial.GetValueOrDefault(v.Key, ""));
}

/// <summary>A draft as it is found again.</summary>
/// <param name="Draft">What was kept.</param>
/// <param name="WasSaved">Whether an edit of its id is in the history: the form was saved, and the draft outlived it or went on from there.</param>
public sealed record KeptDraft(EditDraft Draft, bool WasSaved);
