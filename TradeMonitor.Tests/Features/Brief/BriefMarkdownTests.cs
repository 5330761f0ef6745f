using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Brief;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Features.Brief;

public class BriefMarkdownTests
{
    private static readonly BriefPeriod Period = new(new(2025, 11, 28), new(2025, 12, 5));

    [Fact]
    public void Brief_IsWrittenInFull()
    {
        var point = new BriefItem
        {
            Heading = "Steel [and] *more*",
            Address = "/friction-points/steel?asOf=2025-12-05",
            Changes = [new("Status", "In force", "Eased"), PointChanges.Direction(DirectionLabel.Holding, DirectionLabel.Narrowing)],
            Parts = [new() { Day = new(2025, 12, 1), Heading = "Duty cut", Marks = ["US", "deed"], Notes = ["Disputed: <b>yes</b>"], Sources = [Source("https://a.example/x_(y)"), Source("javascript:alert(1)"), Source(null, later: true)] }],
        };
        var brief = new BriefDocument("Brief: A – B", Period, [new("Tension index, 0–100", "36.6", "35.9")], [new("Developments", "1: 1 deed")], [new("points", "Changed", [point])], false);

        var text = new BriefMarkdown(brief, new("https://tm.example/")).Write("/brief?since=2025-11-28&asOf=2025-12-05");

        Assert.Equal($$"""
            # Brief: A – B

            28 Nov 2025 to 5 Dec 2025: what came after the close of the first day, up to and with the last.

            - Tension index, 0–100: 36.6 → 35.9
            - Developments: 1: 1 deed

            ## Changed

            ### [Steel \[and\] \*more\*](<https://tm.example/friction-points/steel?asOf=2025-12-05>)

            - Status: In force → Eased
            - Direction: ▬ Holding → ▼ Narrowing
            - 1 Dec 2025: Duty cut
              - US · deed
              - Disputed: \<b\>yes\</b\>
              - Source: P: [T](<https://a.example/x_(y)>), 2 Dec 2025
              - Source: P: T, 2 Dec 2025
              - Source: P, published after this day

            ---

            As of 5 Dec 2025, score method {{ScoringOptions.Version}}: <https://tm.example/brief?since=2025-11-28&asOf=2025-12-05>

            """.ReplaceLineEndings("\n"), text);
    }

    [Fact]
    public void QuietBrief_SaysSo()
    {
        var text = new BriefMarkdown(new("Brief", Period, [], [], [], true), new("https://tm.example/")).Write("/brief");

        Assert.Contains("\nNothing changed from 28 Nov 2025 to 5 Dec 2025: no development", text, StringComparison.Ordinal);
    }

    private static Source Source(string? url, bool later = false) => new()
    {
        Id = "s", Publisher = "P", Title = "T", Url = url, PublishedOn = later ? new(2025, 12, 6) : new(2025, 12, 2), Kind = SourceKind.Press, Note = null,
    };
}
