using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Web.Data.People;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Support;

/// <summary>People of a running application, signed in without a browser.</summary>
internal static class People
{
    public const string Password = "correct horse battery";

    /// <summary>Somebody with a role, and the claims of a session of theirs.</summary>
    public static async Task<(Person Person, ClaimsPrincipal Claims)> SignInAsync(IServiceProvider services, Role role, string name = "")
    {
        await using var scope = services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var email = $"{role.Code()}-{Guid.NewGuid():N}@example.org";
        var person = new Person { UserName = email, Email = email, DisplayName = name.Length > 0 ? name : $"A {role.Code()}", Role = role, LockoutEnabled = true };
        var made = await people.CreateAsync(person, Password);
        Assert.True(made.Succeeded, string.Join(' ', made.Errors.Select(e => e.Description)));
        var session = await services.GetRequiredService<SessionRegister>().StartAsync(person.Id, "Test", TestContext.Current.CancellationToken);
        return (person, PersonClaims.Of(person, session));
    }

    /// <summary>What somebody would act with in a page.</summary>
    public static CurrentEditor Acting(IServiceProvider services, ClaimsPrincipal who) =>
        new(services.GetRequiredService<EditorRights>(), () => Task.FromResult(who));
}
