using System.Xml;
using System.Xml.Linq;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.Dictionary;

/// <summary>Reads items from a file that an export wrote (<c>.udt</c>). Items that are there already keep their texts.</summary>
internal sealed class DictionaryImport(IDictionaryItemService items, ILanguageService languages, ITemporaryFileService files, ICoreScopeProvider scopes)
{
    private const string Item = "DictionaryItem";

    public async Task<object> RunAsync(ImportDictionaryRequestModel model, Guid user)
    {
        if (await files.GetAsync(model.TemporaryFile.Id) is not { } file)
        {
            return Problem.Of(TemporaryFileOperationStatus.NotFound);
        }

        XElement root;
        try
        {
            await using var stream = file.OpenReadStream();
            root = await XElement.LoadAsync(stream, LoadOptions.None, CancellationToken.None);
        }
        catch (XmlException exception)
        {
            return Problem.BadRequest($"The file holds no dictionary items: {exception.Message}");
        }

        var found = root.Name == Item ? [root] : root.Elements(Item).ToList();
        if (found.Count == 0)
        {
            return Problem.BadRequest("The file holds no dictionary items.");
        }

        using var scope = scopes.CreateCoreScope();
        var known = (await languages.GetAllAsync()).ToDictionary(language => language.IsoCode, StringComparer.OrdinalIgnoreCase);
        Guid? first = null;
        foreach (var element in found)
        {
            var (key, refusal) = await ImportAsync(element, model.Parent?.Id, known, user);
            if (refusal is not null)
            {
                return refusal;
            }

            first ??= key;
        }

        await files.DeleteAsync(model.TemporaryFile.Id);
        scope.Complete();
        return Answer.Created("dictionary", first!.Value);
    }

    private async Task<(Guid Key, Problem? Refusal)> ImportAsync(XElement element, Guid? parent, Dictionary<string, ILanguage> known, Guid user)
    {
        if (element.Attribute("Name")?.Value is not { Length: > 0 } name)
        {
            return (Guid.Empty, Problem.BadRequest("The file has a dictionary item without a name."));
        }

        var key = (await items.GetAsync(name))?.Key;
        if (key is null)
        {
            var item = new DictionaryItem(parent, name)
            {
                Key = Guid.TryParse(element.Attribute("Key")?.Value, out var own) && await items.GetAsync(own) is null ? own : Guid.NewGuid(),
                Translations = [.. element.Elements("Value")
                    .Where(text => known.ContainsKey(text.Attribute("LanguageCultureAlias")?.Value ?? string.Empty))
                    .Select(text => new DictionaryTranslation(known[text.Attribute("LanguageCultureAlias")!.Value], text.Value))],
            };
            var created = await items.CreateAsync(item, user);
            if (!created.Success)
            {
                return (Guid.Empty, Problem.Of(created.Status));
            }

            key = created.Result.Key;
        }

        foreach (var child in element.Elements(Item))
        {
            if ((await ImportAsync(child, key, known, user)).Refusal is { } refusal)
            {
                return (key.Value, refusal);
            }
        }

        return (key.Value, null);
    }
}
