using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>
/// Reads developments without their texts off the rows of a query. The query is EF Core's, with all its filters; only the making of objects
/// is ours: lists, statuses and codes that many rows have alike are converted once and shared.
/// </summary>
internal sealed class EventRows
{
    private readonly DbDataReader _rows;
    private readonly SharedValues<IReadOnlyList<string>> _actors, _points;
    private readonly SharedValues<IReadOnlyDictionary<string, Status>> _statuses;
    private readonly SharedValues<DevelopmentAction> _action;
    private readonly SharedValues<Directness> _directness;
    private readonly SharedValues<Certainty> _certainty;
    private readonly SharedValues<ActorLevel> _level;
    private readonly int _id, _date, _trade, _answered, _expires, _coverage, _corrected, _retracted, _rateOf, _measure, _unit, _before, _after;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private EventRows(AppDb db, DbDataReader rows)
    {
        _rows = rows;
        _actors = new(db, rows, nameof(Development.Actors));
        _points = new(db, rows, nameof(Development.FrictionPoints));
        _statuses = new(db, rows, nameof(Development.StatusAfter));
        _action = new(db, rows, nameof(Development.Action));
        _directness = new(db, rows, nameof(Development.Directness));
        _certainty = new(db, rows, nameof(Development.Certainty));
        _level = new(db, rows, nameof(Development.ActorLevel));
        (_id, _date, _trade) = (rows.GetOrdinal(nameof(Development.Id)), rows.GetOrdinal(nameof(Development.Date)), rows.GetOrdinal(nameof(Development.TradeCoveredUsdBn)));
        (_answered, _expires, _coverage) = (rows.GetOrdinal(nameof(Development.RespondsTo)), rows.GetOrdinal(nameof(Development.ExpiresOn)), rows.GetOrdinal(nameof(Development.CoverageShare)));
        (_corrected, _retracted) = (rows.GetOrdinal(nameof(Development.Supersedes)), rows.GetOrdinal(nameof(Development.Retracted)));
        var model = db.Model.FindEntityType(typeof(Development))!;
        var (rate, table) = (model.FindComplexProperty(nameof(Development.Rate))!.ComplexType, StoreObjectIdentifier.Create(model, StoreObjectType.Table)!.Value);
        (_rateOf, _measure, _unit) = (RateColumn(nameof(Rate.FrictionPoint)), RateColumn(nameof(Rate.Measure)), RateColumn(nameof(Rate.Unit)));
        (_before, _after) = (RateColumn(nameof(Rate.Before)), RateColumn(nameof(Rate.After)));

        int RateColumn(string property) => rows.GetOrdinal(rate.FindProperty(property)!.GetColumnName(table)!);
    }

    /// <summary>Every development of a query, in no order.</summary>
    /// <param name="db">The store, with its connection open: <see cref="Data.Sqlite.ReadTransaction"/>.</param>
    /// <param name="developments">Which.</param>
    /// <param name="cancellation">Gives up reading.</param>
    public static async Task<List<ScoringEvent>> ReadAsync(AppDb db, IQueryable<Development> developments, CancellationToken cancellation)
    {
        await using var command = developments.Select(d => new
        {
            d.Id, d.Date, d.Actors, d.Action, d.Directness, d.FrictionPoints, d.Certainty, d.ActorLevel, d.TradeCoveredUsdBn, d.RespondsTo,
            d.ExpiresOn, d.StatusAfter, d.CoverageShare, d.Supersedes, d.Retracted, d.Rate,
        }).CreateDbCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var (reader, events) = (new EventRows(db, rows), new List<ScoringEvent>());
        while (await rows.ReadAsync(cancellation))
        {
            events.Add(reader.Read());
        }

        return events;
    }

    private ScoringEvent Read() => new()
    {
        Id = _rows.GetString(_id),
        Date = _rows.GetFieldValue<DateOnly>(_date),
        Actors = _actors.Read(),
        Action = _action.Read(),
        Directness = _directness.Read(),
        FrictionPoints = _points.Read(),
        Certainty = _certainty.Read(),
        ActorLevel = _rows.IsDBNull(_level.Ordinal) ? null : _level.Read(),
        Rate = _rows.IsDBNull(_unit) ? null : new()
        {
            FrictionPoint = Text(_rateOf),
            Measure = Text(_measure),
            Unit = Text(_unit)!,
            Before = Number(_before),
            After = Number(_after),
        },
        TradeCoveredUsdBn = Number(_trade),
        RespondsTo = _rows.IsDBNull(_answered) ? null : _rows.GetString(_answered),
        ExpiresOn = _rows.IsDBNull(_expires) ? null : _rows.GetFieldValue<DateOnly>(_expires),
        StatusAfter = _statuses.Read(),
        CoverageShare = Number(_coverage),
        Supersedes = _rows.IsDBNull(_corrected) ? null : _rows.GetString(_corrected),
        Retracted = !_rows.IsDBNull(_retracted) && _rows.GetBoolean(_retracted),
    };

    private double? Number(int ordinal) => _rows.IsDBNull(ordinal) ? null : _rows.GetDouble(ordinal);

    private string? Text(int ordinal)
    {
        if (_rows.IsDBNull(ordinal))
        {
            return null;
        }

        var text = _rows.GetString(ordinal);
        _texts.TryAdd(text, text);
        return _texts[text];
    }
}
