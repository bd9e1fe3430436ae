using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Benchmarks;

/// <summary>A page with blocks and texts in each of its languages.</summary>
internal sealed class LargePage(IServiceProvider services, string typeAlias)
{
    private const string Property = "blocks";
    private const int UnassignedLcid = 0x1000; // Core takes no culture without a number of its own

    private readonly List<string> cultures = [];
    private readonly List<string> texts = [];
    private Guid blockType;
    private int blocksEach;

    public IReadOnlyList<string> Cultures => cultures;

    public async Task<Guid> CreateAsync(int languages, int blocks, int textProperties = 0)
    {
        blocksEach = blocks;
        texts.AddRange(Enumerable.Range(1, textProperties).Select(number => $"text{number}"));
        await AddLanguagesAsync(languages);
        var block = NewType($"{typeAlias}Block", isElement: true, ContentVariation.Nothing);
        await AddAsync(block, "text", Constants.PropertyEditors.Aliases.TextBox);
        await SaveAsync(block);
        blockType = block.Key;
        var type = NewType(typeAlias, isElement: false, ContentVariation.Culture);
        await AddAsync(type, Property, Constants.PropertyEditors.Aliases.BlockList);
        foreach (var text in texts)
        {
            await AddAsync(type, text, Constants.PropertyEditors.Aliases.TextBox);
        }

        await SaveAsync(type);
        var contents = services.GetRequiredService<IContentService>();
        var page = contents.Create("Page", Constants.System.Root, typeAlias);
        cultures.ForEach(culture => page.SetCultureName(culture, culture));
        return contents.Save(page).Success ? page.Key : throw new InvalidOperationException("The page cannot be saved.");
    }

    /// <summary>What the client sends to save it, each time with other words.</summary>
    public object Request(int round) => new
    {
        values = cultures.SelectMany(culture => texts
            .Select(text => new { alias = text, culture, segment = (string?)null, value = (object)$"{text} {round}" })
            .Append(new { alias = Property, culture, segment = (string?)null, value = (object)Blocks($"{culture} {round}") })),
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

    private ContentType NewType(string alias, bool isElement, ContentVariation variations)
    {
        var type = new ContentType(services.GetRequiredService<IShortStringHelper>(), Constants.System.Root)
        {
            Alias = alias,
            Name = alias,
            IsElement = isElement,
            AllowedAsRoot = !isElement,
            Variations = variations,
        };
        type.AddPropertyGroup("content", "Content");
        return type;
    }

    private async Task AddAsync(ContentType type, string property, string editorAlias)
    {
        var dataType = (await services.GetRequiredService<IDataTypeService>().GetByEditorAliasAsync(editorAlias)).First();
        type.AddPropertyType(
            new PropertyType(services.GetRequiredService<IShortStringHelper>(), dataType, property) { Name = property, Variations = type.Variations }, "content", "Content");
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
        cultures.AddRange((await service.GetAllAsync()).OrderByDescending(language => language.IsDefault).Select(language => language.IsoCode).Take(count));
        var more = CultureInfo.GetCultures(CultureTypes.SpecificCultures).Where(culture => culture.LCID != UnassignedLcid).Select(culture => culture.Name).Except(cultures).Order(StringComparer.Ordinal);
        foreach (var isoCode in more.Take(count - cultures.Count).ToList())
        {
            await service.CreateAsync(new Language(isoCode, isoCode), Constants.Security.SuperUserKey);
            cultures.Add(isoCode);
        }
    }
}
