using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Dictionary;

internal sealed class DictionaryHandler(
    IDictionaryItemService dictionaryService,
    ILanguageService languageService,
    HandlerSets sets)
    : SyncHandler<IDictionaryItem>(HandlerKind.Dictionary, sets)
{
    protected override string FileName(IDictionaryItem item) => item.ItemKey.ToLowerInvariant();

    protected override Task<IEnumerable<IDictionaryItem>> GetAllAsync() => dictionaryService.GetDescendantsAsync(null);

    protected override async Task<IDictionaryItem?> FindAsync(SyncFile file)
        => await dictionaryService.GetAsync(file.Key) ?? await dictionaryService.GetAsync(file.Alias);

    protected override async Task<XElement> SerializeAsync(IDictionaryItem item)
    {
        var level = 0;
        string? parentKey = null;
        for (var parent = item.ParentId; parent is { } key; level++)
        {
            var found = await dictionaryService.GetAsync(key);
            parentKey ??= found?.ItemKey;
            parent = found?.ParentId;
        }

        return DictionarySerializer.Serialize(item, parentKey, level);
    }

    protected override async Task<IDictionaryItem> SaveAsync(SyncFile file, IDictionaryItem? existing, SyncRun run)
    {
        Guid? parentKey = null;
        if (file.Text("Info", "Parent") is { } name)
        {
            parentKey = (await dictionaryService.GetAsync(name))?.Key
                ?? throw file.Error(file.Element("Info", "Parent"), $"the parent \"{name}\" does not exist");
        }

        var item = DictionarySerializer.Deserialize(file, existing, parentKey);
        if (!Options.KeysOnly)
            DictionarySerializer.ReadTranslations(file, item, await languageService.GetAllAsync());
        return Result(file, existing is null
            ? await dictionaryService.CreateAsync(item, User)
            : await dictionaryService.UpdateAsync(item, User));
    }

    // Where only keys are read, what the texts say does not count.
    protected override bool IsSame(SyncFile file, XElement current)
    {
        if (!Options.KeysOnly)
            return base.IsSame(file, current);

        SyncFile.Child(current, DictionarySerializer.Translations)?.Remove();
        XElement root = new(file.Root);
        SyncFile.Child(root, DictionarySerializer.Translations)?.Remove();
        return SyncComparer.AreSame(root, current);
    }

    protected override Task DeleteAsync(IDictionaryItem item) => dictionaryService.DeleteAsync(item.Key, User);
}
