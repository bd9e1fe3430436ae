using Headspace.Cms.Contracts.Calendar;
using Headspace.Core.Enquiries;
using Headspace.Forms.Denmark;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Enquiries;

/// <summary>Makes the pages of centres below the list of centres, as the sites' content types have them.</summary>
internal sealed class CentrePages(
    IContentService contents,
    IContentTypeService types,
    IContentEditingService editing,
    IContentPublishingService publishing,
    ILanguageService languages,
    TimeProvider time) : ICentrePages
{
    private const int Most = 1_000;
    private const string List = "centreList";
    private const string MunicipalityType = "municipality";
    private const string OnItsWay = "På vej";

    public async Task<Attempt<Guid, CentrePageStatus>> CreateDraftAsync(string municipalityCode, Guid user, CancellationToken cancellationToken)
    {
        if (Municipalities.Find(municipalityCode) is not { } known || All(List) is not [var list, ..] || All(MunicipalityType) is not [var neighbour, ..] municipalities)
        {
            return Attempt.FailWithStatus(CentrePageStatus.PlaceMissing, Guid.Empty);
        }

        if ((municipalities.FirstOrDefault(content => content.GetValue<string>("code") == municipalityCode)?.Key ?? await CreateMunicipalityAsync(known, neighbour, user)) is not { } municipality)
        {
            return Attempt.FailWithStatus(CentrePageStatus.Refused, Guid.Empty);
        }

        var page = await CreateAsync(
            "centre", list.Key, await languages.GetDefaultIsoCodeAsync(), $"headspace {known.Name}", user,
            ("municipality", new[] { new { type = Constants.UdiEntityType.Document, unique = municipality } }), ("city", known.Name), ("status", new[] { OnItsWay }));
        return page is { } key ? Attempt.SucceedWithStatus(CentrePageStatus.Success, key) : Attempt.FailWithStatus(CentrePageStatus.Refused, Guid.Empty);
    }

    public Task<bool> ExistsAsync(Guid key, CancellationToken cancellationToken) => Task.FromResult(contents.GetById(key) is { Trashed: false });

    // It is published at once: it is no page, and is picked from among what is published.
    private async Task<Guid?> CreateMunicipalityAsync(Municipality known, IContent neighbour, Guid user)
    {
        var made = await CreateAsync(
            MunicipalityType, contents.GetById(neighbour.ParentId)?.Key, null, known.Name, user, ("code", known.Code), ("region", new[] { known.RegionOn(DanishTime.Today(time)) }));
        return made is { } key && await publishing.PublishAsync(key, [new CulturePublishScheduleModel()], user) is { Success: true } ? key : null;
    }

    private async Task<Guid?> CreateAsync(string alias, Guid? parent, string? culture, string name, Guid user, params (string Alias, object Value)[] values)
    {
        if (types.Get(alias) is not { } type)
        {
            return null;
        }

        var made = await editing.CreateAsync(
            new ContentCreateModel
            {
                ContentTypeKey = type.Key,
                ParentKey = parent,
                TemplateKey = type.DefaultTemplate?.Key,
                Variants = [new VariantModel { Culture = culture, Name = name }],
                Properties = [.. values.Select(value => new PropertyValueModel { Alias = value.Alias, Value = value.Value })],
            },
            user);
        return made is { Success: true, Result.Content: { } content } ? content.Key : null;
    }

    private List<IContent> All(string alias) => types.Get(alias) is { } type
        ? [.. contents.GetPagedOfType(type.Id, 0, Most, out _, filter: null!).Where(content => !content.Trashed)]
        : [];
}
