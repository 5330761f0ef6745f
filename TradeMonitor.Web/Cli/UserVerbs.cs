using System.CommandLine;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Web.Cli;

/// <summary><c>user add | list | role | disable | enable</c>: who can sign in, for whoever runs the server.</summary>
internal static class UserVerbs
{
    public static Command Create()
    {
        var email = new Argument<string>("EMAIL") { Description = "Mail address of the person." };
        var role = new Option<Role>("--role")
        {
            Required = true,
            Description = $"What the person may do: {string.Join(", ", Codes.All<Role>())}.",
            CustomParser = given =>
            {
                if (Codes.TryParse<Role>(given.Tokens[0].Value, out var known))
                {
                    return known;
                }

                given.AddError($"--role: '{given.Tokens[0].Value}' is no role; known are {string.Join(", ", Codes.All<Role>())}.");
                return default;
            },
        };
        return new Command("user", "Invite people and change what they may do.")
        {
            Verb("add", "Invite somebody: prints a link that lets them in once.", [email, role], (services, parsed, stop) => AddAsync(services, parsed.GetRequiredValue(email), parsed.GetValue(role), stop)),
            Verb("list", "Everybody who can sign in.", [], (services, _, stop) => ListAsync(services, stop)),
            Verb("role", "Give somebody another role; their open pages follow.", [email, role], (services, parsed, stop) =>
                DoneAsync(services.GetRequiredService<PeopleRegister>().ChangeRoleAsync(parsed.GetRequiredValue(email), parsed.GetValue(role), stop), parsed.GetRequiredValue(email))),
            Verb("disable", "Keep somebody out and end their sessions.", [email], (services, parsed, stop) =>
                DoneAsync(services.GetRequiredService<PeopleRegister>().SetDisabledAsync(parsed.GetRequiredValue(email), true, stop), parsed.GetRequiredValue(email))),
            Verb("enable", "Let somebody in again.", [email], (services, parsed, stop) =>
                DoneAsync(services.GetRequiredService<PeopleRegister>().SetDisabledAsync(parsed.GetRequiredValue(email), false, stop), parsed.GetRequiredValue(email))),
        };
    }

    private static Command Verb(string name, string description, Symbol[] symbols, Func<IServiceProvider, ParseResult, CancellationToken, Task<int>> run)
    {
        var verb = new Command(name, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                verb.Add(argument);
            }
            else
            {
                verb.Add((Option)symbol);
            }
        }

        verb.SetAction((parsed, stop) => Workplace.RunAsync(async services =>
        {
            await services.GetRequiredService<Store>().OpenBesideServerAsync(create: true, stop);
            return await run(services, parsed, stop);
        }));
        return verb;
    }

    private static async Task<int> AddAsync(IServiceProvider services, string email, Role role, CancellationToken stop)
    {
        if (!System.Net.Mail.MailAddress.TryCreate(email, out _))
        {
            await Console.Error.WriteLineAsync($"'{email}' is not a mail address.");
            return 1;
        }

        if (await services.GetRequiredService<PeopleRegister>().FindAsync(email, stop) is not null)
        {
            await Console.Error.WriteLineAsync($"{email} can sign in already; change what they may do with: user role {email} --role {role.Code()}");
            return 1;
        }

        var book = services.GetRequiredService<InvitationBook>();
        var token = await book.InviteAsync(email, role, null, stop);
        await Console.Out.WriteLineAsync($"Give {email} this link; it works once:");
        await Console.Out.WriteLineAsync(book.Link(token, services.GetRequiredService<IConfiguration>()["Urls"]?.Split(';')[0]));
        return 0;
    }

    private static async Task<int> ListAsync(IServiceProvider services, CancellationToken stop)
    {
        foreach (var person in await services.GetRequiredService<PeopleRegister>().ListAsync(stop))
        {
            await Console.Out.WriteLineAsync($"{person.Email}  {person.Role.Code()}  {person.DisplayName}{(person.DisabledAt is null ? "" : "  (disabled)")}");
        }

        return 0;
    }

    private static async Task<int> DoneAsync(Task<bool> change, string email)
    {
        if (await change)
        {
            await Console.Out.WriteLineAsync("Done.");
            return 0;
        }

        await Console.Error.WriteLineAsync($"Nobody with the address {email} can sign in.");
        return 1;
    }
}
