using Microsoft.EntityFrameworkCore.Migrations;
using TradeMonitor.Web.Data.Search;

#nullable disable

namespace TradeMonitor.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SearchSchema.Create);
            foreach (var table in SearchSchema.Tables)
            {
                migrationBuilder.Sql(table.Fill);
                migrationBuilder.Sql(table.Trigger);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SearchSchema.Drop);
        }
    }
}
