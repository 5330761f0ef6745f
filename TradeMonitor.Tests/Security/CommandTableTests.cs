using System.Reflection;
using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Architecture;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Administration;
using TradeMonitor.Web.Features.Editing;
using TradeMonitor.Web.Features.SignIn;
using TradeMonitor.Web.Features.Snapshots;
using TradeMonitor.Web.Features.Watchlist;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Security;

/// <summary>
/// Every command, called directly by everybody: no page stands between. A command that does not ask the store who may fails here, and so
/// does a new class of commands that is not in the table.
/// </summary>
public sealed class CommandTableTests : IAsyncDisposable
{
    private static readonly Dictionary<Type, string> LeastPolicy = new()
    {
        [typeof(EditCommands)] = Policies.Edit,
        [typeof(DraftCommands)] = Policies.Edit,
        [typeof(WatchCommands)] = Policies.Watch,
        [typeof(SnapshotCommands)] = Policies.Keep,
        [typeof(AdministrationCommands)] = Policies.Administer,
        [typeof(AccountCommands)] = Policies.Read, // of one's own account; the least that anybody is
        // They read what only some may.
        [typeof(AdministrationQueries)] = Policies.Administer,
        [typeof(SystemQueries)] = Policies.Administer,
    };

    // The way in itself: they take a credential or the secret of a link.
    private static readonly Type[] OfNobody = [typeof(SignInCommands), typeof(InvitationCommands)];

    private readonly LoggedApp _app = new();

    [Fact]
    public void EveryClassOfCommands_IsInTheTable() => House.None(
        typeof(Program).Assembly.GetTypes().Where(t => t.Name.EndsWith("Commands", StringComparison.Ordinal)).Except([.. LeastPolicy.Keys, .. OfNobody]).Select(t => t.Name));

    [Fact]
    public async Task EveryCommand_RefusesWhoeverMayNot_AndNobodyElse()
    {
        List<string> wrong = [];
        foreach (var role in Enum.GetValues<Role>().Select(r => (Role?)r).Prepend(null))
        {
            foreach (var (type, policy) in LeastPolicy)
            {
                foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
                {
                    var isRefused = await IsRefusedAsync(type, method, role, policy);
                    if (isRefused != !(role >= Policies.LeastRole(policy)))
                    {
                        wrong.Add($"{type.Name}.{method.Name} {(isRefused ? "refuses" : "does not refuse")} {role?.Phrase() ?? "nobody"}");
                    }
                }
            }
        }

        House.None(wrong);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // What refuses says so in the log, whatever it answers. What is allowed may trip over arguments that mean nothing: it was let through.
    private async Task<bool> IsRefusedAsync(Type type, MethodInfo method, Role? role, string policy)
    {
        var who = role is { } known ? (await People.SignInAsync(_app.Services, known)).Claims : new ClaimsPrincipal(new ClaimsIdentity());
        await using var scope = _app.Services.CreateAsyncScope();
        var commands = ActivatorUtilities.CreateInstance(scope.ServiceProvider, type, People.Acting(_app.Services, who));
        _app.Log.Clear();
        try
        {
            await (Task)method.Invoke(commands, [.. method.GetParameters().Select(p => p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null)])!;
        }
        catch (Exception e) when (e is NullReferenceException or ArgumentException or InvalidOperationException)
        {
            Assert.NotNull(role);
        }

        return _app.Log.Any(line => line.StartsWith($"Refused to {policy}", StringComparison.Ordinal));
    }
}
