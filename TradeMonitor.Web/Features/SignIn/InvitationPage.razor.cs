using Microsoft.AspNetCore.Components;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.SignIn;

/// <summary>Accepting an invitation. The secret is in the fragment of the link, so it comes by a form and never by an address.</summary>
public partial class InvitationPage(InvitationCommands commands, NavigationManager navigation)
{
    private InvitationFacts? _facts;
    private string? _problem;

    [SupplyParameterFromForm] private InvitationForm? Form { get; set; }

    private string Title => _facts switch
    {
        null => "Invitation",
        { Email: null } => "Set up TradeMonitor",
        { Name: not null } => "Set a new passkey",
        _ => "Welcome to TradeMonitor",
    };

    private string Lead => _facts switch
    {
        { Email: null } => "Nobody is here yet: you become the administrator, and can then invite others.",
        { Name: { } name } => $"For {name}. All passkeys, the password and the sessions that you had end with it.",
        _ => $"You are invited as {_facts!.Role.Phrase()}.",
    };

    // Before the form that was sent is looked for: it is on the page only if the invitation is open.
    protected override async Task OnInitializedAsync() => _facts = await commands.FindAsync(Form?.Token);

    private void Open() => _problem = _facts is null ? InvitationCommands.Void : null;

    private async Task AcceptAsync()
    {
        _problem = await commands.AcceptAsync(Form!);
        if (_problem is null)
        {
            navigation.NavigateTo("/");
        }
    }
}
