using Microsoft.AspNetCore.Components;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.SignIn;

/// <summary>One's own passkeys, password and sessions.</summary>
public partial class AccountPage(AccountQueries queries, AccountCommands commands)
{
    private AccountView? _account;
    private string? _problem;
    private string? _done;

    [SupplyParameterFromForm] private AccountForm? Form { get; set; }

    protected override async Task OnInitializedAsync() => _account = await queries.ReadAsync();

    private Task AddAsync() => TellAsync(commands.AddPasskeyAsync(Form?.Credential), "The passkey is added.");

    private Task RenameAsync() => TellAsync(commands.RenamePasskeyAsync(Form?.Passkey, Form?.Name), "The passkey is renamed.");

    private Task RemoveAsync() => TellAsync(commands.RemovePasskeyAsync(Form?.Passkey), "The passkey is removed; it can be deleted on the device too.");

    private Task UnlinkAsync() => TellAsync(commands.UnlinkProviderAsync(), "The provider no longer lets you in here.");

    private Task ChangePasswordAsync() =>
        TellAsync(commands.ChangePasswordAsync(Form?.OldPassword, Form?.NewPassword), "The new password holds; all other sessions have ended.");

    private Task SignOutOthersAsync() => TellAsync(commands.SignOutOthersAsync(), "You are signed in here only.");

    private async Task TellAsync(Task<string?> change, string done)
    {
        _problem = await change;
        _done = _problem is null ? done : null;
        _account = await queries.ReadAsync();
    }
}
