namespace TradeMonitor.Web.Features.SignIn;

/// <summary>One exchange with an authenticator.</summary>
internal static class Ceremony
{
    /// <summary>
    /// Checks an authenticator's answer. Null if nothing was asked of it in this browser lately: the page was open for too long, another
    /// tab asked after this one, or somebody makes answers up. The framework throws for these.
    /// </summary>
    public static async Task<T?> RunAsync<T>(Func<Task<T>> check) where T : class
    {
        try
        {
            return await check();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
