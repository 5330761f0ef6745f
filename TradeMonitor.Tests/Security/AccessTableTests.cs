using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Architecture;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Security;

/// <summary>Every address that the product answers at, and who may use it. A new one that is not in the table fails here.</summary>
public class AccessTableTests
{
    /// <summary>Who may, in the order: nobody, reader, analyst, team lead, administrator.</summary>
    private sealed record Row(string WithOpenReading, string WithClosedReading);

    private static readonly Row All = new("yyyyy", "yyyyy");      // the way in, and what a page is made of
    private static readonly Row Record = new("yyyyy", "nyyyy");   // the record
    private static readonly Row Own = new("nyyyy", "nyyyy");      // one's own account

    private static readonly Dictionary<string, Row> Table = new()
    {
        ["/"] = Record,
        ["/friction-points"] = Record,
        ["/friction-points/{Id}"] = Record,
        ["/friction-points/compare"] = Record,
        ["/friction-points/export.{format:regex(^(csv|json|xlsx)$)}"] = Record,
        ["/engagements"] = Record,
        ["/engagements/{Id}"] = Record,
        ["/engagements/export.{format:regex(^(csv|json)$)}"] = Record,
        ["/sources"] = Record,
        ["/lists"] = Record,
        ["/indicators"] = Record,
        ["/search"] = Record,
        ["/timeline"] = Record,
        ["/commitments"] = Record,
        ["/commitments/export.{format:regex(^(csv|json|xlsx)$)}"] = Record,
        ["/calendar"] = Record,
        ["/feeds/deadlines.ics"] = Record,
        ["/history"] = Record, // of one point; that of all says that it takes an administrator
        ["/history/export.csv"] = All with { WithOpenReading = "nnnny", WithClosedReading = "nnnny" },
        ["/method"] = Record,
        ["/answers"] = Record,
        ["/answers/export.{format:regex(^(csv|json)$)}"] = Record,
        ["/brief"] = Record,
        ["/brief.md"] = Record,
        ["/charts/{chart}.{format:regex(^(svg|png|pdf|csv|json|xlsx)$)}"] = Record,
        ["/snapshots"] = Record,
        ["/snapshots/keep"] = Record, // shows the chart; keeping it takes an analyst
        ["/s/{Id}"] = Record,
        ["/s/{id}.{format:regex(^(svg|png|pdf|csv|json)$)}"] = Record,
        ["/s/{id}/card.png"] = Record,
        ["/verify"] = Record,
        ["/embed/{chart}"] = Record,
        ["/embed/s/{id}"] = Record,
        ["/api/v1/verify"] = Record,
        ["/feeds/developments.atom"] = Record,
        ["/feeds/friction-points/{id}.atom"] = Record,
        ["/api/v1/friction-points/"] = Record,
        ["/api/v1/friction-points/{id}"] = Record,
        ["/api/v1/friction-points/{id}/developments"] = Record,
        ["/api/v1/friction-points/{id}/scores"] = Record,
        ["/api/v1/tension"] = Record,
        ["/api/v1/relationships"] = Record,
        ["/api/v1/answers"] = Record,
        ["/api/v1/developments"] = Record,
        ["/api/v1/developments.csv"] = Record,
        ["/api/v1/engagements"] = Record,
        ["/api/v1/engagements.csv"] = Record,
        ["/api/v1/commitments"] = Record,
        ["/api/v1/commitments.csv"] = Record,
        ["/api/v1/deadlines"] = Record,
        ["/api/v1/deadlines.csv"] = Record,
        ["/api/v1/cooperation"] = Record,
        ["/api/v1/cooperation.csv"] = Record,
        ["/api/v1/indicators"] = Record,
        ["/api/v1/indicators.csv"] = Record,
        ["/api/v1/sources"] = Record,
        ["/api/v1/sources.csv"] = Record,
        ["/api/v1/search"] = Record,
        ["/api/v1/{**rest}"] = Record,
        ["/openapi/{documentName}.json"] = Record,
        ["/_blazor"] = Record,
        ["/_blazor/negotiate"] = Record,
        ["/_blazor/disconnect/"] = Record,
        ["/_blazor/initializers/"] = Record,
        ["/_framework/opaque-redirect"] = Record,
        ["/account"] = Own,
        ["/watchlist"] = new("nnyyy", "nnyyy"),
        ["/admin"] = new("nnnny", "nnnny"),
        ["/account/passkey-options"] = Own,
        ["/sign-in"] = All,
        ["/sign-in/passkey-options"] = All,
        ["/sign-out"] = All,
        ["/invitation"] = All,
        ["/invitation/passkey-options"] = All,
        ["/access-denied"] = All,
        ["/error"] = All,
        ["/not-found"] = All,
        ["/health/live"] = All,
        ["/health/ready"] = All,
        ["theme"] = All, // its address changes with its content
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EveryAddress_IsOpenToWhomTheTableSays(bool openReading)
    {
        await using var app = new TradeMonitorApp { Settings = { ["Access:AnonymousReading"] = openReading.ToString() } };
        List<HttpClient> visitors = [app.Visitor(null)];
        foreach (var role in Enum.GetValues<Role>())
        {
            visitors.Add(app.Visitor(await app.CookieAsync(await app.AddPersonAsync(role))));
        }

        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var endpoint in Endpoints(app))
        {
            var answers = await Task.WhenAll(visitors.Select(v => IsLetInAsync(v, endpoint)));
            found[Name(endpoint)] = string.Concat(answers.Select(a => a ? 'y' : 'n'));
        }

        var expected = new SortedDictionary<string, string>(
            Table.ToDictionary(r => r.Key, r => openReading ? r.Value.WithOpenReading : r.Value.WithClosedReading), StringComparer.Ordinal);
        House.None(found.Except(expected).Select(f => $"{f.Key}: {f.Value}, the table has {expected.GetValueOrDefault(f.Key, "no such address")}"));
        House.None(expected.Keys.Except(found.Keys).Select(k => $"{k}: in the table only"));
    }

