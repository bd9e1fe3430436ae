using Headspace.Cms.Search.FullText;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Headspace.Cms.Search.Index;

/// <summary>What the index holds of a document: one entry a culture for visitors, one for editors, or one for both.</summary>
internal sealed class DocumentIndexing(
    ContentIndexHandlerCollection handlers,
    IndexedFields fields,
    IPublishStatusQueryService publishStatus,
    DocumentText texts)
{
    public IEnumerable<IndexedDocument> Read(IContent content, IReadOnlySet<int> protectedNodes)
    {
        if (content.Blueprint)
        {
            yield break;
        }

        var published = new Lazy<IContent>(() => PublishedVersion.Of(content));
        string?[] cultures = content.ContentType.VariesByCulture() ? [.. content.AvailableCultures.Union(content.PublishedCultures, StringComparer.OrdinalIgnoreCase)] : [null];
        foreach (var culture in cultures)
        {
            var isPublished = IsPublished(content, culture);
            var isOne = isPublished && !content.Edited;
            yield return Entry(content, culture, isOne, true, protectedNodes);
            if (isPublished && !isOne)
            {
                yield return Entry(published.Value, culture, true, false, protectedNodes);
            }
        }
    }

    private bool IsPublished(IContent content, string? culture) => !content.Trashed && (culture is null
        ? content.Published && publishStatus.HasPublishedAncestorPath(content.Key)
        : content.IsCulturePublished(culture) && publishStatus.HasPublishedAncestorPath(content.Key, culture));

    private IndexedDocument Entry(IContent content, string? culture, bool published, bool draft, IReadOnlySet<int> protectedNodes)
    {
        var path = content.Path.Split(',').Select(int.Parse).Where(id => id > 0).ToList();
        return new()
        {
            Key = content.Key,
            Path = path,
            ContentTypeAlias = content.ContentType.Alias,
            Culture = culture?.ToLowerInvariant() ?? IndexedDocument.Invariant,
            Published = published,
            Draft = draft && !content.Trashed,
            Trashed = content.Trashed,
            ProtectedBy = path.LastOrDefault(protectedNodes.Contains),
            HasPage = content.TemplateId is not null,
            Title = content.GetCultureName(culture) ?? content.Name ?? string.Empty,
            Text = texts.Of(content, culture),
            Values = Values(content, culture),
        };
    }

    private List<(int Field, object Value)> Values(IContent content, string? culture)
    {
        List<(int Field, object Value)> values = [];
        foreach (var given in handlers.SelectMany(handler => handler.GetFieldValues(content, culture)))
        {
            if (!fields.TryGet(given.FieldName, out var field))
            {
                continue;
            }

            values.AddRange(given.Values
                .Select(value => IndexValues.ToStored(field.Type, value))
                .OfType<object>()
                .Select(value => (field.Id, value)));
        }

        return values;
    }
}
