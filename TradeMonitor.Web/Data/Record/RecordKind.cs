using System.Linq.Expressions;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>An id that a row names in another file (or in its own).</summary>
/// <param name="Name">Path of the field, or of the list that holds the id.</param>
/// <param name="File">The file of the row that is named.</param>
/// <param name="Id">Its id.</param>
/// <param name="Index">Where in the list; below 0 if the field is no list.</param>
internal readonly record struct Reference(string Name, RecordFile File, string Id, int Index = -1)
{
    /// <summary>Path of the field that names it; spelled out only where there is something to say of it.</summary>
    public string Field => Index < 0 ? Name : $"{Name}[{Index}]";
}

/// <summary>A kind of row: its file, the day that it is sorted by (null: by id alone), the rows that it names, and the rules for its values.</summary>
internal sealed record RecordKind<T>(
    RecordFile File, Expression<Func<T, DateOnly?>>? Day, Func<T, IEnumerable<Reference>> References, Action<T, RuleCheck> Rules) where T : class, IRecordRow;

/// <summary>Does something with each kind of row.</summary>
internal interface IRecordKindVisitor
{
    Task VisitAsync<T>(RecordKind<T> kind, CancellationToken cancellationToken) where T : class, IRecordRow;
}

/// <summary>All kinds of rows, in an order in which a row names rows of its own file or of earlier ones only.</summary>
internal static class RecordKinds
{
    public static async Task VisitAllAsync(IRecordKindVisitor visitor, CancellationToken cancellationToken)
    {
        await visitor.VisitAsync(new RecordKind<Source>(RecordFile.Sources, s => s.PublishedOn, _ => [], RowRules.Check), cancellationToken);
        await visitor.VisitAsync(new RecordKind<FrictionPoint>(RecordFile.FrictionPoints, p => p.OpenedOn, RowReferences.Of, RowRules.Check), cancellationToken);
        await visitor.VisitAsync(new RecordKind<Development>(RecordFile.Developments, d => d.Date, RowReferences.Of, RowRules.Check), cancellationToken);
        await visitor.VisitAsync(new RecordKind<Engagement>(RecordFile.Engagements, e => e.Date, RowReferences.Of, RowRules.Check), cancellationToken);
        await visitor.VisitAsync(new RecordKind<Commitment>(RecordFile.Commitments, c => c.MadeOn, RowReferences.Of, RowRules.Check), cancellationToken);
        await visitor.VisitAsync(new RecordKind<Deadline>(RecordFile.Deadlines, d => d.Date, RowReferences.Of, (_, _) => { }), cancellationToken);
        await visitor.VisitAsync(new RecordKind<Cooperation>(RecordFile.Cooperation, c => c.StartedOn, RowReferences.Of, (_, _) => { }), cancellationToken);
        await visitor.VisitAsync(new RecordKind<Claim>(RecordFile.Claims, null, RowReferences.Of, (_, _) => { }), cancellationToken);
        await visitor.VisitAsync(new RecordKind<Indicator>(RecordFile.Indicators, null, RowReferences.Of, (_, _) => { }), cancellationToken);
        await visitor.VisitAsync(new RecordKind<Assessment>(RecordFile.Assessments, a => a.MadeOn, RowReferences.Of, RowRules.Check), cancellationToken);
    }
}
