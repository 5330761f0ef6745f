using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace TradeMonitor.Web.Data;

/// <summary>
/// Lets <c>dotnet ef migrations add NAME --context SqliteDb -o Data/Migrations/Sqlite</c> build the model without a running host.
/// </summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteDb>
{
    /// <inheritdoc/>
    public SqliteDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
}
