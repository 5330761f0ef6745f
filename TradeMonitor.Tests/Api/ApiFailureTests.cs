using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Api;

/// <summary>What programs and people get when the store fails under the running product.</summary>
public sealed class ApiFailureTests : IAsyncLifetime
{
    private readonly TradeMonitorApp _app = new()
    {
        // The failure is the point; the report need not tell of it.
        Settings = { ["Logging:LogLevel:Microsoft.AspNetCore"] = "None", ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "None" },
    };

    [Fact]
    public async Task StoreFails_TheApiAnswersWithAProblemDocument()
    {
        using var client = _app.CreateClient();
        await BreakStoreAsync();

        using var answer = await client.GetAsync(new Uri("/api/v1/friction-points", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(500, problem.GetProperty("status").GetInt32());
        Assert.DoesNotContain("SQLite", problem.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task BreakStoreAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_app.Folder, "trademonitor.db")}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "ALTER TABLE \"Developments\" RENAME TO \"Elsewhere\"";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
