using Microsoft.AspNetCore.Components;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Web.Features.Administration;

/// <summary>
/// Who may come in, and as what. Posted forms without a circuit, as on the account page: a link to hand on then stands in one answer and in
/// no circuit's state, and each act passes the antiforgery check and the rate limit.
/// </summary>
public partial class AdministrationPage(AdministrationQueries queries, AdministrationCommands commands)
{
    private AccessView? _access;
    private AccessOutcome? _outcome;

    [SupplyParameterFromForm] private AdministrationForm? Form { get; set; }

    [CascadingParameter] private HttpContext? Request { get; set; }

    protected override async Task OnInitializedAsync()
    {
        // The answer may hold a link that lets somebody in.
        Request?.Response.Headers.CacheControl = "no-store";
        _access = await queries.ReadAsync();
    }

    private Task InviteAsync() => TellAsync(commands.InviteAsync(Form?.Email, Form?.Role));

    private Task WithdrawAsync() => TellAsync(commands.WithdrawAsync(Form?.Invitation ?? 0));

    private Task ChangeRoleAsync() => TellAsync(commands.ChangeRoleAsync(Form?.Email, Form?.Role));

    private Task ShutOutAsync() => TellAsync(commands.ShutOutAsync(Form?.Email));

    private Task LetInAsync() => TellAsync(commands.LetInAsync(Form?.Email));

    private Task RecoverAsync() => TellAsync(commands.RecoverAsync(Form?.Email));

    private Task EndSessionsAsync() => TellAsync(commands.EndSessionsAsync(Form?.Email));

    private async Task TellAsync(Task<AccessOutcome> act)
    {
        _outcome = await act;
        _access = await queries.ReadAsync();
    }
}
