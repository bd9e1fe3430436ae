using Headspace.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Web;

namespace Headspace.Web.Tests.Tree;

/// <summary>Values that no editor would have written, in every property of a page of each template: the page is shown.</summary>
public sealed class DirtyValuesTests(ImportedSite imported)
{
    private const string Gone = "3f2b1c4d5e6f47089a0b1c2d3e4f5a6b";

    public static TheoryData<string, string?> Values => new()
    {
        { "broken JSON", """{"contentData":[{""" },
        { "an image cropper's JSON", """{"src":"/media/x/y.jpg","crops":[{"alias":"bred","width":10,"height":10}],"focalPoint":{"left":0.5,"top":0.5}}""" },
        { "blocks of a type that is gone", $$$"""{"layout":{"Umbraco.BlockList":[{"contentKey":"{{{Gone}}}"}],"Umbraco.RichText":[{"contentKey":"{{{Gone}}}"}]},"contentData":[{"contentTypeKey":"{{{Gone}}}","key":"{{{Gone}}}","values":[]}],"settingsData":[],"expose":[{"contentKey":"{{{Gone}}}"}]}""" },
        { "rich text with a block that is gone", $$$"""{"markup":"<p>x</p><umb-rte-block data-content-key=\"{{{Gone}}}\"></umb-rte-block>","blocks":{"layout":{"Umbraco.RichText":[{"contentKey":"{{{Gone}}}"}]},"contentData":[{"contentTypeKey":"{{{Gone}}}","key":"{{{Gone}}}","values":[]}],"settingsData":[],"expose":[]}}""" },
        { "documents and media that are gone", $"umb://document/{Gone},umb://media/{Gone}" },
        { "a number", "42" },
        { "a list of numbers", "[1,2,3]" },
        { "null as JSON", "null" },
        { "nothing", null },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_page_of_each_template_is_shown_whatever_its_values_are(string what, string? value)
    {
        var log = new RecordedLog();
        await using var site = await SiteInProcess.StartAsync(imported.CopyOfDatabase(), services => services.AddSingleton<ILoggerProvider>(log));
        var pages = PageOfEachTemplate(site);
        Write(site.Database, pages.Select(page => page.Id), "textValue = $value, varcharValue = NULL, intValue = NULL, decimalValue = NULL, dateValue = NULL", value);
        await site.Get<IDocumentCacheService>().ClearMemoryCacheAsync(CancellationToken.None);

        await SeeAsync(site, pages, log, what);

        var conversions = log.Lines.Where(line => line.Contains("cannot be converted", StringComparison.Ordinal)).ToList();
        Assert.All(conversions, line => Assert.Matches("The value of \\w+ on [0-9a-f-]{36}", line));
        Assert.True(what != "broken JSON" || conversions.Count > 0, "Nothing was logged of broken JSON");
    }

    [Fact]
    public async Task Text_in_a_column_of_numbers_does_not_keep_the_site_from_starting()
    {
        var log = new RecordedLog();
        var folder = imported.CopyOfDatabase();
        await using (var site = await SiteInProcess.StartAsync(ImportedSite.CopyOf(folder.Database)))
        {
            Write(folder.Database, PageOfEachTemplate(site).Select(page => page.Id), "intValue = $value, varcharValue = NULL, textValue = NULL, decimalValue = NULL, dateValue = NULL", "tekst");
        }

        await using var dirty = await SiteInProcess.StartAsync(folder, services => services.AddSingleton<ILoggerProvider>(log));
        await SeeAsync(dirty, PageOfEachTemplate(dirty), log, "text in a column of numbers");
    }

    [Fact]
    public async Task A_property_whose_editor_is_unknown_does_not_keep_its_page_from_being_shown()
    {
        var log = new RecordedLog();
        var folder = imported.CopyOfDatabase();
        Execute(folder.Database, "UPDATE umbracoDataType SET propertyEditorAlias = 'Ukendt.Editor' WHERE propertyEditorAlias IN ('Umbraco.RichText', 'Umbraco.TextArea', 'Umbraco.MediaPicker3')", null);

        await using var site = await SiteInProcess.StartAsync(folder, services => services.AddSingleton<ILoggerProvider>(log));
        await SeeAsync(site, PageOfEachTemplate(site), log, "an unknown editor");
    }

    private static async Task SeeAsync(SiteInProcess site, List<IPublishedContent> pages, RecordedLog log, string what)
    {
        Assert.True(pages.Count > 5, $"{pages.Count} templates");
        foreach (var page in pages)
        {
            string url;
            using (site.Get<IUmbracoContextFactory>().EnsureUmbracoContext())
            {
                url = site.Get<IPublishedUrlProvider>().GetUrl(page.Key, UrlMode.Absolute);
            }

            var address = new Uri(url);
            var (status, _) = await site.AskAsync(address.Host, $"{address.AbsolutePath}?ny");
            Assert.True(status == 200, $"{page.ContentType.Alias} with {what}: {status}\n{string.Join('\n', log.Errors)}");
        }
    }

    private static List<IPublishedContent> PageOfEachTemplate(SiteInProcess site)
    {
        var urls = site.Get<IPublishedUrlProvider>();
        using var context = site.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        return
        [
            .. Keys(site.Get<IDocumentNavigationQueryService>())
                .Select(key => context.UmbracoContext.Content!.GetById(false, key)).OfType<IPublishedContent>()
                .Where(page => page.TemplateId > 0 && urls.GetUrl(page.Key, UrlMode.Absolute) is ['h', ..])
                .GroupBy(page => page.TemplateId).Select(group => group.First()),
        ];
    }

    private static IEnumerable<Guid> Keys(IDocumentNavigationQueryService navigation)
    {
        Assert.True(navigation.TryGetRootKeys(out var roots));
        return roots.SelectMany(root => navigation.TryGetDescendantsKeysOrSelfKeys(root, out var keys) ? keys : []);
    }

    private static void Write(string database, IEnumerable<int> ids, string set, string? value) => Execute(
        database,
        $"UPDATE umbracoPropertyData SET {set} WHERE versionId IN (SELECT v.id FROM umbracoContentVersion v JOIN umbracoDocumentVersion w ON w.id = v.id AND w.published WHERE v.nodeId IN ({string.Join(',', ids)}))",
        value);

    private static void Execute(string database, string sql, string? value)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$value", (object?)value ?? DBNull.Value);
        Assert.True(command.ExecuteNonQuery() > 0);
    }
}
