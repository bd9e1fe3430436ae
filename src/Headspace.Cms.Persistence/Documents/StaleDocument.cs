using Headspace.Cms.Persistence.Contents;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Headspace.Cms.Persistence.Documents;

/// <summary>
/// Core reads a document before it takes the lock to write it, so another may have published it meanwhile. What the
/// editor has written wins; the versions, what is published and other cultures are as the other one left them.
/// </summary>
internal static class StaleDocument
{
    public static bool IsStale(Content document, IEnumerable<(int Id, bool Current)> versions)
    {
        if (MayHaveFailedToPublish(document))
            return true;
        var expected = document.PublishedVersionId == 0
            ? new[] { (document.VersionId, true) }
            : [(document.VersionId, true), (document.PublishedVersionId, false)];
        return !expected.ToHashSet().SetEquals(versions);
    }

    // Core saves a document that it could not publish, with what it had already put on it as if it were published.
    private static bool MayHaveFailedToPublish(Content document) =>
        document.PublishedState is not (PublishedState.Publishing or PublishedState.Unpublishing)
        && (document.PublishCultureInfos!.Values.Any(info => info.IsDirty())
            || (document.Published && document.Properties.Any(property => property.IsDirty()
                && property.Values.Any(value => PropertyValues.AreEqual(value.EditedValue, value.PublishedValue)))));

    public static void CatchUp(Content document, IContent stored)
    {
        var state = document.PublishedState;
        var publishing = document.PublishCultureInfos!.Values.Where(info => state == PublishedState.Publishing && info.IsDirty())
            .Select(info => info.Culture).ToHashSet(StringComparer.OrdinalIgnoreCase);
        document.VersionId = stored.VersionId;
        document.PublishedVersionId = stored.PublishedVersionId;
        if (state is not (PublishedState.Publishing or PublishedState.Unpublishing))
            TakePublished(document, stored);
        TakeValues(document, stored, culture => state != PublishedState.Publishing || (culture is not null && !publishing.Contains(culture)));
        TakeCultures(document, stored, publishing);
    }

    private static void TakePublished(Content document, IContent stored)
    {
        document.Published = stored.Published;
        document.PublishName = stored.PublishName;
        document.PublishDate = stored.PublishDate;
        document.PublisherId = stored.PublisherId;
        document.PublishTemplateId = stored.PublishTemplateId;
    }

    private static void TakeValues(Content document, IContent stored, Func<string?, bool> takesPublished)
    {
        foreach (var (property, theirs) in document.Properties.SelectMany(property => stored.Properties[property.Alias]!.Values.Select(value => (property, value))).ToList())
        {
            if (Find(property, theirs) is null)
                property.SetValue(theirs.EditedValue, theirs.Culture, theirs.Segment);
        }
        foreach (var property in document.Properties)
        {
            foreach (var value in property.Values.Where(value => takesPublished(value.Culture)))
                value.PublishedValue = Find(stored.Properties[property.Alias]!, value)?.PublishedValue;
        }
    }

    private static IPropertyValue? Find(IProperty property, IPropertyValue sought) => property.Values.FirstOrDefault(value =>
        value.Culture.InvariantEquals(sought.Culture) && value.Segment.InvariantEquals(sought.Segment));

    private static void TakeCultures(Content document, IContent stored, HashSet<string> publishing)
    {
        if (!document.ContentType.VariesByCulture())
            return;
        foreach (var info in stored.CultureInfos!.Values.Where(info => !document.IsCultureAvailable(info.Culture)))
            document.SetCultureName(info.Name, info.Culture);
        foreach (var gone in document.PublishCultureInfos!.Keys.Where(culture => !publishing.Contains(culture) && !stored.IsCulturePublished(culture)).ToList())
            document.PublishCultureInfos.Remove(gone);
        foreach (var info in stored.PublishCultureInfos!.Values.Where(info => !publishing.Contains(info.Culture)))
            document.PublishCultureInfos.AddOrUpdate(info.Culture, info.Name, info.Date);
    }
}
