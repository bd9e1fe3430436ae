using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;
using Tags = Umbraco.Cms.Core.Constants.DeliveryApi.OutputCache;

namespace Headspace.Web.Tests.DeliveryApi;

/// <summary>Answers are kept until something that they read changes, and only what everybody may read.</summary>
public sealed class OutputCacheTests(ImportedSite imported)
{
    private readonly Providers providers = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_is_made_once_for_all_who_ask_the_same()
    {
        await using var site = await OpenAsync();
        var page = new Editor(site).Create("Nyt", new Editor(site).Root());
        var route = $"/content/item/{page.Key}";

        using var first = await AskAsync(site, route);
        using var second = await AskAsync(site, route);
        Assert.Equal(1, providers.Made(page));
        Assert.Equal(await first.Content.ReadAsStringAsync(Token), await second.Content.ReadAsStringAsync(Token));
        Assert.Equal("application/json; charset=utf-8", second.Content.Headers.ContentType?.ToString());
        foreach (var header in new[] { "Accept-Language", "Start-Item", "Api-Key", "Accept-Encoding" })
        {
            Assert.Contains(header, second.Headers.Vary);
        }

        using var unchanged = await AskAsync(site, route, ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        using var compressed = await AskAsync(site, route, ("Accept-Encoding", "br"));
        Assert.Equal("br", Assert.Single(compressed.Content.Headers.ContentEncoding));
        Assert.Equal(1, providers.Made(page));
    }

    [Fact]
    public async Task Who_asks_for_something_else_gets_that()
    {
        await using var site = await OpenAsync();
        var routes = new (string Route, (string, string)[] Said)[]
        {
            ("/content/item/", [("Start-Item", DeliverySite.Headspace)]),
            ("/content/item/", [("Start-Item", DeliverySite.Summit)]),
            ("/content/item/", [("Start-Item", DeliverySite.Headspace), ("Accept-Language", "en-GB")]),
            ("/content/item/?fields=properties[title]", [("Start-Item", DeliverySite.Headspace)]),
            ("/content/item/", [("Host", "psykiatritopmoede.localhost")]),
        };

        var first = new List<string>();
        foreach (var (route, said) in routes)
        {
            first.Add(await BodyAsync(site, route, said));
        }

        Assert.Equal(4, first.Distinct().Count());
        Assert.Equal(first[1], first[4]);
        foreach (var ((route, said), body) in routes.Zip(first))
        {
            Assert.Equal(body, await BodyAsync(site, route, said));
        }
    }

    [Fact]
    public async Task A_change_is_in_the_next_answer_wherever_it_shows()
    {
        await using var site = await OpenAsync();
        var editor = new Editor(site);
        var parent = editor.Create("Mappe", editor.Root());
        var page = editor.Create("Nyt", parent, values: ("title", "Første"));
        var linking = editor.Create("Peger", editor.Root(), "contentPage", ("body", RichTextBlocks.With($"""<p><a href="/{"{"}localLink:{page.Key}{"}"}" type="document">se</a></p>""")));
        string[] routes = [$"/content/item/{page.Key}", $"/content/items?id={page.Key}", "/content?filter=name:Nyt", $"/content?fetch=children:{parent.Key}"];

        Assert.All(await BodiesAsync(), body => Assert.Contains("Første", body, StringComparison.Ordinal));
        Editor.Set(page, "title", "Anden");
        editor.Publish(page);
        Assert.All(await BodiesAsync(), body => Assert.Contains("Anden", body, StringComparison.Ordinal));

        Assert.Contains("/mappe/nyt/", await BodyAsync(site, $"/content/item/{linking.Key}"), StringComparison.Ordinal);
        Editor.Rename(parent, "Omdøbt");
        editor.Publish(parent);
        Assert.All(await BodiesAsync(), body => Assert.Contains("/omdoebt/nyt/", body, StringComparison.Ordinal));
        Assert.Contains("/omdoebt/nyt/", await BodyAsync(site, $"/content/item/{linking.Key}"), StringComparison.Ordinal);

        editor.Create("Nyt igen", parent);
        Assert.Contains("Nyt igen", await BodyAsync(site, routes[2]), StringComparison.Ordinal);
        Assert.Contains("Nyt igen", await BodyAsync(site, routes[3]), StringComparison.Ordinal);

        Assert.True(editor.Contents.Unpublish(page).Success);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(site, routes[0]));
        Assert.DoesNotContain(page.Key.ToString(), await BodyAsync(site, routes[3]), StringComparison.Ordinal);
        Assert.DoesNotContain("nyt", await BodyAsync(site, $"/content/item/{linking.Key}"), StringComparison.Ordinal);

        async Task<List<string>> BodiesAsync()
        {
            var bodies = new List<string>();
            foreach (var route in routes)
            {
                bodies.Add(await BodyAsync(site, route));
            }

            return bodies;
        }
    }

