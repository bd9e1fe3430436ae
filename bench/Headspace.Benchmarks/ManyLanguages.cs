using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Benchmarks;

/// <summary>A page that is kept in many languages, with blocks in each.</summary>
internal sealed class ManyLanguages(IServiceProvider services)
{
    private const string TypeAlias = "pageInManyLanguages";
    private const string Property = "blocks";
    private const int UnassignedLcid = 0x1000; // Core takes no culture without a number of its own

    private readonly List<string> cultures = [];
    private Guid blockType;
    private int blocksEach;

    public async Task<Guid> CreateAsync(int languages, int blocks)
    {
        blocksEach = blocks;
        await AddLanguagesAsync(languages);
        var block = await TypeAsync($"{TypeAlias}Block", isElement: true, "text", Constants.PropertyEditors.Aliases.TextBox, ContentVariation.Nothing);
        await SaveAsync(block);
        blockType = block.Key;
        await SaveAsync(await TypeAsync(TypeAlias, isElement: false, Property, Constants.PropertyEditors.Aliases.BlockList, ContentVariation.Culture));
        var contents = services.GetRequiredService<IContentService>();
        var page = contents.Create("Page", Constants.System.Root, TypeAlias);
        cultures.ForEach(culture => page.SetCultureName(culture, culture));
        return contents.Save(page).Success ? page.Key : throw new InvalidOperationException("The page cannot be saved.");
    }

    /// <summary>What the client sends to save it, each time with other words.</summary>
    public object Request(int round) => new
    {
        values = cultures.Select(culture => new { alias = Property, culture, segment = (string?)null, value = Blocks($"{culture} {round}") }),
        variants = cultures.Select(culture => new { culture, segment = (string?)null, name = $"{culture} {round}" }),
        template = (object?)null,
    };

    private JsonObject Blocks(string text)
    {
        var keys = Enumerable.Range(0, blocksEach).Select(_ => Guid.NewGuid()).ToList();
        return new JsonObject
        {
            ["contentData"] = new JsonArray([.. keys.Select(key => new JsonObject
            {
                ["contentTypeKey"] = blockType,
                ["key"] = key,
                ["values"] = new JsonArray(new JsonObject { ["alias"] = "text", ["value"] = text }),
            })]),
            ["settingsData"] = new JsonArray(),
            ["expose"] = new JsonArray([.. keys.Select(key => new JsonObject { ["contentKey"] = key })]),
            ["layout"] = new JsonObject { [Constants.PropertyEditors.Aliases.BlockList] = new JsonArray([.. keys.Select(key => new JsonObject { ["contentKey"] = key })]) },
        };
    }

    private async Task<ContentType> TypeAsync(string alias, bool isElement, string property, string editorAlias, ContentVariation variations)
    {
        var strings = services.GetRequiredService<IShortStringHelper>();
        var dataType = (await services.GetRequiredService<IDataTypeService>().GetByEditorAliasAsync(editorAlias)).First();
        var type = new ContentType(strings, Constants.System.Root) { Alias = alias, Name = alias, IsElement = isElement, AllowedAsRoot = !isElement, Variations = variations };
        type.AddPropertyGroup("content", "Content");
        type.AddPropertyType(new PropertyType(strings, dataType, property) { Name = property, Variations = variations }, "content", "Content");
        return type;
    }

    private async Task SaveAsync(ContentType type)
    {
        var saved = await services.GetRequiredService<IContentTypeService>().CreateAsync(type, Constants.Security.SuperUserKey);
        if (!saved.Success)
        {
            throw new InvalidOperationException($"{type.Alias} cannot be saved: {saved.Result}.");
        }
    }

    private async Task AddLanguagesAsync(int count)
    {
        var service = services.GetRequiredService<ILanguageService>();
        cultures.AddRange((await service.GetAllAsync()).Select(language => language.IsoCode));
        var more = CultureInfo.GetCultures(CultureTypes.SpecificCultures).Where(culture => culture.LCID != UnassignedLcid).Select(culture => culture.Name).Except(cultures).Order(StringComparer.Ordinal);
        foreach (var isoCode in more.Take(count - cultures.Count).ToList())
        {
            await service.CreateAsync(new Language(isoCode, isoCode), Constants.Security.SuperUserKey);
            cultures.Add(isoCode);
        }
    }
}
