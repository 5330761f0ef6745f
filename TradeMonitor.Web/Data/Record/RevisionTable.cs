using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>What stands beside a row in its table.</summary>
internal sealed record RevisionFacts(int Number, Origin Origin, bool Withdrawn, byte[] Hash, DateTimeOffset RecordedAt);

/// <summary>
/// One table of the record, written with statements that are prepared once: the change tracker costs several times as much a row. Columns and
/// their conversions are those of the model, so there is nothing here to keep in step with it.
/// </summary>
internal sealed class RevisionTable<T> : IDisposable where T : class, IRecordRow
{
    private readonly AppDb _db;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _find;
    private readonly List<(SqliteParameter Parameter, Func<T, RevisionFacts, object?> Value)> _columns = [];
    private readonly ValueConverter _origins;

    /// <param name="db">The store; its connection must be open.</param>
    public RevisionTable(AppDb db)
    {
        _db = db;
        var type = db.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        Name = table.Name;
        _insert = Connection.CreateCommand();
        foreach (var property in type.GetProperties().Where(p => p.Name != Revisions.Seq))
        {
            Add(property, table, property.Name switch
            {
                Revisions.Number => (_, facts) => facts.Number,
                Revisions.Origin => (_, facts) => facts.Origin,
                Revisions.Withdrawn => (_, facts) => facts.Withdrawn,
                Revisions.Hash => (_, facts) => facts.Hash,
                nameof(IRecordRow.RecordedAt) => (_, facts) => facts.RecordedAt.ToUniversalTime(),
                _ => (row, _) => property.PropertyInfo!.GetValue(row),
            });
        }

        foreach (var part in type.GetComplexProperties())
        {
            foreach (var property in part.ComplexType.GetProperties())
            {
                Add(property, table, (row, _) => part.PropertyInfo!.GetValue(row) is { } value ? property.PropertyInfo!.GetValue(value) : null);
            }
        }

        _insert.CommandText = $"INSERT INTO \"{Name}\" ({string.Join(", ", _columns.Select(c => $"\"{c.Parameter.SourceColumn}\""))}) VALUES ({string.Join(", ", _columns.Select(c => c.Parameter.ParameterName))})";
        _find = Connection.CreateCommand();
        _find.CommandText = $"SELECT \"{Revisions.Seq}\", \"{Revisions.Number}\", \"{Revisions.Origin}\", \"{Revisions.Withdrawn}\", \"{Revisions.Hash}\" FROM \"{Name}\" WHERE \"Id\" = @id ORDER BY \"{Revisions.Number}\" DESC LIMIT 1";
        _find.Parameters.Add("@id", SqliteType.Text);
        _origins = type.FindProperty(Revisions.Origin)!.GetTypeMapping().Converter!;
    }

    /// <summary>Of the table.</summary>
    public string Name { get; }

    private SqliteConnection Connection => (SqliteConnection)_db.Database.GetDbConnection();

    /// <summary>Joins the transaction that is under way.</summary>
    public void Enlist() => _insert.Transaction = _find.Transaction = (SqliteTransaction)_db.Database.CurrentTransaction!.GetDbTransaction();

    /// <summary>The last revision of an id as it stands in this transaction, withdrawn and hidden ones included; null for an id that is new.</summary>
    public LatestRevision? Find(string id)
    {
        _find.Parameters[0].Value = id;
        using var found = _find.ExecuteReader();
        return found.Read()
            ? new(found.GetInt64(0), found.GetInt32(1), (Origin)_origins.ConvertFromProvider(found.GetString(2))!, found.GetBoolean(3), found.GetFieldValue<byte[]>(4))
            : null;
    }

    /// <summary>Appends a revision.</summary>
    public void Append(T row, RevisionFacts facts)
    {
        foreach (var (parameter, value) in _columns)
        {
            parameter.Value = value(row, facts) ?? DBNull.Value;
        }

        _insert.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _insert.Dispose();
        _find.Dispose();
    }

    private void Add(IProperty property, StoreObjectIdentifier table, Func<T, RevisionFacts, object?> value)
    {
        var parameter = _insert.CreateParameter();
        (parameter.ParameterName, parameter.SourceColumn) = ($"@p{_columns.Count}", property.GetColumnName(table)!);
        _insert.Parameters.Add(parameter);
        var converter = property.GetTypeMapping().Converter;
        _columns.Add((parameter, converter is null ? value : (row, facts) => value(row, facts) is { } own ? converter.ConvertToProvider(own) : null));
    }
}
