using Headspace.Cms.ManagementApi.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.ManagementApi.Document;

/// <summary>A document as the client edits it.</summary>
internal sealed class DocumentModelsOf(IContentService contents, IContentTypeService types, ITemplateService templates, PropertyEditorCollection editors)
{
    /// <summary>The draft, or, of a document that is published, what is published.</summary>
    public async Task<DocumentResponseModel> CreateAsync(IContent document, bool isPublished = false)
    {
        var schedule = contents.GetContentScheduleByContentId(document.Id).FullSchedule;
        var templateId = isPublished ? document.PublishTemplateId : document.TemplateId;
        var template = templateId is { } id ? await templates.GetAsync(id) : null;
        return new DocumentResponseModel(
            document.Key, [], TypeOf(document), ReferenceByIdModel.Of(template?.Key), document.Trashed, Values(document, isPublished), Variants(document, schedule, isPublished));
    }

    public DocumentTypeReferenceResponseModel TypeOf(IContent document) => types.Get(document.ContentTypeId) is { } type
        ? new DocumentTypeReferenceResponseModel(type.Key, type.Icon ?? string.Empty, ReferenceByIdModel.Of(type.ListView))
        : new DocumentTypeReferenceResponseModel(document.ContentType.Key, document.ContentType.Icon ?? string.Empty, null);

    /// <summary>The values of all properties, or of those alone that are named.</summary>
    public IReadOnlyList<DocumentValueResponseModel> Values(IContent document, bool isPublished, IReadOnlySet<string>? aliases = null)
    {
        string?[] cultures = [.. document.AvailableCultures];
        string?[] none = [null];
        var values = new List<DocumentValueResponseModel>();
        foreach (var property in document.Properties.Where(property => aliases?.Contains(property.Alias) is not false))
        {
            if (editors[property.PropertyType.PropertyEditorAlias] is not { } editor)
            {
                continue;
            }

            var ofProperty = property.PropertyType.VariesByCulture() ? cultures : none;
            var segments = property.PropertyType.VariesBySegment() ? none.Concat(property.Values.Select(value => value.Segment)).Distinct() : none;
            var source = isPublished ? Published(property) : property;
            var valueEditor = editor.GetValueEditor();
            values.AddRange(
                from culture in ofProperty
                from segment in segments
                select new DocumentValueResponseModel(property.Alias, culture, segment, editor.Alias, valueEditor.ToEditor(source, culture, segment)));
        }

        return values;
    }

    public static IReadOnlyList<DocumentVariantResponseModel> Variants(IContent document, IReadOnlyCollection<ContentSchedule> schedule, bool isPublished)
    {
        string?[] cultures = document.ContentType.VariesByCulture() ? [.. isPublished ? document.PublishedCultures : document.AvailableCultures] : [null];
        return [.. cultures.Select(Variant)];

        DocumentVariantResponseModel Variant(string? culture)
        {
            var state = DocumentItems.State(
                document.Trashed,
                culture is null ? document.Published : document.IsCulturePublished(culture),
                culture is null ? document.Edited : document.IsCultureEdited(culture));
            return new DocumentVariantResponseModel(
                culture,
                null,
                (isPublished ? document.GetPublishName(culture) : document.GetCultureName(culture)) ?? string.Empty,
                document.CreateDate,
                (culture is null ? null : document.GetUpdateDate(culture)) ?? document.UpdateDate,
                state,
                culture is null ? document.PublishDate : document.GetPublishDate(culture),
                DateOf(schedule, culture, ContentScheduleAction.Release),
                DateOf(schedule, culture, ContentScheduleAction.Expire),
                document.Key,
                DocumentItems.Flags(state));
        }
    }

    private static DateTime? DateOf(IEnumerable<ContentSchedule> schedule, string? culture, ContentScheduleAction action) =>
        schedule.Where(entry => entry.Action == action && entry.Culture.InvariantEquals(culture ?? string.Empty)).Select(entry => (DateTime?)entry.Date).Order().FirstOrDefault();

    // The published values of a property, in the place where an editor looks for the draft's.
    private static IProperty Published(IProperty property)
    {
        var copy = new Property(property.PropertyType);
        foreach (var value in property.Values)
        {
            copy.SetValue(value.PublishedValue, value.Culture, value.Segment);
        }

        return copy;
    }
}
