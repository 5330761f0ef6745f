using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.People;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Support;

/// <summary>People over a real store without a web host, and a clock that stands still.</summary>
internal sealed class PeopleStore : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tm-people-");
    private readonly ServiceProvider _services;

    private PeopleStore()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:TradeMonitor", $"Data Source={Path.Combine(_folder.FullName, "store.db")};Pooling=False")])
            .Build();
        _services = new ServiceCollection().AddSingleton<IConfiguration>(settings).AddLogging().AddData().AddPeople()
            .AddSingleton<TimeProvider>(Clock).BuildServiceProvider();
    }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    public InvitationBook Invitations => Get<InvitationBook>();

    public PeopleRegister People => Get<PeopleRegister>();

    public SessionRegister Sessions => Get<SessionRegister>();

    public EditorRights Rights => Get<EditorRights>();

    public static async Task<PeopleStore> OpenAsync()
    {
        var store = new PeopleStore();
        await store.Get<Store>().OpenForServerAsync(Stop);
        return store;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Task<AppDb> DbAsync() => Get<IDbContextFactory<AppDb>>().CreateDbContextAsync(Stop);

    /// <summary>Somebody with a role, who has been here for a while.</summary>
    public Task<Person> AddAsync(Role role, string? name = null) => AddAsync(_services, role, name);

    /// <inheritdoc cref="AddAsync(Role, string?)"/>
    public static async Task<Person> AddAsync(IServiceProvider services, Role role, string? name = null)
    {
        name ??= role.Code();
        var email = $"{name}@example.org";
        var person = new Person
        {
            UserName = email,
            NormalizedUserName = EmailAddress.Key(email),
            Email = email,
            NormalizedEmail = EmailAddress.Key(email),
            DisplayName = name,
            Role = role,
            LockoutEnabled = true,
            CreatedAt = services.GetRequiredService<TimeProvider>().GetUtcNow(),
        };
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(Stop);
        db.People.Add(person);
        await db.SaveChangesAsync(Stop);
        return person;
    }

    /// <summary>The claims of a new session.</summary>
    public async Task<ClaimsPrincipal> SignInAsync(Person person) => PersonClaims.Of(person, await Sessions.StartAsync(person.Id, null, Stop));

    /// <summary>Somebody new with a role, signed in and acting.</summary>
    public async Task<CurrentEditor> EditorAsync(Role role)
    {
        var claims = await SignInAsync(await AddAsync(role));
        return new(Rights, () => Task.FromResult(claims));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
