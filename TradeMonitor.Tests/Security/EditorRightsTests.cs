using System.Security.Claims;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Security;

/// <summary>What a write is told of whoever asks for it.</summary>
public class EditorRightsTests
{
    [Theory]
    [InlineData(Role.Reader, true, false, false, false, false)]
    [InlineData(Role.Analyst, true, true, true, false, false)]
    [InlineData(Role.TeamLead, true, true, true, true, false)]
    [InlineData(Role.Administrator, true, true, true, true, true)]
    public async Task EachRole_IncludesThoseBelowIt(Role role, params bool[] granted)
    {
        await using var store = await PeopleStore.OpenAsync();
        var editor = await store.EditorAsync(role);

        var answers = new List<bool>();
        foreach (var policy in Policies.All)
        {
            answers.Add((await editor.RequireAsync(policy, PeopleStore.Stop)).IsGranted);
        }

        Assert.Equal(granted, answers);
    }

    [Fact]
    public async Task Granted_TellsWhoItIs()
    {
        await using var store = await PeopleStore.OpenAsync();
        var editor = await store.EditorAsync(Role.TeamLead);

        var decision = await editor.RequireAsync(Policies.Edit, PeopleStore.Stop);

        Assert.Equal(("team-lead", "team-lead@example.org", Role.TeamLead), (decision.Editor!.Name, decision.Editor.Email, decision.Editor.Role));
        Assert.Equal(decision.Editor, await editor.WhoAsync());
    }

    [Fact]
    public async Task Nobody_IsAskedToSignIn()
    {
        await using var store = await PeopleStore.OpenAsync();

        var decision = await store.Rights.CheckAsync(new ClaimsPrincipal(), Policies.Edit, PeopleStore.Stop);

        Assert.Equal("Sign in to do this.", decision.Refusal?.Sentence);
    }

    [Fact]
    public async Task RoleWithdrawn_StopsTheNextWrite_WhateverTheClaimsSay()
    {
        await using var store = await PeopleStore.OpenAsync();
        var editor = await store.EditorAsync(Role.TeamLead);
        await store.People.ChangeRoleAsync("team-lead@example.org", Role.Analyst, EditAuthor.CommandLine, PeopleStore.Stop);

        var decision = await editor.RequireAsync(Policies.Edit, PeopleStore.Stop);

        Assert.Equal("This takes the role team lead; yours is analyst. Nothing was saved.", decision.Refusal?.Sentence);
        Assert.Equal(Role.TeamLead, (await editor.WhoAsync())!.Role);
    }

    [Fact]
    public async Task RoleGranted_HoldsForTheNextWrite()
    {
        await using var store = await PeopleStore.OpenAsync();
        var editor = await store.EditorAsync(Role.Analyst);
        await store.People.ChangeRoleAsync("analyst@example.org", Role.TeamLead, EditAuthor.CommandLine, PeopleStore.Stop);

        Assert.True((await editor.RequireAsync(Policies.Edit, PeopleStore.Stop)).IsGranted);
    }

    [Fact]
    public async Task PersonDisabled_StopsTheNextWrite()
    {
        await using var store = await PeopleStore.OpenAsync();
        var editor = await store.EditorAsync(Role.TeamLead);
        await store.People.DisableAsync("team-lead@example.org", EditAuthor.CommandLine, PeopleStore.Stop);

        var decision = await editor.RequireAsync(Policies.Edit, PeopleStore.Stop);

        Assert.Equal("You are no longer signed in here. Sign in again; nothing was saved.", decision.Refusal?.Sentence);
    }

    [Fact]
    public async Task SessionEndedElsewhere_StopsTheNextWrite()
    {
        await using var store = await PeopleStore.OpenAsync();
        var editor = await store.EditorAsync(Role.TeamLead);
        var who = (await editor.WhoAsync())!;
        await store.Sessions.EndAllAsync(who.PersonId, cancellation: PeopleStore.Stop);

        Assert.False((await editor.RequireAsync(Policies.Edit, PeopleStore.Stop)).IsGranted);
    }

    [Theory]
    [InlineData(59, 59, true)]
    [InlineData(61, 61, false)]
    [InlineData(12 * 60 - 1, 50, true)]
    [InlineData(12 * 60 + 1, 50, false)]
    public async Task Session_EndsAfterAnHourUnseen_AndAfterAWorkingDay(int minutes, int seenEvery, bool holds)
    {
        await using var store = await PeopleStore.OpenAsync();
        var editor = await store.EditorAsync(Role.TeamLead);
        for (var left = minutes; left > 0; left -= seenEvery)
        {
            await editor.RequireAsync(Policies.Read, PeopleStore.Stop);
            store.Clock.Advance(TimeSpan.FromMinutes(Math.Min(left, seenEvery)));
        }

        Assert.Equal(holds, (await editor.RequireAsync(Policies.Edit, PeopleStore.Stop)).IsGranted);
    }
}
