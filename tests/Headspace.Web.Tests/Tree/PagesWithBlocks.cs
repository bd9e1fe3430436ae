using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Web.Tests.Tree;

/// <summary>Pages in several languages, with a list of blocks in each.</summary>
internal sealed class PagesWithBlocks(SiteInProcess site)
{
    private const string TypeAlias = "pageWithBlocks";
    private const string BlockAlias = "testBlock";
    private const int UnassignedLcid = 0x1000; // Core takes no culture without a number of its own
    private const string Property = "blocks";

    private Guid blockType;

    public async Task CreateTypeAsync()
    {
        var helper = site.Get<IShortStringHelper>();
        var dataTypes = (await site.Get<IDataTypeService>().GetAllAsync()).ToList();
        var block = new ContentType(helper, Constants.System.Root) { Alias = BlockAlias, Name = "Test block", IsElement = true };
        block.AddPropertyGroup("content", "Content");
        block.AddPropertyType(
            new PropertyType(helper, dataTypes.First(type => type.EditorAlias == Constants.PropertyEditors.Aliases.TextBox), "text") { Name = "Text" }, "content", "Content");
        await CreateAsync(block);
        blockType = block.Key;

        var page = new ContentType(helper, Constants.System.Root) { Alias = TypeAlias, Name = "Page with blocks", AllowedAsRoot = true, Variations = ContentVariation.Culture };
        page.AddPropertyGroup("content", "Content");
        page.AddPropertyType(
            new PropertyType(helper, dataTypes.First(type => type.EditorAlias == Constants.PropertyEditors.Aliases.BlockList), Property)
            {
                Name = "Blocks",
                Variations = ContentVariation.Culture,
            },
            "content",
            "Content");
        await CreateAsync(page);
    }

    /// <summary>Adds languages until there are so many, and returns their ISO codes.</summary>
    public async Task<string[]> AddLanguagesAsync(int count)
    {
        var service = site.Get<ILanguageService>();
        var known = (await service.GetAllAsync()).Select(language => language.IsoCode).ToList();
        var more = CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Where(culture => culture.LCID != UnassignedLcid)
            .Select(culture => culture.Name)
            .Except(known)
            .Order(StringComparer.Ordinal);
        foreach (var isoCode in more.Take(count - known.Count))
        {
            var attempt = await service.CreateAsync(new Language(isoCode, isoCode), Constants.Security.SuperUserKey);
            Assert.True(attempt.Success, $"{isoCode}: {attempt.Status}");
            known.Add(isoCode);
        }

        return [.. known];
    }

    public IContent Create(string[] languages, int blocks)
    {
        var page = site.Get<IContentService>().Create("Page", Constants.System.Root, TypeAlias);
        foreach (var language in languages)
        {
            page.SetCultureName($"Page {language}", language);
            page.SetValue(Property, Blocks(blocks, language), language);
        }

        return page;
    }

    public static int BlocksIn(IContent page, string language) =>
        JsonNode.Parse(page.GetValue<string>(Property, language)!)!["contentData"]!.AsArray().Count;

    private string Blocks(int count, string language)
    {
        var keys = Enumerable.Range(0, count).Select(_ => Guid.NewGuid()).ToList();
        return JsonSerializer.Serialize(new
        {
            contentData = keys.Select(key => new
            {
                contentTypeKey = blockType,
                key,
                values = new[] { new { alias = "text", value = $"{language} {key}" } },
            }),
            settingsData = Array.Empty<object>(),
            expose = keys.Select(contentKey => new { contentKey }),
            layout = new Dictionary<string, object> { [Constants.PropertyEditors.Aliases.BlockList] = keys.Select(contentKey => new { contentKey }) },
        });
    }

    private async Task CreateAsync(ContentType type) =>
        Assert.True((await site.Get<IContentTypeService>().CreateAsync(type, Constants.Security.SuperUserKey)).Success);
}
