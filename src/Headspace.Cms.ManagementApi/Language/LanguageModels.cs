using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.ManagementApi.Language;

internal sealed record LanguageResponseModel(string IsoCode, string Name, bool IsDefault, bool IsMandatory, string? FallbackIsoCode)
{
    public static LanguageResponseModel Of(ILanguage language) =>
        new(language.IsoCode, language.CultureName, language.IsDefault, language.IsMandatory, language.FallbackIsoCode);
}

internal sealed record LanguageItemResponseModel(string Name, string IsoCode)
{
    public static LanguageItemResponseModel Of(ILanguage language) => new(language.CultureName, language.IsoCode);
}

internal sealed record CreateLanguageRequestModel(string IsoCode, string Name, bool IsDefault, bool IsMandatory, string? FallbackIsoCode);

internal sealed record UpdateLanguageRequestModel(string Name, bool IsDefault, bool IsMandatory, string? FallbackIsoCode);
