using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.People;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.SignIn;

namespace TradeMonitor.Tests.Security;

/// <summary>What a refused sign-in gives away, and what is kept.</summary>
public sealed class SignInCommandsTests : IAsyncDisposable
{
    private readonly CountingApp _app = new();

    [Theory]
    [InlineData("nobody")]
    [InlineData("passkey-only")]
    [InlineData("disabled")]
    [InlineData("locked")]
    [InlineData("known")]
    public async Task RefusedPassword_CostsOneDigest_WhoeverItIs(string name)
    {
        await AddAsync("passkey-only", p => p.PasswordHash = null);
        await AddAsync("disabled", p => p.DisabledAt = p.CreatedAt);
        await AddAsync("locked", p => p.LockoutEnd = DateTimeOffset.MaxValue);
        await AddAsync("known", _ => { });

        var letIn = await ByPasswordAsync($"{name}@example.org");

        Assert.False(letIn);
        Assert.Equal(1, _app.Digests);
    }

    [Fact]
    public async Task KeysOfCookies_AreInTheStore()
    {
        await _app.CookieAsync(await _app.AddPersonAsync(Role.Reader));

        await using var db = await _app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(PeopleStore.Stop);
        Assert.Single(await db.DataProtectionKeys.ToListAsync(PeopleStore.Stop));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<bool> ByPasswordAsync(string email)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        return await scope.ServiceProvider.GetRequiredService<SignInCommands>().ByPasswordAsync(email, "not the password");
    }

    private async Task AddAsync(string name, Action<Person> change)
    {
        var person = await _app.AddPersonAsync(Role.Analyst, name);
        await using var db = await _app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(PeopleStore.Stop);
        db.Attach(person);
        person.PasswordHash = new PasswordHasher<Person>().HashPassword(person, "soy beans by the shipload");
        change(person);
        await db.SaveChangesAsync(PeopleStore.Stop);
    }

    /// <summary>Counts how often a password is digested to be compared: that is what takes the time.</summary>
    private sealed class CountingApp : TradeMonitorApp, IPasswordHasher<Person>
    {
        private readonly PasswordHasher<Person> _hasher = new();

        public int Digests { get; private set; }

        public string HashPassword(Person user, string password) => _hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Person user, string hashedPassword, string providedPassword)
        {
            Digests++;
            return _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }

        protected override void ConfigureWebHost(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IPasswordHasher<Person>>(this));
        }
    }
}
