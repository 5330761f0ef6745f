using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Editing;

/// <summary>How the panel names rows.</summary>
internal static class EditWords
{
    /// <summary>What a row is called; null for one without a name of its own.</summary>
    public static string? NameOf(IRecordRow row) => row switch
    {
        Development d => d.Headline,
        Commitment c => c.Undertaking,
        Deadline d => d.Title,
        Assessment a => $"{Words.Of(a.Label.AsLabel())}: {a.Reason}",
        Source s => $"{s.Publisher}: {s.Title}",
        _ => null,
    };
}
