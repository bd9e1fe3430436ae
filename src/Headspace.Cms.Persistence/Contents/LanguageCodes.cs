using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Contents;

/// <summary>Ids and ISO codes of the languages as they are in this unit of work.</summary>
internal sealed class LanguageCodes
{
    private readonly Dictionary<int, string> _isoCodes;
    private readonly Dictionary<string, int> _ids;

    public LanguageCodes(ILanguageRepository languages)
    {
        var all = languages.GetMany().ToList();
        _isoCodes = all.ToDictionary(language => language.Id, language => language.IsoCode);
        _ids = all.ToDictionary(language => language.IsoCode, language => language.Id, StringComparer.OrdinalIgnoreCase);
        Default = all.FirstOrDefault(language => language.IsDefault)?.IsoCode;
    }

    public string? Default { get; }

    public string? IsoCode(int? id) => id is { } value ? _isoCodes.GetValueOrDefault(value) : null;

    public int? Id(string? isoCode) => isoCode is not null && _ids.TryGetValue(isoCode, out var id) ? id : null;
}
