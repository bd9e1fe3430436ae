using System.Net;
using System.Text.Json.Nodes;

namespace Headspace.Web.Tests.DeliveryApi;

/// <summary>One item, by its key or by its path.</summary>
[Collection(nameof(DeliverySite))]
public sealed class ContentItemTests(DeliverySite site)
{
    private static readonly (string, string) summit = ("Start-Item", DeliverySite.Summit);
    private static readonly (string, string) english = ("Accept-Language", "en-GB");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_item_is_found_by_its_path_and_by_its_key_and_is_the_same()
    {
        var byPath = await site.ReadAsync("/content/item/2023/", summit);
        var byKey = await site.ReadAsync($"/content/item/{byPath["id"]}");
        var byOldVersion = await site.ReadAsync($"/../v1/content/item/{byPath["id"]}");

        Assert.Equal("2023", byPath["name"]!.GetValue<string>());
        Assert.Equal("summitEdition", byPath["contentType"]!.GetValue<string>());
        Assert.Equal("/2023/", byPath["route"]!["path"]!.GetValue<string>());
        Assert.Equal(DeliverySite.Summit, byPath["route"]!["startItem"]!["path"]!.GetValue<string>());
        Assert.Equal(["contentType", "name", "createDate", "updateDate", "route", "id", "properties", "cultures"], byPath.AsObject().Select(property => property.Key));
        Assert.True(JsonNode.DeepEquals(byPath, byKey));
        Assert.True(JsonNode.DeepEquals(byPath, byOldVersion));
    }

    [Theory]
    [InlineData("", "Psykiatritopmødet")]
    [InlineData("2023", "2023")]
    [InlineData("/2023", "2023")]
    [InlineData("%2F2023%2F", "2023")]
    [InlineData("tidligere-topmoeder/", "Tidligere topmøder")]
    public async Task A_path_begins_at_the_start_item(string path, string name) =>
        Assert.Equal(name, (await site.ReadAsync($"/content/item/{path}", summit))["name"]!.GetValue<string>());

