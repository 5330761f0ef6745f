using System.Data.Common;
using Microsoft.AspNetCore.Components;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Web.Features.Administration;

/// <summary>
/// Who may come in, and as what. Posted forms without a circuit, as on the account page: a link to hand on then stands in one answer and in
/// no circuit's state, and each act passes the antiforgery check and the rate limit.
/// </summary>
public partial class AdministrationPage(AdministrationQueries queries, AdministrationCommands commands, SystemQueries system, ILogger<AdministrationPage> log)
{
    private AccessView? _access;
    private SystemView? _system;
    private Verification? _verification;
    private AccessOutcome? _outcome;
    private bool _failed;

    [SupplyParameterFromForm] private AdministrationForm? Form { get; set; }

    [CascadingParameter] private HttpContext? Request { get; set; }

    protected override async Task OnInitializedAsync()
    {
        // The answer may hold a link that lets somebody in.
        Request?.Response.Headers.CacheControl = "no-store";
        await ReadAsync();
    }

    private Task InviteAsync() => TellAsync(commands.InviteAsync(Form?.Email, Form?.Role));

    private Task WithdrawAsync() => TellAsync(commands.WithdrawAsync(Form?.Invitation ?? 0));

    private Task ChangeRoleAsync() => TellAsync(commands.ChangeRoleAsync(Form?.Email, Form?.Role));

    private Task ShutOutAsync() => TellAsync(commands.ShutOutAsync(Form?.Email));

    private Task LetInAsync() => TellAsync(commands.LetInAsync(Form?.Email));

    private Task RecoverAsync() => TellAsync(commands.RecoverAsync(Form?.Email));

    private Task EndSessionsAsync() => TellAsync(commands.EndSessionsAsync(Form?.Email));

    private Task VerifyAsync() => TryAsync(async () => _verification = await system.VerifyAsync());

    private Task TellAsync(Task<AccessOutcome> act) => TryAsync(async () =>
    {
        _outcome = await act;
        await ReadAsync();
    });

    private Task ReadAsync() => TryAsync(async () =>
    {
        _access = await queries.ReadAsync();
        _system = await system.ReadAsync();
    });

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (DbException e)
        {
            log.LogError(e, "The administration page could not be read");
            _failed = true;
        }
    }
}
