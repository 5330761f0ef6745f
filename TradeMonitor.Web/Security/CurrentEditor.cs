using System.Security.Claims;

namespace TradeMonitor.Web.Security;

/// <summary>Who is acting here: in a circuit, in the first drawing of a page, or in an endpoint.</summary>
/// <param name="rights">Answers from the store.</param>
/// <param name="acting">The claims of whoever acts; a test gives its own.</param>
public sealed class CurrentEditor(EditorRights rights, Func<Task<ClaimsPrincipal>> acting)
{
    /// <summary>Who acts, as the page knows them; null for nobody. Good enough to show or hide a control.</summary>
    public async Task<Editor?> WhoAsync() => PersonClaims.EditorOf(await acting());

    /// <summary>Whether whoever acts may do this now; asks the store, so every write begins with it.</summary>
    /// <param name="policy">One of <see cref="Policies"/>.</param>
    /// <param name="cancellation">Stops the question.</param>
    public async Task<Decision> RequireAsync(string policy, CancellationToken cancellation = default) =>
        await rights.CheckAsync(await acting(), policy, cancellation);
}
