using Headspace.Cms.ManagementApi.Http;


namespace Headspace.Cms.ManagementApi.Dictionary;

internal sealed record DictionaryItemTranslationModel(string IsoCode, string Translation);

internal sealed record DictionaryOverviewResponseModel(Guid Id, string Name, ReferenceByIdModel? Parent, IReadOnlyList<string> TranslatedIsoCodes);

internal sealed record DictionaryItemResponseModel(Guid Id, string Name, IReadOnlyList<DictionaryItemTranslationModel> Translations);

internal sealed record CreateDictionaryItemRequestModel(string Name, IReadOnlyList<DictionaryItemTranslationModel> Translations, Guid? Id, ReferenceByIdModel? Parent);

internal sealed record UpdateDictionaryItemRequestModel(string Name, IReadOnlyList<DictionaryItemTranslationModel> Translations);

internal sealed record MoveDictionaryRequestModel(ReferenceByIdModel? Target);

internal sealed record ImportDictionaryRequestModel(ReferenceByIdModel TemporaryFile, ReferenceByIdModel? Parent);

internal sealed record DictionaryItemItemResponseModel(Guid Id, string Name)
{
    public IReadOnlyList<FlagModel> Flags { get; init; } = [];
}
