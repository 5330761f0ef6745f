using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Features.FrictionPoints;
using TradeMonitor.Web.Features.FrictionPoints.Compare;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Features.FrictionPoints;

/// <summary>The application with the shipped record, for all tests of the list and the comparison.</summary>
public sealed class ListApp : TradeMonitorApp
{
    private static readonly RelationshipOption[] Pairs = [new("us-cn", "United States – China")];

    /// <summary>Gives a component under test the real queries.</summary>
    internal void LendTo(IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(Services.GetRequiredService<FrictionPointQueries>())
        .AddSingleton(Services.GetRequiredService<ComparisonQueries>());

    /// <summary>Gives a component under test queries whose store fails, or never answers.</summary>
    internal static void LendBroken(IServiceCollection services, bool answers)
    {
        var databases = UnreliableDatabases.Broken(answers);
        var board = new SharedScoreboard(databases, new RecordChanges(), new ScoringMethod(new()), Options.Create(new RelationshipOptions()));
        var texts = new DevelopmentTexts(databases);
        services.AddSingleton(TimeProvider.System).AddSingleton(new FrictionPointQueries(board, texts)).AddSingleton(new ComparisonQueries(board, texts));
    }

    /// <summary>The context that an address asks for.</summary>
    internal static AsOfContext Context(string address) => AsOfContext.Read(new("http://localhost" + address), Today, Pairs);
}

/// <summary>One application for these classes.</summary>
[CollectionDefinition(Name)]
public sealed class ListTests : ICollectionFixture<ListApp>
{
    public const string Name = "friction point list";
}