    [Fact]
    public async Task Assets_AreOpen_AndNothingElseIsServedAsOne()
    {
        await using var app = new TradeMonitorApp();

        var assets = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is not null);

        Assert.All(assets, a => Assert.NotNull(a.Metadata.GetMetadata<IAllowAnonymous>()));
    }

    [Fact]
    public async Task ClosedReading_ShowsPeopleTheWayIn_AndTellsProgramsThatTheyMaySignIn()
    {
        await using var app = new TradeMonitorApp { Settings = { ["Access:AnonymousReading"] = "false" } };
        var nobody = app.Visitor(null);

        var page = await nobody.GetAsync("/sources?q=a", PeopleStore.Stop);
        var api = await nobody.GetAsync("/api/v1/tension", PeopleStore.Stop);
        var signIn = await nobody.GetStringAsync("/sign-in", PeopleStore.Stop);

        Assert.Equal("/sign-in?returnUrl=%2Fsources%3Fq%3Da", page.Headers.Location?.ToString());
        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (api.StatusCode, api.Content.Headers.ContentType?.MediaType));
        Assert.DoesNotContain("tm-count", signIn, StringComparison.Ordinal);
        Assert.DoesNotContain("United States", signIn, StringComparison.Ordinal);
    }

    private static IEnumerable<RouteEndpoint> Endpoints(TradeMonitorApp app) => app.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    private static string Name(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText is { } path && path.StartsWith("/theme.", StringComparison.Ordinal) ? "theme" : endpoint.RoutePattern.RawText!;

    private static async Task<bool> IsLetInAsync(HttpClient visitor, RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        using var request = new HttpRequestMessage(methods.Contains("GET") ? HttpMethod.Get : HttpMethod.Post, Address(endpoint));
        using var answer = await visitor.SendAsync(request, PeopleStore.Stop);
        return answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            && answer.Headers.Location?.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal) != true
            && answer.Headers.Location?.OriginalString.StartsWith("/access-denied", StringComparison.Ordinal) != true;
    }

    private static string Address(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!
        .Replace("{format:regex(^(csv|json|xlsx)$)}", "csv", StringComparison.Ordinal)
        .Replace("{format:regex(^(csv|json)$)}", "csv", StringComparison.Ordinal)
        .Replace("{documentName}", "v1", StringComparison.Ordinal)
        .Replace("{**rest}", "nothing", StringComparison.Ordinal)
        .Replace("{Id}", "us-301-lists-1-3", StringComparison.Ordinal).Replace("{id}", "us-301-lists-1-3", StringComparison.Ordinal);
}
