using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Languages;

internal sealed class LanguageHandler(ILanguageService languageService, HandlerSets sets) : SyncHandler<ILanguage>(HandlerKind.Language, sets)
{
    public override Guid KeyOf(ILanguage item) => HashKey.Of(item.IsoCode);

    protected override string FileName(ILanguage item) => item.IsoCode.ToLowerInvariant();

    protected override Task<IEnumerable<ILanguage>> GetAllAsync() => languageService.GetAllAsync();

    protected override Task<ILanguage?> FindAsync(SyncFile file) => languageService.GetAsync(file.Text("IsoCode") ?? file.Alias);

    protected override Task<XElement> SerializeAsync(ILanguage item) => Task.FromResult(LanguageSerializer.Serialize(item));

    protected override async Task<ILanguage> SaveAsync(SyncFile file, ILanguage? existing, SyncRun run)
    {
        var language = LanguageSerializer.Deserialize(file, existing);
        return Result(file, existing is null
            ? await languageService.CreateAsync(language, User)
            : await languageService.UpdateAsync(language, User));
    }

    // The new default has taken the old one's place in the first pass, so nothing is left to take from it here.
    protected override async Task SecondPassAsync(SyncFile file, ILanguage item, SyncRun run)
    {
        var fallback = file.Text("Fallback");
        if (string.Equals(item.FallbackIsoCode, fallback, StringComparison.OrdinalIgnoreCase))
            return;

        var current = await languageService.GetAsync(item.IsoCode) ?? item;
        current.FallbackIsoCode = fallback;
        Result(file, await languageService.UpdateAsync(current, User));
    }

    protected override Task DeleteAsync(ILanguage item) => languageService.DeleteAsync(item.IsoCode, User);
}
