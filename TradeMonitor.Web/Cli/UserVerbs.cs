using System.CommandLine;
using System.CommandLine.Parsing;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Cli;

/// <summary><c>user add | recover | list | role | disable | enable</c>: who may sign in, and as what.</summary>
internal static class UserVerbs
{
    public static Command Create()
    {
        var verb = new Command("user", "Invite people, and change what they may do. A change holds at once, beside a running server too.");
        verb.Subcommands.Add(Add());
        verb.Subcommands.Add(Recover());
        verb.Subcommands.Add(List());
        verb.Subcommands.Add(ChangeRole());
        verb.Subcommands.Add(Change("disable", "Shut somebody out and end their sessions.", (people, email, stop) => people.DisableAsync(email, EditAuthor.CommandLine, stop)));
        verb.Subcommands.Add(Change("enable", "Let somebody in again who was shut out.", (people, email, stop) => people.EnableAsync(email, EditAuthor.CommandLine, stop)));
        return verb;
    }

    private static Command Add()
    {
        var (email, role) = (Email(), RoleOption());
        var verb = new Command("add", "Print a link that lets one person in, once.") { email, role };
        verb.SetAction((parsed, stop) => RunAsync(async services =>
        {
            var address = parsed.GetRequiredValue(email);
            var book = services.GetRequiredService<InvitationBook>();
            if (await book.InviteAsync(address, parsed.GetRequiredValue(role), EditAuthor.CommandLine, stop) is not { } token)
            {
                await Console.Error.WriteLineAsync($"{address} is already here; change what they may do with: user role {address} --role ROLE");
                return 1;
            }

            await Console.Out.WriteLineAsync(book.Link(token));
            return 0;
        }, stop));
        return verb;
    }

    private static Command Recover()
    {
        var email = Email();
        var verb = new Command("recover", "Print a link by which somebody who lost their passkey or password sets a new one; all they had ends with it.") { email };
        verb.SetAction((parsed, stop) => RunAsync(async services =>
        {
            var address = parsed.GetRequiredValue(email);
            var book = services.GetRequiredService<InvitationBook>();
            var token = await book.RecoverAsync(address, EditAuthor.CommandLine, stop);
            return await TellAsync(token is null ? new(false, $"There is no person '{address}'.") : new(true, book.Link(token)));
        }, stop));
        return verb;
    }

    private static Command List()
    {
        var verb = new Command("list", "Say who may sign in, as what, and who is invited.");
        verb.SetAction((_, stop) => RunAsync(async services =>
        {
            var register = services.GetRequiredService<PeopleRegister>();
            foreach (var person in await register.ListAsync(stop))
            {
                await Console.Out.WriteLineAsync(Row(person.Email!, person.Role, person.DisabledAt is null ? person.DisplayName : $"{person.DisplayName}; disabled"));
            }

            foreach (var invited in await register.ListInvitedAsync(stop))
            {
                await Console.Out.WriteLineAsync(Row(invited.Email!, invited.Role, $"invited until {Formats.Instant(invited.ExpiresAt)}"));
            }

            return 0;
        }, stop));
        return verb;
    }

    private static Command ChangeRole()
    {
        var (email, role) = (Email(), RoleOption());
        var verb = new Command("role", "Give somebody another role.") { email, role };
        verb.SetAction((parsed, stop) => RunAsync(
            async services => await TellAsync(await services.GetRequiredService<PeopleRegister>()
                .ChangeRoleAsync(parsed.GetRequiredValue(email), parsed.GetRequiredValue(role), EditAuthor.CommandLine, stop)), stop));
        return verb;
    }

    private static Command Change(string name, string description, Func<PeopleRegister, string, CancellationToken, Task<AccessOutcome>> change)
    {
        var email = Email();
        var verb = new Command(name, description) { email };
        verb.SetAction((parsed, stop) => RunAsync(
            async services => await TellAsync(await change(services.GetRequiredService<PeopleRegister>(), parsed.GetRequiredValue(email), stop)), stop));
        return verb;
    }

    private static Task<int> RunAsync(Func<IServiceProvider, Task<int>> verb, CancellationToken stop) => Workplace.RunAsync(async services =>
    {
        await services.GetRequiredService<Store>().OpenBesideServerAsync(create: true, stop);
        return await verb(services);
    });

    private static async Task<int> TellAsync(AccessOutcome outcome)
    {
        await (outcome.IsDone ? Console.Out : Console.Error).WriteLineAsync(outcome.Sentence);
        return outcome.IsDone ? 0 : 1;
    }

    private static Argument<string> Email() => new("EMAIL")
    {
        Description = "The address of the person.",
        CustomParser = given => EmailAddress.Read(given.Tokens[0].Value) ?? Refuse<string>(given, $"EMAIL: '{given.Tokens[0].Value}' is no address.")!,
    };

    private static Option<Role> RoleOption() => new("--role")
    {
        Description = $"One of {string.Join(", ", Codes.All<Role>())}; each includes those before it.",
        Required = true,
        CustomParser = given => Codes.TryParse<Role>(given.Tokens[0].Value, out var role)
            ? role : Refuse<Role>(given, $"--role: '{given.Tokens[0].Value}' is no role; use {string.Join(", ", Codes.All<Role>())}."),
    };

    private static T? Refuse<T>(ArgumentResult given, string sentence)
    {
        given.AddError(sentence);
        return default;
    }

    private static string Row(string email, Role role, string note) => $"{email,-32} {role.Code(),-13} {note}";
}
