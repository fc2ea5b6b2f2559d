using System.Net;
using System.Text.RegularExpressions;

namespace YTempire.Tests.Builders;

/// <summary>
/// A browser without a screen: keeps cookies (also Secure ones over plain http, as browsers do on localhost, where HttpClient would not), fills in
/// the forms of static pages with their hidden fields, and follows no redirect by itself.
/// </summary>
public sealed partial class Visitor(string address) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        BaseAddress = new Uri(address),
    };

    public Dictionary<string, string> Cookies { get; } = [];

    /// <summary>The name by which the site is called, when it is not the address itself.</summary>
    public string? Host { get; init; }

    public Task<Answer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Opens the page, fills its form in and sends it.</summary>
    public async Task<Answer> SubmitAsync(string path, params (string Name, string Value)[] fields)
    {
        var page = await GetAsync(path);
        if (page.Status != HttpStatusCode.OK)
            return page;
        return await PostAsync(path, [.. Hidden(page.Body), .. fields]);
    }

    public Task<Answer> PostAsync(string path, IEnumerable<(string Name, string Value)> fields) =>
        SendAsync(
            new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
            }
        );

    /// <summary>The hidden fields of the page's first form: the antiforgery token and the form's name.</summary>
    public static List<(string Name, string Value)> Hidden(string html) =>
        [
            .. HiddenInputs()
                .Matches(html)
                .Select(m => (m.Groups["name"].Value, WebUtility.HtmlDecode(m.Groups["value"].Value)))
                .DistinctBy(f => f.Item1),
        ];

    public void Dispose() => _client.Dispose();

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        request.Headers.Host = Host;
        if (Cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
        using var response = await _client.SendAsync(request);
        var set = response.Headers.TryGetValues("Set-Cookie", out var values) ? values.ToList() : [];
        foreach (var cookie in set)
            Keep(cookie);
        return new(response.StatusCode, await response.Content.ReadAsStringAsync(), Sent(response.Headers.Location), set, response);
    }

    /// <summary>Addresses of the site itself as their path; whatever leads elsewhere stays whole.</summary>
    private string? Sent(Uri? location) =>
        location is { IsAbsoluteUri: true } && location.Authority == (Host ?? _client.BaseAddress!.Authority)
            ? location.PathAndQuery
            : location?.ToString();

    private void Keep(string setCookie)
    {
        var pair = setCookie.Split(';')[0].Split('=', 2);
        if (setCookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase))
            Cookies.Remove(pair[0]);
        else
            Cookies[pair[0]] = pair[1];
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex HiddenInputs();
}

/// <param name="Location">Where it sends the browser on to: a path of the site, or a whole address elsewhere.</param>
public sealed record Answer(
    HttpStatusCode Status,
    string Body,
    string? Location,
    IReadOnlyList<string> SetCookies,
    HttpResponseMessage Response
);