    [Fact]
    public async Task A_change_of_media_is_in_the_next_answer()
    {
        await using var site = await OpenAsync();
        var service = site.Get<IMediaService>();
        var folder = service.GetRootMedia().First(item => item.ContentType.Alias == "Folder");
        var route = $"/media/item/{folder.Key}";

        Assert.Contains(folder.Name!, await BodyAsync(site, route), StringComparison.Ordinal);
        folder.Name = "Et andet navn";
        service.Save(folder);
        Assert.Contains("Et andet navn", await BodyAsync(site, route), StringComparison.Ordinal);
        Assert.Contains("Et andet navn", await BodyAsync(site, "/media?fetch=children:/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_for_one_caller_is_kept_by_nobody()
    {
        await using var site = await OpenAsync();
        var page = new Editor(site).Create("Nyt", new Editor(site).Root());
        var route = $"/content/item/{page.Key}";

        foreach (var said in new (string, string)[][] { [("Api-Key", DeliverySite.Key)], [("Api-Key", DeliverySite.Key), ("Preview", "true")], [("Authorization", "Bearer x")] })
        {
            var before = providers.Made(page);
            using var first = await AskAsync(site, route, said);
            using var second = await AskAsync(site, route, said);

            Assert.Equal(before + 2, providers.Made(page));
            Assert.Equal((true, true), (second.Headers.CacheControl!.NoStore, second.Headers.CacheControl.Private));
        }

        using var open = await AskAsync(site, route);
        Assert.Equal((false, false), (open.Headers.CacheControl!.NoStore, open.Headers.CacheControl.Private));
    }

    [Fact]
    public async Task Where_access_is_not_public_or_the_cache_is_off_nothing_is_kept()
    {
        foreach (var (name, value, said) in new (string, string, (string, string)[])[]
        {
            ("Umbraco__CMS__DeliveryApi__PublicAccess", "false", [("Api-Key", DeliverySite.Key)]),
            ("Umbraco__CMS__DeliveryApi__OutputCache__Enabled", "false", []),
        })
        {
            await using var site = await OpenAsync((name, value));
            var page = new Editor(site).Create("Nyt", new Editor(site).Root());
            var before = providers.Made(page);
            await BodyAsync(site, $"/content/item/{page.Key}", said);
            await BodyAsync(site, $"/content/item/{page.Key}", said);

            Assert.Equal(before + 2, providers.Made(page));
        }
    }

    [Fact]
    public async Task Other_code_throws_away_what_it_names()
    {
        await using var site = await OpenAsync();
        var editor = new Editor(site);
        var page = editor.Create("Nyt", editor.Root());
        var other = editor.Create("Andet", editor.Root());
        var manager = site.Get<IDeliveryApiOutputCacheManager>();
        var folder = site.Get<IMediaService>().GetRootMedia().First();
        var evictions = new (Func<Task> Evict, int Again)[]
        {
            (() => manager.EvictContentAsync(page.Key, Token), 1),
            (() => manager.EvictContentAsync(other.Key, Token), 0),
            (() => manager.EvictByTagAsync($"own-{page.Key}", Token), 1),
            (() => manager.EvictByTagAsync(Tags.ContentTypeTagPrefix + page.ContentType.Alias, Token), 1),
            (() => manager.EvictAllMediaAsync(Token), 0),
            (() => manager.EvictMediaAsync(folder.Key, Token), 0),
            (() => manager.EvictAllContentAsync(Token), 1),
            (() => manager.EvictAllAsync(Token), 1),
        };

        foreach (var (evict, again) in evictions)
        {
            await BodyAsync(site, $"/content/item/{page.Key}");
            var before = providers.Made(page);
            await evict();
            await BodyAsync(site, $"/content/item/{page.Key}");
            Assert.Equal(before + again, providers.Made(page));
        }

        // The provider says that whatever changes concerns the first page.
        providers.Concerns = $"own-{page.Key}";
        var made = providers.Made(page);
        editor.Publish(other);
        await BodyAsync(site, $"/content/item/{page.Key}");
        Assert.Equal(made + 1, providers.Made(page));
    }

    private Task<SiteInProcess> OpenAsync(params (string Name, string Value)[] settings) => SiteInProcess.StartAsync(
        DeliverySite.Open(imported.CopyOfDatabase(), [("Umbraco__CMS__DeliveryApi__OutputCache__Enabled", "true"), .. settings]),
        services => services.AddSingleton<IDeliveryApiOutputCacheTagProvider>(providers).AddSingleton<IDeliveryApiOutputCacheEvictionProvider>(providers));

    private static Task<HttpResponseMessage> AskAsync(SiteInProcess site, string route, params (string Name, string Value)[] said) =>
        DeliverySite.AskAsync(site.Client, DeliverySite.Base + route, said);

    private static async Task<string> BodyAsync(SiteInProcess site, string route, params (string Name, string Value)[] said)
    {
        using var response = await AskAsync(site, route, said);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(Token);
    }

    private static async Task<HttpStatusCode> StatusAsync(SiteInProcess site, string route, params (string Name, string Value)[] said)
    {
        using var response = await AskAsync(site, route, said);
        return response.StatusCode;
    }

    /// <summary>Knows how often an answer was made, for it is asked for the tags of each.</summary>
    private sealed class Providers : IDeliveryApiOutputCacheTagProvider, IDeliveryApiOutputCacheEvictionProvider
    {
        private readonly Dictionary<Guid, int> made = [];

        public string? Concerns { get; set; }

        public int Made(IContent content) => made.GetValueOrDefault(content.Key);

        public IEnumerable<string> GetTags(IPublishedContent content)
        {
            made[content.Key] = made.GetValueOrDefault(content.Key) + 1;
            return [$"own-{content.Key}"];
        }

        public Task<IEnumerable<string>> GetAdditionalEvictionTagsAsync(OutputCacheContentChangedContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult<IEnumerable<string>>(Concerns is { } tag ? [tag] : []);
    }
}
