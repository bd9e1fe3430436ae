using System.Net;
using System.Text.RegularExpressions;

namespace Headspace.Web.Tests.Supporters;

/// <summary>Fills a form as a browser without script does: takes the page, sends the answers with its token.</summary>
internal sealed partial class FormVisitor(HttpClient client, string path, string host = "headspace.localhost")
{
    /// <summary>Where the site leads to when it has stored the answers; null when it has not.</summary>
    public async Task<string?> SendAsync(IEnumerable<KeyValuePair<string, string>> answers, CancellationToken cancellationToken)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, path);
        asked.Headers.Host = Host;
        using var shown = await client.SendAsync(asked, cancellationToken);
        var page = await shown.Content.ReadAsStringAsync(cancellationToken);
        KeyValuePair<string, string>[] posted =
        [
            .. answers,
            new("form.id", Hidden(page, "form.id")),
            new("form.token", Hidden(page, "form.token")),
            new("form.page", "9"),
            new("form.to", "submit"),
        ];
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(posted) };
        request.Headers.Host = Host;
        using var response = await client.SendAsync(request, cancellationToken);
        return response.StatusCode == HttpStatusCode.SeeOther || response.StatusCode == HttpStatusCode.Found ? response.Headers.Location?.OriginalString : null;
    }

    private string Host => $"{host}:{client.BaseAddress!.Port}";

    private static string Hidden(string page, string name) =>
        WebUtility.HtmlDecode(HiddenInput().Matches(page).Single(match => match.Groups[1].Value == name).Groups[2].Value);

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenInput();
}
