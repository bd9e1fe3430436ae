using Headspace.Cms.Website.OutputCache;
using Headspace.Testing;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Web;

namespace Headspace.Web.Tests.Tree;

/// <summary>Whatever editors do, one after the other, the site, the tree and the rows are what a plain model says.</summary>
public sealed class RandomTreeTests(ImportedSite imported)
{
    private const int Steps = 25;
    private static readonly int sequences = LongRun.IsOn ? 100 : 4;
    private static readonly string[] unrelated = ["/", "/centre/aarhus/", "/privatliv/"];

    [Fact]
    public async Task After_each_of_many_random_operations_the_site_is_what_the_model_says()
    {
        var seed = Seed.Value;
        await using var site = await ProofPages.StartAsync(imported.CopyOfDatabase());
        var pages = new ProofPages(site);
        await pages.SetUpAsync();
        var parent = pages.Contents.GetRootContent().Single(content => content.Name == "headspace");
        foreach (var path in unrelated)
        {
            Assert.Equal(200, (await site.AskAsync(Editor.Host, path)).Status);
        }

        for (var sequence = 0; sequence < sequences; sequence++, seed++)
        {
            var top = pages.Create($"Bevis {seed}", parent, publish: true);
            var root = new ModelDocument(top.Key, varies: false);
            root.Published[ModelDocument.NoCulture] = root.Draft[ModelDocument.NoCulture] = (top.Name!, top.GetValue<string>("text"));
            foreach (var path in unrelated)
            {
                await site.AskAsync(Editor.Host, path);
            }

            await RunAsync(site, new ModelTree(root), seed);
        }
    }

    private static async Task RunAsync(SiteInProcess site, ModelTree tree, int seed)
    {
        var operations = new TreeOperations(site, tree, new Random(seed));
        var done = new List<string>();
        try
        {
            for (var step = 0; step < Steps; step++)
            {
                var stored = Stored(site, tree);
                done.Add(await operations.StepAsync());
                if (tree.HasSharedAddress)
                {
                    return;
                }

                Assert.All(stored.Where(page => page.Document is null || !operations.Touched.Contains(page.Document.Key)), page => Assert.True(IsStored(site, page.Address), $"{page.Address} was thrown away"));
                await CompareAsync(site, tree);
            }
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"HEADSPACE_SEED={seed}\n{string.Join('\n', done.Select((text, index) => $"{index + 1}. {text}"))}\n{exception.Message}", exception);
        }
    }

    private static async Task CompareAsync(SiteInProcess site, ModelTree tree)
    {
        foreach (var (address, document, culture, redirectedTo) in tree.Addresses())
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Host = $"{Editor.Host}:{site.Address.Port}";
            using var response = await site.Client.SendAsync(request);
            var (status, location) = ((int)response.StatusCode, response.Headers.Location?.OriginalString);
            if (document?.ShownIn(culture) is { } said)
            {
                Assert.True(status == 200, $"{address} is {status} {location}, not {document}");
                Assert.Equal(ProofPages.Shown(said.Name, said.Text), await response.Content.ReadAsStringAsync());
            }
            else
            {
                Assert.True((redirectedTo is null ? 404 : 301, redirectedTo) == (status, location), $"{address} is {status} {location}, not {redirectedTo ?? "missing"}");
            }
        }

        CompareNavigation(site, tree);
        CompareUrls(site, tree);
        ConsistentRows.Check(site.Database);
    }

    private static void CompareNavigation(SiteInProcess site, ModelTree tree)
    {
        var navigation = site.Get<IDocumentNavigationQueryService>();
        foreach (var document in tree.Living)
        {
            Assert.True(navigation.TryGetChildrenKeys(document.Key, out var children));
            Assert.Equal(document.Children.Select(child => child.Key), children);
            Assert.True(navigation.TryGetParentKey(document.Key, out var parent));
            Assert.True(document.Parent is null || document.Parent.Key == parent);
            Assert.False(navigation.TryGetParentKeyInBin(document.Key, out _), $"{document} is found in the bin too");
        }

        foreach (var document in tree.Bin.SelectMany(document => document.WithDescendants()))
        {
            Assert.False(navigation.TryGetParentKey(document.Key, out _), $"{document} is in the bin and is found elsewhere too");
            Assert.True(navigation.TryGetParentKeyInBin(document.Key, out var parent));
            Assert.Equal(document.Parent?.Key, parent);
            Assert.True(navigation.TryGetChildrenKeysInBin(document.Key, out var children));
            Assert.Equal(document.Children.Select(child => child.Key).ToHashSet(), children.ToHashSet());
        }

        Assert.True(navigation.TryGetRootKeys(out var roots));
        Assert.Equal(site.Get<Umbraco.Cms.Core.Services.IContentService>().GetRootContent().OrderBy(content => content.SortOrder).Select(content => content.Key), roots);
    }

    private static void CompareUrls(SiteInProcess site, ModelTree tree)
    {
        using var context = site.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        var urls = site.Get<IPublishedUrlProvider>();
        foreach (var document in tree.All)
        {
            foreach (var culture in ModelTree.Cultures)
            {
                Assert.Equal(document.AddressIn(culture) ?? "#", Path(urls.GetUrl(document.Key, UrlMode.Relative, culture)));
            }
        }
    }

    private static List<(string Address, ModelDocument? Document)> Stored(SiteInProcess site, ModelTree tree) =>
    [
        .. tree.Addresses().Where(address => address.Document is not null).Select(address => (address.Address, address.Document))
            .Concat(unrelated.Select(address => (address, (ModelDocument?)null)))
            .Where(page => IsStored(site, page.Item1)),
    ];

    // Outside of a request an address has its host.
    private static string Path(string url) => Uri.TryCreate(url, UriKind.Absolute, out var absolute) && !url.StartsWith('/') ? absolute.AbsolutePath : url;

    private static bool IsStored(SiteInProcess site, string address) =>
        site.Get<OutputCacheStore>().Find($"http://{Editor.Host}:{site.Address.Port}{address}") is not null;
}
