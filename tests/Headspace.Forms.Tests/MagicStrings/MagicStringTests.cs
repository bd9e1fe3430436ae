using Headspace.Forms.MagicStrings;
using Microsoft.AspNetCore.Http;

namespace Headspace.Forms.Tests.MagicStrings;

public sealed class MagicStringTests
{
    private static readonly MagicStringResolver resolver = new(StandardFilters.All);
    private static readonly MagicStringValues values = new()
    {
        Request = RequestOf("/stoet/?kilde=brev", ("Referer", "https://a.dk/"), ("User-Agent", "prøve"), ("Cookie", "valg=ja")),
        Additional = Dictionary(("kampagne", "jul")),
        Fields = Dictionary(("name", "Åse <b>"), ("empty", ""), ("tricky", "{name} [@url] #Tak"), ("number", "1250.5"), ("day", "2026-11-22")),
        Record = Dictionary(("id", "7"), ("created", "2026-11-22T10:00:00Z")),
        Member = Dictionary(("email", "a@b.dk")),
        Dictionary = key => key == "Tak" ? "Tak <3" : null
    };

    [Theory]
    [InlineData("Hej {name}.", "Hej Åse <b>.")]
    [InlineData("{NAME}", "Åse <b>")]
    [InlineData("[{empty}]", "[]")]
    [InlineData("{nobody} { name } {}", "{nobody} { name } {}")]
    [InlineData("[@url]", "https://headspace.dk/stoet/?kilde=brev")]
    [InlineData("[@Http_Referer] [@HTTP_USER_AGENT] [@kilde] [@nothing]", "https://a.dk/ prøve brev ")]
    [InlineData("[%valg]", "ja")]
    [InlineData("[+kampagne]", "jul")]
    [InlineData("{record.id} {member.email} {other.thing}", "7 a@b.dk {other.thing}")]
    [InlineData("#Tak", "Tak <3")]
    [InlineData("Sig #Tak", "Sig #Tak")]
    [InlineData("#Ukendt", "#Ukendt")]
    [InlineData("{name | upper}", "ÅSE <B>")]
    [InlineData("{name | truncate: 3 | lower}", "åse…")]
    [InlineData("{number | currency}", "1.250,50 kr.")]
    [InlineData("{number|number:N1}", "1.250,5")]
    [InlineData("{number | bound:1:100}", "100")]
    [InlineData("{day | date: d. MMMM yyyy}", "22. november 2026")]
    [InlineData("{name | unknown}", "Åse <b>")]
    [InlineData("{name | truncate: x}", "Åse <b>")]
    public void A_magic_string_is_replaced_by_its_value(string text, string expected) => Assert.Equal(expected, resolver.Resolve(text, values));

    [Fact]
    public void A_value_that_looks_like_a_magic_string_stays_what_it_is()
    {
        Assert.Equal("{name} [@url] #Tak", resolver.Resolve("{tricky}", values));
        Assert.Equal("<p>#Tak</p>", resolver.ResolveHtml("<p>{key}</p>", values with { Fields = Dictionary(("key", "#Tak")) }));
    }

    [Theory]
    [InlineData("<p>{name}</p>", "<p>&#xC5;se &lt;b&gt;</p>")]
    [InlineData("<p>{name | html}</p>", "<p>&#xC5;se &lt;b&gt;</p>")]
    [InlineData("<p>#Tak</p>", "<p>Tak &lt;3</p>")]
    [InlineData("<p> #Tak </p>", "<p> Tak &lt;3 </p>")]
    [InlineData("<p>Sig #Tak</p>", "<p>Sig #Tak</p>")]
    [InlineData("<a href=\"#Tak\">x</a>", "<a href=\"#Tak\">x</a>")]
    public void A_value_in_markup_is_text(string html, string expected) => Assert.Equal(expected, resolver.ResolveHtml(html, values));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("{name}")]
    public void What_comes_from_the_request_is_never_markup(string sent)
    {
        var html = resolver.ResolveHtml("<p title=\"[@kilde]\">[@kilde] [@url] [%valg]</p>", values with
        {
            Request = RequestOf("/?kilde=" + Uri.EscapeDataString(sent), ("Cookie", "valg=" + Uri.EscapeDataString(sent)))
        });

        Assert.Equal(2, html.Count(letter => letter == '<'));
        Assert.Equal(2, html.Count(letter => letter == '"'));
    }

    [Fact]
    public void Without_a_request_or_a_page_there_are_no_values() => Assert.Equal("", resolver.Resolve("[@url][%a][#pageName][$a][+b]", new MagicStringValues()));

    [Fact]
    public void A_filter_can_be_added() =>
        Assert.Equal("enaP", new MagicStringResolver([.. StandardFilters.All, new MagicStringFilter("reverse", (value, _) => string.Concat(value.Reverse()))])
            .Resolve("{x | reverse}", new MagicStringValues { Fields = Dictionary(("x", "Pane")) }));

    private static Dictionary<string, string> Dictionary(params (string Key, string Value)[] items) => items.ToDictionary(item => item.Key, item => item.Value);

    private static HttpRequest RequestOf(string target, params (string Name, string Value)[] headers)
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = ("https", new HostString("headspace.dk"));
        var query = target.IndexOf('?', StringComparison.Ordinal);
        (request.Path, request.QueryString) = (query < 0 ? target : target[..query], new QueryString(query < 0 ? null : target[query..]));
        foreach (var (name, value) in headers)
            request.Headers[name] = value;
        return request;
    }
}
