using System.Net;
using System.Text.RegularExpressions;

namespace Headspace.Web.Tests;

/// <summary>Walks the three sites as a visitor who follows every link, from their front pages and their sitemaps.</summary>
public sealed partial class LinkTests(ImportedSite imported)
{
    private static readonly string[] hosts = ["headspace.localhost", "hvadkanjegblive.localhost", "psykiatritopmoede.localhost"];

    [Fact(Timeout = 300_000)]
    public async Task Every_link_leads_to_a_page_that_has_a_heading_a_language_a_title_a_description_and_a_way_to_help()
    {
        var faults = new List<string>();
        var known = new HashSet<(string Host, string Path)>(hosts.Select(host => (host, "/")));
        var waiting = new Queue<(string Host, string Path)>(known);
        foreach (var host in hosts)
        {
            var sitemap = await (await imported.Site.GetAsync(host, "/sitemap.xml")).Content.ReadAsStringAsync();
            Add(host, "/", Locations().Matches(sitemap).Select(match => match.Groups[1].Value));
        }

        while (waiting.TryDequeue(out var address))
        {
            using var response = await imported.Site.GetAsync(address.Host, address.Path);
            var page = await response.Content.ReadAsStringAsync();
            if (response.StatusCode != HttpStatusCode.OK)
            {
                faults.Add($"{address}: {(int)response.StatusCode}");
                continue;
            }

            faults.AddRange(FaultsOf(page).Select(fault => $"{address}: {fault}"));
            Add(address.Host, address.Path, Links().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)));
        }

        Assert.Empty(faults);
        Assert.InRange(known.Count, 130, int.MaxValue);

        void Add(string host, string path, IEnumerable<string> links)
        {
            var page = new Uri($"http://{host}:{imported.Site.Address.Port}{path}");
            foreach (var target in links.Select(link => new Uri(page, link)))
            {
                var found = (target.Host, target.PathAndQuery);
                if (hosts.Contains(target.Host) && !target.AbsolutePath.StartsWith("/assets/", StringComparison.Ordinal)
                    && target.AbsolutePath != "/icon.svg" && known.Add(found))
                {
                    waiting.Enqueue(found);
                }
            }
        }
    }

    private static IEnumerable<string> FaultsOf(string page)
    {
        if (page.Split("<h1").Length != 2)
        {
            yield return "not one h1";
        }

        if (!page.Contains("<html lang=\"da\">", StringComparison.Ordinal) && !page.Contains("<html lang=\"en\">", StringComparison.Ordinal))
        {
            yield return "no language";
        }

        if (!Title().IsMatch(page))
        {
            yield return "no title";
        }

        if (!Description().IsMatch(page))
        {
            yield return "no description";
        }

        if (!page.Contains("href=\"tel:112\"", StringComparison.Ordinal) && !page.Contains("href=\"http://headspace.localhost", StringComparison.Ordinal))
        {
            yield return "no way to help";
        }

        if (MissingWords().Match(page) is { Success: true } words)
        {
            yield return $"a dictionary item is missing: {words.Value}";
        }
    }

    [GeneratedRegex("<loc>([^<]+)</loc>")]
    private static partial Regex Locations();

    [GeneratedRegex("(?:href|action)=\"([^\"]+)\"")]
    private static partial Regex Links();

    [GeneratedRegex("<title>[^<]{3,}</title>")]
    private static partial Regex Title();

    [GeneratedRegex("<meta name=\"description\" content=\"[^\"]{10,}\">")]
    private static partial Regex Description();

    [GeneratedRegex(@"[>""](?:Layout|Talk|Front|Find|Centres?|Hours|Opening|Channel|Acute|Topic|News)\.[A-Z]\w+")]
    private static partial Regex MissingWords();
}
