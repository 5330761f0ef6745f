using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TradeMonitor.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddPendingRows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PendingRows",
                columns: table => new
                {
                    Table = table.Column<string>(type: "TEXT", nullable: false),
                    First = table.Column<long>(type: "INTEGER", nullable: false),
                    Last = table.Column<long>(type: "INTEGER", nullable: false),
                    Import = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PendingRows", x => new { x.Table, x.First });
                });

            foreach (var table in AppendOnly.RevisionTables)
            {
                migrationBuilder.Sql(AppendOnly.SqliteLeftoversTrigger(table));
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in AppendOnly.RevisionTables)
            {
                migrationBuilder.Sql($"DROP TRIGGER \"{table}_no_update\"; DROP TRIGGER \"{table}_no_delete\";");
                migrationBuilder.Sql(AppendOnly.SqliteTriggers(table));
            }

            migrationBuilder.DropTable(
                name: "PendingRows");
        }
    }
}
