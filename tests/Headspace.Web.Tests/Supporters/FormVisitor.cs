using System.Net;
using System.Text.RegularExpressions;
using Headspace.Testing;

namespace Headspace.Web.Tests.Supporters;

/// <summary>Fills a form as a browser without script does: takes the page, sends the answers with its token.</summary>
internal sealed partial class FormVisitor(RunningSite site, string path)
{
    private const string Host = "headspace.localhost";

    /// <summary>Where the site leads to when it has stored the answers; null when it has not.</summary>
    public async Task<string?> SendAsync(IReadOnlyDictionary<string, string> answers, CancellationToken cancellationToken)
    {
        using var shown = await site.GetAsync(Host, path);
        var page = await shown.Content.ReadAsStringAsync(cancellationToken);
        Dictionary<string, string> posted = new(answers)
        {
            ["form.id"] = Hidden(page, "form.id"),
            ["form.token"] = Hidden(page, "form.token"),
            ["form.page"] = "9",
            ["form.to"] = "submit",
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(posted) };
        request.Headers.Host = $"{Host}:{site.Address.Port}";
        using var response = await site.Client.SendAsync(request, cancellationToken);
        return response.StatusCode == HttpStatusCode.SeeOther || response.StatusCode == HttpStatusCode.Found ? response.Headers.Location?.OriginalString : null;
    }

    private static string Hidden(string page, string name) =>
        WebUtility.HtmlDecode(HiddenInput().Matches(page).Single(match => match.Groups[1].Value == name).Groups[2].Value);

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenInput();
}
