using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TradeMonitor.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddSnapshots : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SealKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Snapshots",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    Tags = table.Column<string>(type: "TEXT", nullable: false),
                    Chart = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Finding = table.Column<string>(type: "TEXT", nullable: false),
                    AltText = table.Column<string>(type: "TEXT", nullable: false),
                    Pair = table.Column<string>(type: "TEXT", nullable: false),
                    FrictionPoints = table.Column<string>(type: "TEXT", nullable: false),
                    Parameters = table.Column<string>(type: "TEXT", nullable: false),
                    Page = table.Column<string>(type: "TEXT", nullable: false),
                    Sources = table.Column<string>(type: "TEXT", nullable: false),
                    Method = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    KnownOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordRevision = table.Column<long>(type: "INTEGER", nullable: false),
                    KeptAt = table.Column<long>(type: "INTEGER", nullable: false),
                    KeptById = table.Column<string>(type: "TEXT", nullable: false),
                    KeptBy = table.Column<string>(type: "TEXT", nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Snapshots", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SnapshotFiles",
                columns: table => new
                {
                    Snapshot = table.Column<string>(type: "TEXT", nullable: false),
                    Format = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Packed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Sha256 = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SnapshotFiles", x => new { x.Snapshot, x.Format });
                    table.ForeignKey(
                        name: "FK_SnapshotFiles_Snapshots_Snapshot",
                        column: x => x.Snapshot,
                        principalTable: "Snapshots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SnapshotWithdrawals",
                columns: table => new
                {
                    Snapshot = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SnapshotWithdrawals", x => x.Snapshot);
                    table.ForeignKey(
                        name: "FK_SnapshotWithdrawals_Snapshots_Snapshot",
                        column: x => x.Snapshot,
                        principalTable: "Snapshots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SnapshotFiles_Sha256",
                table: "SnapshotFiles",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_Snapshots_KeptAt",
                table: "Snapshots",
                column: "KeptAt");

            migrationBuilder.CreateIndex(
                name: "IX_Snapshots_KeptById_KeptAt",
                table: "Snapshots",
                columns: new[] { "KeptById", "KeptAt" });

            foreach (var table in new[] { "SealKeys", "Snapshots", "SnapshotFiles", "SnapshotWithdrawals" })
            {
                migrationBuilder.Sql(AppendOnly.SqliteTriggers(table));
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SealKeys");

            migrationBuilder.DropTable(
                name: "SnapshotFiles");

            migrationBuilder.DropTable(
                name: "SnapshotWithdrawals");

            migrationBuilder.DropTable(
                name: "Snapshots");
        }
    }
}
