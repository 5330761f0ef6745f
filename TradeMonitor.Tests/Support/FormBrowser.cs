using System.Text.RegularExpressions;

namespace TradeMonitor.Tests.Support;

/// <summary>Opens a page, fills in a form and sends it, as a browser without script does; keeps cookies, follows nothing.</summary>
internal sealed partial class FormBrowser(TradeMonitorApp app, IReadOnlyDictionary<string, string>? cookies = null) : IDisposable
{
    private readonly HttpClient _client = app.Visitor(null);
    private readonly Dictionary<string, string> _cookies = new(cookies ?? new Dictionary<string, string>());

    /// <summary>A copy of the cookies as they are now.</summary>
    public IReadOnlyDictionary<string, string> Cookies => new Dictionary<string, string>(_cookies);

    public Task<HttpResponseMessage> GetAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Sends a form with the antiforgery token of the page that it stands on.</summary>
    /// <param name="page">Where the form stands.</param>
    /// <param name="address">Where it goes.</param>
    /// <param name="form">Its name.</param>
    /// <param name="fields">What is filled in.</param>
    public async Task<HttpResponseMessage> PostAsync(string page, string address, string form, Dictionary<string, string> fields)
    {
        var html = await (await GetAsync(page)).Content.ReadAsStringAsync(PeopleStore.Stop);
        return await SendAsync(address, new(fields) { ["_handler"] = form, ["__RequestVerificationToken"] = Token().Match(html).Groups[1].Value });
    }

    public Task<HttpResponseMessage> SendAsync(string address, Dictionary<string, string> fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) });

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        var answer = await _client.SendAsync(request, PeopleStore.Stop);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = (cookie.Split('=')[0], cookie.Split('=', 2)[1].Split(';')[0]);
            if (value == "")
            {
                _cookies.Remove(name);
            }
            else
            {
                _cookies[name] = value;
            }
        }

        return answer;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
