using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.FrictionPoints.Detail;

/// <summary>All that the page of one point shows as of a day, and nothing of later days; immutable and shared by all readers.</summary>
public sealed record PointDossier
{
    public required DateOnly AsOf { get; init; }
    /// <summary>Scores and the reasons for them.</summary>
    public required FrictionPointDetail Detail { get; init; }
    /// <summary>The constants in force.</summary>
    public required ScoringOptions Options { get; init; }
    /// <summary>Newest first.</summary>
    public required IReadOnlyList<DevelopmentEntry> Developments { get; init; }
    /// <summary>Deadlines known by the day with the outcomes known then: coming ones first, then the latest.</summary>
    public required IReadOnlyList<Deadline> Deadlines { get; init; }
    /// <summary>Commitments made by the day as they stood then, newest first.</summary>
    public required IReadOnlyList<CommitmentEntry> Commitments { get; init; }
    /// <summary>Engagements that had closed by the day and named the point, newest first.</summary>
    public required IReadOnlyList<Engagement> Engagements { get; init; }
    /// <summary>Distinct sources of the developments.</summary>
    public required int SourceCount { get; init; }
    /// <summary>Publishers of those sources, the one cited most first.</summary>
    public required IReadOnlyList<string> Publishers { get; init; }
    /// <summary>Sources of the team lead's judgement.</summary>
    public required IReadOnlyList<Source> AssessmentSources { get; init; }
    /// <summary>Source of the trade covered; null if there is none.</summary>
    public required Source? TradeSource { get; init; }

    /// <summary>Published series that can be drawn below the charts of a tariff, up to the day; none for other points.</summary>
    public IReadOnlyList<SourcedIndicator> Indicators { get; init; } = [];

    public FrictionPoint Point => Detail.Reading.Point;

    public PointReading Reading => Detail.Reading;

    /// <summary>One development of the point; null if it had not happened by the day.</summary>
    public DevelopmentEntry? Find(string? id) => Developments.FirstOrDefault(d => d.Development.Id == id);
}

/// <summary>A development with what the page says beside it.</summary>
/// <param name="Development">What happened.</param>
/// <param name="Definition">The codebook's definition of its action.</param>
/// <param name="Sources">Its sources.</param>
/// <param name="ToDirection">Its part of the direction on the day, the pressure of a deadline that it set included.</param>
/// <param name="ToLevel">Its part of the level on the day.</param>
/// <param name="Answers">What it answers.</param>
/// <param name="AnsweredBy">What had answered it by the day.</param>
/// <param name="AlsoOn">Other points that it concerns.</param>
public sealed record DevelopmentEntry(
    Development Development, string? Definition, IReadOnlyList<Source> Sources, double ToDirection, double ToLevel,
    DevelopmentLink? Answers, IReadOnlyList<DevelopmentLink> AnsweredBy, IReadOnlyList<PointLink> AlsoOn);

/// <summary>Another development, and the point on whose page it stands; null for one that names no point.</summary>
public sealed record DevelopmentLink(string Id, DateOnly Date, string Headline, IReadOnlyList<string> Actors, string? PointId);

/// <summary>Another point.</summary>
public sealed record PointLink(string Id, string Title);

/// <summary>A commitment as it stood on the day.</summary>
/// <param name="Commitment">The row as seen on the day.</param>
/// <param name="Last">Its last follow-through by then; null while there is none.</param>
/// <param name="MadeAt">Title of the engagement at which it was made.</param>
/// <param name="Sources">Sources of the last follow-through.</param>
public sealed record CommitmentEntry(Commitment Commitment, FollowThrough? Last, string? MadeAt, IReadOnlyList<Source> Sources);
