using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TradeMonitor.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CreateRecord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Claims",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Where = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", nullable: false),
                    Finding = table.Column<string>(type: "TEXT", nullable: false),
                    Sources = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Withdrawn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Claims", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "Codebooks",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    Codebook = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Codebooks", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "Commitments",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Engagement = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Undertaking = table.Column<string>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Topics = table.Column<string>(type: "TEXT", nullable: false),
                    FrictionPoints = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    StatusOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FollowThrough = table.Column<string>(type: "TEXT", nullable: false),
                    Developments = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Withdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Measurable_Achieved = table.Column<double>(type: "REAL", nullable: true),
                    Measurable_AsOf = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Measurable_Source = table.Column<string>(type: "TEXT", nullable: true),
                    Measurable_Target = table.Column<double>(type: "REAL", nullable: true),
                    Measurable_Unit = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commitments", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "Cooperation",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Gist = table.Column<string>(type: "TEXT", nullable: false),
                    Topics = table.Column<string>(type: "TEXT", nullable: false),
                    FrictionPoints = table.Column<string>(type: "TEXT", nullable: false),
                    Developments = table.Column<string>(type: "TEXT", nullable: false),
                    Sources = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Withdrawn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cooperation", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "Deadlines",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AnnouncedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OutcomeOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Topics = table.Column<string>(type: "TEXT", nullable: false),
                    FrictionPoints = table.Column<string>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    OutcomeNote = table.Column<string>(type: "TEXT", nullable: true),
                    Sources = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Withdrawn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deadlines", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "Developments",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FrictionPoints = table.Column<string>(type: "TEXT", nullable: false),
                    Actors = table.Column<string>(type: "TEXT", nullable: false),
                    CourtOrBody = table.Column<string>(type: "TEXT", nullable: true),
                    Action = table.Column<string>(type: "TEXT", nullable: false),
                    Directness = table.Column<string>(type: "TEXT", nullable: false),
                    Headline = table.Column<string>(type: "TEXT", nullable: false),
                    Detail = table.Column<string>(type: "TEXT", nullable: false),
                    RespondsTo = table.Column<string>(type: "TEXT", nullable: true),
                    TradeCoveredUsdBn = table.Column<double>(type: "REAL", nullable: true),
                    StatusAfter = table.Column<string>(type: "TEXT", nullable: false),
                    Certainty = table.Column<string>(type: "TEXT", nullable: false),
                    Dispute = table.Column<string>(type: "TEXT", nullable: true),
                    Sources = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    ActorLevel = table.Column<string>(type: "TEXT", nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CoverageShare = table.Column<double>(type: "REAL", nullable: true),
                    Supersedes = table.Column<string>(type: "TEXT", nullable: true),
                    Retracted = table.Column<bool>(type: "INTEGER", nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Withdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Rate_After = table.Column<double>(type: "REAL", nullable: true),
                    Rate_Before = table.Column<double>(type: "REAL", nullable: true),
                    Rate_FrictionPoint = table.Column<string>(type: "TEXT", nullable: true),
                    Rate_Measure = table.Column<string>(type: "TEXT", nullable: true),
                    Rate_Unit = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Developments", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "Engagements",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Mechanism = table.Column<string>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", nullable: false),
                    Format = table.Column<string>(type: "TEXT", nullable: true),
                    Participants = table.Column<string>(type: "TEXT", nullable: false),
                    Topics = table.Column<string>(type: "TEXT", nullable: false),
                    FrictionPoints = table.Column<string>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    Readouts = table.Column<string>(type: "TEXT", nullable: false),
                    Developments = table.Column<string>(type: "TEXT", nullable: false),
                    Certainty = table.Column<string>(type: "TEXT", nullable: false),
                    Dispute = table.Column<string>(type: "TEXT", nullable: true),
                    Sources = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Withdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Venue_City = table.Column<string>(type: "TEXT", nullable: true),
                    Venue_Country = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Engagements", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "FrictionPointVersions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrictionPointVersions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FrictionPoints",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Category = table.Column<string>(type: "TEXT", nullable: false),
                    Tracks = table.Column<string>(type: "TEXT", nullable: false),
                    ImposedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Affects = table.Column<string>(type: "TEXT", nullable: false),
                    Sectors = table.Column<string>(type: "TEXT", nullable: false),
                    HsChapters = table.Column<string>(type: "TEXT", nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    StatusSince = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Withdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    TradeCoveredUsdBn_AsOf = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TradeCoveredUsdBn_Source = table.Column<string>(type: "TEXT", nullable: true),
                    TradeCoveredUsdBn_Value = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrictionPoints", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "Imports",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    Folder = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Withdrawn = table.Column<int>(type: "INTEGER", nullable: false),
                    Unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    Kept = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Imports", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "Indicators",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    Points = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Withdrawn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indicators", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "Sources",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Publisher = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Url = table.Column<string>(type: "TEXT", nullable: true),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Withdrawn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sources", x => x.Seq);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Claim_Revised",
                table: "Claims",
                columns: new[] { "Id", "Seq" },
                filter: "\"Revision\" > 1");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_Id_Revision",
                table: "Claims",
                columns: new[] { "Id", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Commitment_Revised",
                table: "Commitments",
                columns: new[] { "Id", "Seq" },
                filter: "\"Revision\" > 1");

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_Id_Revision",
                table: "Commitments",
                columns: new[] { "Id", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_MadeOn",
                table: "Commitments",
                column: "MadeOn");

            migrationBuilder.CreateIndex(
                name: "IX_Cooperation_Id_Revision",
                table: "Cooperation",
                columns: new[] { "Id", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cooperation_Revised",
                table: "Cooperation",
                columns: new[] { "Id", "Seq" },
                filter: "\"Revision\" > 1");

            migrationBuilder.CreateIndex(
                name: "IX_Deadline_Revised",
                table: "Deadlines",
                columns: new[] { "Id", "Seq" },
                filter: "\"Revision\" > 1");

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_Date",
                table: "Deadlines",
                column: "Date");

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_Id_Revision",
                table: "Deadlines",
                columns: new[] { "Id", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Development_Revised",
                table: "Developments",
                columns: new[] { "Id", "Seq" },
                filter: "\"Revision\" > 1");

            migrationBuilder.CreateIndex(
                name: "IX_Developments_Date",
                table: "Developments",
                column: "Date");

            migrationBuilder.CreateIndex(
                name: "IX_Developments_Id_Revision",
                table: "Developments",
                columns: new[] { "Id", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Engagement_Revised",
                table: "Engagements",
                columns: new[] { "Id", "Seq" },
                filter: "\"Revision\" > 1");

            migrationBuilder.CreateIndex(
                name: "IX_Engagements_Date",
                table: "Engagements",
                column: "Date");

            migrationBuilder.CreateIndex(
                name: "IX_Engagements_Id_Revision",
                table: "Engagements",
                columns: new[] { "Id", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FrictionPoint_Revised",
                table: "FrictionPoints",
                columns: new[] { "Id", "Seq" },
                filter: "\"Revision\" > 1");

            migrationBuilder.CreateIndex(
                name: "IX_FrictionPoints_Id_Revision",
                table: "FrictionPoints",
                columns: new[] { "Id", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Indicator_Revised",
                table: "Indicators",
                columns: new[] { "Id", "Seq" },
                filter: "\"Revision\" > 1");

            migrationBuilder.CreateIndex(
                name: "IX_Indicators_Id_Revision",
                table: "Indicators",
                columns: new[] { "Id", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Source_Revised",
                table: "Sources",
                columns: new[] { "Id", "Seq" },
                filter: "\"Revision\" > 1");

            migrationBuilder.CreateIndex(
                name: "IX_Sources_Id_Revision",
                table: "Sources",
                columns: new[] { "Id", "Revision" },
                unique: true);

            string[] tables =
            [
                "FrictionPoints", "Developments", "Engagements", "Commitments", "Deadlines",
                "Cooperation", "Claims", "Indicators", "Sources", "Codebooks", "Imports",
            ];
            foreach (var table in tables)
            {
                migrationBuilder.Sql(AppendOnly.SqliteTriggers(table));
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Claims");

            migrationBuilder.DropTable(
                name: "Codebooks");

            migrationBuilder.DropTable(
                name: "Commitments");

            migrationBuilder.DropTable(
                name: "Cooperation");

            migrationBuilder.DropTable(
                name: "Deadlines");

            migrationBuilder.DropTable(
                name: "Developments");

            migrationBuilder.DropTable(
                name: "Engagements");

            migrationBuilder.DropTable(
                name: "FrictionPointVersions");

            migrationBuilder.DropTable(
                name: "FrictionPoints");

            migrationBuilder.DropTable(
                name: "Imports");

            migrationBuilder.DropTable(
                name: "Indicators");

            migrationBuilder.DropTable(
                name: "Sources");
        }
    }
}
