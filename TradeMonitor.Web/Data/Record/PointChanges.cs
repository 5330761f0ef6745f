using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace TradeMonitor.Web.Data.Record;

/// <summary>
/// The friction points that an import changes, each of which gets a new version. A point that is new gets its first at once: nobody can see it yet,
/// let alone edit it, and the last transaction has the less to do.
/// </summary>
internal sealed class PointChanges(AppDb db)
{
    private readonly HashSet<string> _new = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private SqliteTransaction? _transaction;

    /// <summary>Joins the transaction that is under way.</summary>
    public void Enlist() => _transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();

    /// <summary>Notes a change of a point or of one of its developments.</summary>
    public void Changed(string point, bool isNew)
    {
        if (isNew && _new.Add(point))
        {
            Execute([point], "INSERT INTO \"FrictionPointVersions\" (\"Id\", \"Version\") VALUES (@id, 1) ON CONFLICT (\"Id\") DO NOTHING");
        }
        else if (!_new.Contains(point))
        {
            _changed.Add(point);
        }
    }

    /// <summary>Counts on the versions of all points that changed.</summary>
    public void Write()
    {
        Enlist();
        Execute(_changed, "INSERT INTO \"FrictionPointVersions\" (\"Id\", \"Version\") VALUES (@id, 1) ON CONFLICT (\"Id\") DO UPDATE SET \"Version\" = \"Version\" + 1");
    }

    private void Execute(IEnumerable<string> points, string sql)
    {
        using var command = _transaction!.Connection!.CreateCommand();
        (command.Transaction, command.CommandText) = (_transaction, sql);
        var id = command.Parameters.Add("@id", SqliteType.Text);
        foreach (var point in points)
        {
            id.Value = point;
            command.ExecuteNonQuery();
        }
    }
}
