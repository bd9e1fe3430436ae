using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.Dictionary;

/// <summary>Items of the dictionary as the client has them, and back.</summary>
internal sealed class DictionaryMapping(ILanguageService languages, IDictionaryPermissionService permissions)
{
    public static DictionaryItemResponseModel ToResponse(IDictionaryItem item) =>
        new(item.Key, item.ItemKey, [.. item.Translations.Select(text => new DictionaryItemTranslationModel(text.LanguageIsoCode, text.Value))]);

    public static DictionaryOverviewResponseModel ToOverview(IDictionaryItem item) => new(
        item.Key,
        item.ItemKey,
        ReferenceByIdModel.Of(item.ParentId),
        [.. item.Translations.Where(text => !string.IsNullOrEmpty(text.Value)).Select(text => text.LanguageIsoCode)]);

    /// <summary>Gives an item the texts that were sent; a user who may not edit a language leaves its text as it is.</summary>
    /// <returns>What is wrong with them, or null.</returns>
    public async Task<Problem?> TranslateAsync(IDictionaryItem item, IReadOnlyList<DictionaryItemTranslationModel> texts, IUser user)
    {
        var known = (await languages.GetAllAsync()).ToDictionary(language => language.IsoCode, StringComparer.OrdinalIgnoreCase);
        if (texts.Any(text => !known.ContainsKey(text.IsoCode)))
        {
            return Problem.Of(LanguageOperationStatus.NotFound);
        }

        var before = item.Translations.ToDictionary(text => text.LanguageIsoCode, text => text.Value, StringComparer.OrdinalIgnoreCase);
        var changed = texts.Where(text => before.GetValueOrDefault(text.IsoCode, string.Empty) != text.Translation).Select(text => text.IsoCode).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (changed.Count > 0 && await permissions.AuthorizeCultureAccessAsync(user, changed) != DictionaryAuthorizationStatus.Success)
        {
            return Problem.Forbidden();
        }

        item.Translations = [.. texts.Select(text => new DictionaryTranslation(known[text.IsoCode], text.Translation))];
        return null;
    }
}
