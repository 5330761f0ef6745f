using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Watchlist;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Features.Watchlist;

/// <summary>What the inbox says, and where its lines lead.</summary>
public class NoticeTextsTests
{
    private static readonly DateOnly Today = TradeMonitorApp.Today;

    public static TheoryData<PointNotice, string, string> Notices => new()
    {
        { new LabelNotice("p", Today, DirectionLabel.Holding, DirectionLabel.Escalating, "d1"), "Direction: ▲ escalating, was holding", "/friction-points/p?dev=d1#dev-d1" },
        { new LabelNotice("p", Today, DirectionLabel.Narrowing, DirectionLabel.Holding, null), "Direction: ▬ holding, was narrowing", "/friction-points/p" },
        { new LabelNotice("p", Today, DirectionLabel.Unknown, DirectionLabel.Narrowing, null), "Direction known now: ▼ narrowing", "/friction-points/p" },
        { new StatusNotice("p", Today, Status.InForce, Status.PartlySuspended, "d2"), "Status: partly suspended, was in force", "/friction-points/p?dev=d2#dev-d2" },
        { new StatusNotice("p", Today, null, Status.Threatened, "d3"), "First status: threatened", "/friction-points/p?dev=d3#dev-d3" },
        { new DeadlineNotice("p", Today, Due, 7), "Truce ends: in 7 days, 30 Nov 2026", "/calendar?id=l1#deadline-l1" },
    };

    private static Deadline Due => new()
    {
        Id = "l1", Date = Today.AddDays(7), AnnouncedOn = Today, OutcomeOn = null, Title = "Truce ends", Kind = DeadlineKind.Expiry, Topics = [], FrictionPoints = ["p"],
        Outcome = DeadlineOutcome.Pending, OutcomeNote = null, Sources = [],
    };

    [Theory]
    [MemberData(nameof(Notices))]
    public void Notice_IsToldInTheTradesWords_AndLeadsToItsCause(PointNotice notice, string text, string link)
    {
        Assert.Equal(text, NoticeTexts.Of(notice, Today));
        Assert.Equal(link, NoticeTexts.Link(notice, new(null, null)));
    }
}
