using Microsoft.EntityFrameworkCore;

namespace TradeMonitor.Web.Data;

/// <summary>The store on SQLite; its migrations are in <c>Migrations/Sqlite</c>.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : AppDb(options);