    [Fact]
    public async Task A_start_item_is_named_by_its_key_too()
    {
        var key = (await site.ReadAsync("/content/item/", summit))["id"]!.GetValue<string>();

        Assert.Equal("2023", (await site.ReadAsync("/content/item/2023", ("Start-Item", key)))["name"]!.GetValue<string>());
        Assert.Equal("2023", (await site.ReadAsync("/content/item/2023", ("Start-Item", $"/{DeliverySite.Summit.ToUpperInvariant()}/")))["name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("2023")]
    [InlineData("00000000-0000-0000-0000-000000000001")]
    public async Task A_start_item_that_is_none_is_not_found(string name)
    {
        using var response = await site.AskAsync("/content/item/", ("Start-Item", name));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("The Start-Item could not be found", await response.Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [InlineData("headspace.localhost", "", "headspace")]
    [InlineData("headspace.localhost", "emner/ensomhed", "Ensomhed")]
    [InlineData("psykiatritopmoede.localhost", "2023", "2023")]
    [InlineData("headspace.localhost", "en/counselling/chat", "Chat")]
    public async Task Without_a_start_item_the_host_says_where_a_path_begins(string host, string path, string name) =>
        Assert.Equal(name, (await site.ReadAsync($"/content/item/{path}", ("Host", host), ("Accept-Language", path.StartsWith("en/", StringComparison.Ordinal) ? "en-GB" : "da-DK")))["name"]!.GetValue<string>());

    [Fact]
    public async Task An_item_is_told_in_the_language_that_is_asked_for_and_knows_its_others()
    {
        var danish = await site.ReadAsync("/content/item/raadgivning/chat", ("Start-Item", DeliverySite.Headspace));
        var other = await site.ReadAsync($"/content/item/{danish["id"]}", english);

        Assert.Equal("/raadgivning/chat/", danish["route"]!["path"]!.GetValue<string>());
        Assert.Equal("/en/counselling/chat/", other["route"]!["path"]!.GetValue<string>());
        Assert.NotEqual(danish["properties"]!["title"]!.GetValue<string>(), other["properties"]!["title"]!.GetValue<string>());
        Assert.Equal("/en/counselling/chat/", danish["cultures"]!["en-GB"]!["path"]!.GetValue<string>());
        Assert.Equal("/raadgivning/chat/", other["cultures"]!["da-DK"]!["path"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("en-GB", "/en/counselling/chat/")]
    [InlineData("EN-gb", "/en/counselling/chat/")]
    [InlineData("en", "/en/counselling/chat/")]
    [InlineData("fr-FR,fr;q=0.9,en;q=0.8,da;q=0.7", "/en/counselling/chat/")]
    [InlineData("fr-FR,fr;q=0.9", "/raadgivning/chat/")]
    [InlineData("*", "/raadgivning/chat/")]
    public async Task A_language_is_understood_as_front_ends_and_browsers_say_it(string asked, string path)
    {
        var key = (await site.ReadAsync("/content/item/raadgivning/chat", ("Start-Item", DeliverySite.Headspace)))["id"]!;

        Assert.Equal(path, (await site.ReadAsync($"/content/item/{key}", ("Accept-Language", asked)))["route"]!["path"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_path_of_the_other_language_is_found_again_under_its_start_item()
    {
        var item = await site.ReadAsync("/content/item/en/counselling/chat/", english, ("Start-Item", DeliverySite.Headspace));

        Assert.Equal("/en/counselling/chat/", item["route"]!["path"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("/content/item/findes-ikke")]
    [InlineData("/content/item/00000000-0000-0000-0000-000000000001")]
    [InlineData("/content/item/preview-00000000-0000-0000-0000-000000000001")]
    [InlineData("/content/item/%2e%2e/%2e%2e")]
    [InlineData("/media/item/findes-ikke")]
    public async Task What_is_not_there_is_not_found(string route)
    {
        using var response = await site.AskAsync(route);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/content/item/?expand=properties[")]
    [InlineData("/content/item/?expand=properties[]")]
    [InlineData("/content/item/?expand=[a]")]
    [InlineData("/content/item/?fields=properties[a]]")]
    [InlineData("/content/item/?fields=properties[a,]")]
    [InlineData("/../v1/content/item/?expand=properties[a]")]
    [InlineData("/content/items?id=x")]
    [InlineData("/content?take=-1")]
    [InlineData("/content?skip=-1")]
    [InlineData("/content?take=1001")]
    [InlineData("/content?take=99999999999999")]
    [InlineData("/content?skip=x")]
    [InlineData("/content?fetch=nothing:/")]
    [InlineData("/content?filter=nothing:x")]
    [InlineData("/content?sort=nothing:asc")]
    [InlineData("/content?filter=createDate%3Ejanuar")]
    [InlineData("/media?fetch=descendants:/")]
    [InlineData("/media?fetch=children:/&filter=mediaType")]
    [InlineData("/media?fetch=children:/&sort=size:asc")]
    [InlineData("/media?fetch=children:/&take=x")]
    [InlineData("/media")]
    public async Task What_cannot_be_understood_is_refused_with_a_reason(string route)
    {
        var (status, title, detail) = await site.RefusalAsync(route);

        Assert.Equal(400, status);
        Assert.False(string.IsNullOrEmpty(title));
        Assert.False(string.IsNullOrEmpty(detail));
    }

    [Fact]
    public async Task A_language_that_the_site_does_not_have_is_refused() =>
        Assert.Equal((400, "Unknown culture", "The site has no language 'fr-FR'."), await site.RefusalAsync("/content/item/", ("Accept-Language", "fr-FR")));

    [Fact]
    public async Task More_nodes_and_deeper_ones_than_the_limits_allow_are_refused()
    {
        var wide = string.Join(',', Enumerable.Range(0, 201).Select(number => $"a{number}"));
        var deep = string.Concat(Enumerable.Repeat("properties[$all[", 11)) + "properties[a]" + new string(']', 22);

        Assert.Equal(400, (await site.RefusalAsync($"/content/item/?expand=properties[{wide}]")).Status);
        Assert.Equal(400, (await site.RefusalAsync($"/content/item/?expand={deep}")).Status);
    }

    [Fact]
    public async Task An_answer_that_has_not_changed_is_not_sent_again()
    {
        using var first = await site.AskAsync("/content/item/", summit);
        using var second = await site.AskAsync("/content/item/", summit, ("If-None-Match", first.Headers.ETag!.ToString()));
        using var other = await site.AskAsync("/content/item/2023", summit, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task An_answer_is_compressed_as_the_caller_can_read_it(string encoding)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        using var response = await DeliverySite.AskAsync(client, DeliverySite.Base + "/content/item/", summit, ("Accept-Encoding", encoding));

        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        Assert.Contains("Start-Item", response.Headers.Vary);
    }

    [Fact]
    public async Task Below_a_slash_lie_the_children_of_the_start_item_or_else_the_roots()
    {
        var (roots, editions) = (await site.ReadAsync("/content?fetch=children:/"), await site.ReadAsync("/content?fetch=children:/&filter=contentType:summitEdition", summit));

        Assert.Contains(roots["items"]!.AsArray(), item => item!["contentType"]!.GetValue<string>() == "summitSite");
        Assert.Equal(7, editions["total"]!.GetValue<int>());
        Assert.DoesNotContain((await site.ReadAsync("/content?fetch=children:/", summit))["items"]!.AsArray(), item => item!["contentType"]!.GetValue<string>() == "summitSite");
    }

    [Fact]
    public async Task Several_items_come_in_the_order_of_their_keys_without_those_that_are_not_there()
    {
        var keys = new List<string>();
        foreach (var year in new[] { "2023", "2009", "2018" })
        {
            keys.Add((await site.ReadAsync($"/content/item/{year}", summit))["id"]!.GetValue<string>());
        }

        var query = string.Join('&', keys.Append("00000000-0000-0000-0000-000000000001").Select(key => $"id={key}"));
        var found = await site.ReadAsync($"/content/items?{query}");
        var old = await site.ReadAsync($"/../v1/content/item?{query}");

        Assert.Equal(["2023", "2009", "2018"], found.AsArray().Select(item => item!["name"]!.GetValue<string>()));
        Assert.True(JsonNode.DeepEquals(found, old));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("Api-Key", true)]
    [InlineData("Authorization", true)]
    public async Task What_is_for_one_caller_is_told_to_be_kept_by_nobody(string? said, bool isPrivate)
    {
        using var known = await site.AskAsync("/content", said is null ? [] : [(said, DeliverySite.Key)]);

        Assert.Equal((isPrivate, isPrivate), (known.Headers.CacheControl!.NoStore, known.Headers.CacheControl.Private));
        Assert.Contains("Api-Key", known.Headers.Vary);
    }
}
