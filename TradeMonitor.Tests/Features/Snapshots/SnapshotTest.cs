using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Snapshots;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Tests.Features.Snapshots;

/// <summary>A test that keeps a chart of the fentanyl tariff, for somebody whom it signs in.</summary>
public abstract class SnapshotTest(TradeMonitorApp app)
{
    protected const string Point = "us-ieepa-fentanyl-tariff";
    protected static readonly DateOnly Day = new(2025, 12, 5);

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected SnapshotQueries Snapshots => App.Services.GetRequiredService<SnapshotQueries>();

    protected HttpClient Visitor => App.Visitor(null);

    protected static IEnumerable<string> Ids(SnapshotList list) => list.Shown.Select(s => s.Snapshot.Id);

    protected static ChartRequest Request() => new(
        "direction", Day, TradeMonitorApp.Today, "us-cn", null, new("http://localhost/"), new Dictionary<string, string> { ["of"] = Point, ["range"] = "2y" });

    protected async Task<string> KeepAsync(ClaimsPrincipal analyst, Action<KeepForm>? say = null)
    {
        var form = new KeepForm { Title = "As it stood" };
        say?.Invoke(form);
        var outcome = await Acting(analyst).KeepAsync(Request(), form, Stop);
        Assert.Empty(outcome.Problems);
        return outcome.Id!;
    }

    protected async Task<ClaimsPrincipal> AnalystAsync(string name = "") => (await People.SignInAsync(App.Services, Role.Analyst, name)).Claims;

    protected SnapshotCommands Acting(ClaimsPrincipal who) => ActivatorUtilities.CreateInstance<SnapshotCommands>(App.Services, People.Acting(App.Services, who));

    protected async Task<AppDb> DbAsync() => await App.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(Stop);

    protected Task<byte[]> FileAsync(string id, string format) => Visitor.GetByteArrayAsync(new Uri($"/s/{id}.{format}", UriKind.Relative), Stop);

    protected Task<string> PageAsync(string id) => Visitor.GetStringAsync(new Uri($"/s/{id}", UriKind.Relative), Stop);

    protected async Task<JsonElement> VerifyAsync(byte[] file)
    {
        using var answer = await Visitor.PostAsync(new Uri("/api/v1/verify", UriKind.Relative), new ByteArrayContent(file), Stop);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }

    protected async Task<IEnumerable<string>> IdsAsync() =>
        (await App.Services.GetRequiredService<SharedScoreboard>().ViewAsync(null, Stop)).FindPoint(Point)!.Events.Select(e => e.Event.Id);

    protected TradeMonitorApp App => app;
}
