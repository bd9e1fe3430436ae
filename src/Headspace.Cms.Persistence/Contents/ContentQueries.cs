using System.Linq.Expressions;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Querying;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Contents;

internal static class ContentQueries
{
    public static RowMap<ContentJoin> Map { get; } = new RowMap<ContentJoin>()
        .Add("Id", row => row.Node.Id)
        .Add("Key", row => row.Node.Key)
        .Add("ParentId", row => row.Node.ParentId)
        .Add("Level", row => row.Node.Level)
        .Add("Path", row => row.Node.Path)
        .Add("SortOrder", row => row.Node.SortOrder)
        .Add("Trashed", row => row.Node.Trashed)
        .Add("CreatorId", row => row.Node.CreatorId ?? 0)
        .Add("Name", row => row.Version.Name)
        .Add("CreateDate", row => row.Node.CreateDate)
        .Add("UpdateDate", row => row.Version.VersionDate)
        .Add("VersionId", row => row.Version.Id)
        .Add("WriterId", row => row.Version.WriterId ?? 0)
        .Add("ContentTypeId", row => row.Content.ContentTypeId)
        .Add("ContentType.Id", row => row.Content.ContentTypeId)
        .Add("ContentType.Alias", row => row.ContentType.Alias)
        .Add("Published", row => row.Document!.Published)
        .Add("Edited", row => row.Document!.Edited)
        .Add("TemplateId", row => row.DocumentVersion!.TemplateId)
        .Add("PublishDate", row => (DateTime?)row.PublishedVersion!.VersionDate)
        .Add("ContentTypeAlias", row => row.ContentType.Alias)
        .Add("Email", row => row.Member!.Email)
        .Add("Username", row => row.Member!.LoginName)
        .Add("LoginName", row => row.Member!.LoginName)
        .Add("SecurityStamp", row => row.Member!.SecurityStampToken)
        .Add("EmailConfirmedDate", row => row.Member!.EmailConfirmedDate)
        .Add("FailedPasswordAttempts", row => row.Member!.FailedPasswordAttempts ?? 0)
        .Add("IsLockedOut", row => row.Member!.IsLockedOut ?? false)
        .Add("IsApproved", row => row.Member!.IsApproved)
        .Add("LastLoginDate", row => row.Member!.LastLoginDate)
        .Add("LastLockoutDate", row => row.Member!.LastLockoutDate)
        .Add("LastPasswordChangeDate", row => row.Member!.LastPasswordChangeDate);

    /// <summary>The same where the row does not tell what is published. What is shown in a culture is found by the name that it has there.</summary>
    public static RowMap<ContentJoin> MapOf(UmbracoDbContext database, string? culture)
    {
        var map = new RowMap<ContentJoin>(Map).Add("PublishDate", row => database.ContentVersions
            .Where(live => live.NodeId == row.Node.Id && database.DocumentVersions.Any(version => version.Id == live.Id && version.Published))
            .Select(live => (DateTime?)live.VersionDate)
            .FirstOrDefault());
        return culture is { Length: > 0 } ? map.Add("Name", NameIn(database, culture)) : map;
    }

    public static IQueryable<ContentJoin> DocumentVersions(this UmbracoDbContext database, Guid objectType)
    {
        return
            from node in database.Nodes
            join content in database.Contents on node.Id equals content.NodeId
            join type in database.ContentTypes on content.ContentTypeId equals type.NodeId
            join document in database.Documents on node.Id equals document.NodeId
            join version in database.ContentVersions on node.Id equals version.NodeId
            join documentVersion in database.DocumentVersions on version.Id equals documentVersion.Id
            // Joining the two tables of the published version first would make SQLite read all published versions there are.
            from live in database.ContentVersions
                .Where(live => live.NodeId == node.Id && database.DocumentVersions.Any(row => row.Id == live.Id && row.Published))
                .DefaultIfEmpty()
            from liveDocument in database.DocumentVersions.Where(row => row.Id == live!.Id).DefaultIfEmpty()
            where node.ObjectType == objectType
            select new ContentJoin
            {
                Node = node,
                Content = content,
                ContentType = type,
                Document = document,
                Version = version,
                DocumentVersion = documentVersion,
                PublishedVersion = live,
                PublishedDocumentVersion = liveDocument,
            };
    }

    /// <summary>The same without what is published, which costs a look at the versions of each: for counting and ordering.</summary>
    public static IQueryable<ContentJoin> DocumentVersionsAlone(this UmbracoDbContext database, Guid objectType) =>
        from node in database.Nodes
        join content in database.Contents on node.Id equals content.NodeId
        join type in database.ContentTypes on content.ContentTypeId equals type.NodeId
        join document in database.Documents on node.Id equals document.NodeId
        join version in database.ContentVersions on node.Id equals version.NodeId
        join documentVersion in database.DocumentVersions on version.Id equals documentVersion.Id
        where node.ObjectType == objectType
        select new ContentJoin { Node = node, Content = content, ContentType = type, Document = document, Version = version, DocumentVersion = documentVersion };

    public static IQueryable<ContentJoin> MediaVersions(this UmbracoDbContext database, Guid objectType) =>
        from node in database.Nodes
        join content in database.Contents on node.Id equals content.NodeId
        join type in database.ContentTypes on content.ContentTypeId equals type.NodeId
        join version in database.ContentVersions on node.Id equals version.NodeId
        join media in database.MediaVersions on version.Id equals media.Id
        where node.ObjectType == objectType
        select new ContentJoin
        {
            Node = node,
            Content = content,
            ContentType = type,
            Version = version,
            MediaVersion = media,
        };

    public static IQueryable<ContentJoin> Ordered(this IQueryable<ContentJoin> rows, UmbracoDbContext database, Ordering? ordering)
    {
        if (ordering is null || ordering.IsEmpty)
            return rows.OrderBy(row => row.Node.SortOrder).ThenBy(row => row.Node.Id);
        if (ordering.OrderBy!.Equals("path", StringComparison.OrdinalIgnoreCase))
            return rows.OrderedByPlace(ordering.Direction);
        return ordering.IsCustomField
            ? OrderedByProperty(rows, database, ordering.OrderBy!, ordering.Culture, ordering.Direction)
            : rows.OrderBy(Key(database, ordering), ordering.Direction).ThenBy(row => row.Node.Id);
    }

    // Who asks for a branch by path wants parents before their children; a copy of it has the children in this order.
    private static IQueryable<ContentJoin> OrderedByPlace(this IQueryable<ContentJoin> rows, Direction direction) => direction is Direction.Ascending
        ? rows.OrderBy(row => row.Node.Level).ThenBy(row => row.Node.SortOrder).ThenBy(row => row.Node.Id)
        : rows.OrderByDescending(row => row.Node.Level).ThenByDescending(row => row.Node.SortOrder).ThenByDescending(row => row.Node.Id);

    private static LambdaExpression Key(UmbracoDbContext database, Ordering ordering)
    {
        var name = ordering.OrderBy!;
        if (name.Equals("name", StringComparison.OrdinalIgnoreCase) && ordering.Culture is { Length: > 0 } culture)
            return NameIn(database, culture);
        if (name.ToUpperInvariant() is "OWNER" or "CREATOR")
            return (Expression<Func<ContentJoin, string?>>)(row => database.Users.Where(user => user.Id == row.Node.CreatorId).Select(user => user.Name).FirstOrDefault());
        if (name.ToUpperInvariant() is "UPDATER" or "WRITER")
            return (Expression<Func<ContentJoin, string?>>)(row => database.Users.Where(user => user.Id == row.Version.WriterId).Select(user => user.Name).FirstOrDefault());
        var parameter = Expression.Parameter(typeof(ContentJoin), "row");
        return Expression.Lambda(MapOf(database, null).Bind(Synonym(name), parameter), parameter);
    }

    private static Expression<Func<ContentJoin, string?>> NameIn(UmbracoDbContext database, string culture)
    {
        var languages = database.Languages.Where(language => language.IsoCode == culture).Select(language => language.Id);
        return row =>
            database.VersionCultures.Where(variation => variation.VersionId == row.Version.Id && languages.Contains(variation.LanguageId)).Select(variation => variation.Name).FirstOrDefault()
            ?? row.Version.Name;
    }

    private static string Synonym(string name) => name.ToUpperInvariant() switch
    {
        "VERSIONDATE" => "UpdateDate",
        "TEXT" => "Name",
        "UNIQUEID" => "Key",
        _ => name,
    };

    // The value of a property is in the column of its data type; other properties of that alias may have it in another.
    private static IQueryable<ContentJoin> OrderedByProperty(IQueryable<ContentJoin> rows, UmbracoDbContext database, string alias, string? culture, Direction direction)
    {
        var properties = (
            from property in database.PropertyTypes
            join dataType in database.DataTypes on property.DataTypeId equals dataType.NodeId
            where property.Alias == alias
            select new { property.Id, dataType.DbType }).ToList();
        var ids = properties.Select(property => property.Id).ToList();
        var languages = database.Languages.Where(language => language.IsoCode == culture).Select(language => language.Id);
        IOrderedQueryable<ContentJoin>? ordered = null;
        foreach (var column in properties.Select(property => property.DbType).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var key = column.ToUpperInvariant() switch
            {
                "INTEGER" => Value(data => data.IntValue),
                "DECIMAL" => Value(data => data.DecimalValue),
                "DATE" => Value(data => data.DateValue),
                _ => Value(data => data.SortableValue ?? data.VarcharValue ?? data.TextValue),
            };
            ordered = ordered is null ? rows.OrderBy(key, direction) : ordered.ThenBy(key, direction);
        }

        return ordered?.ThenBy(row => row.Node.Id) ?? rows.OrderBy(row => row.Node.Id);

        LambdaExpression Value<TValue>(Expression<Func<PropertyDataRow, TValue>> of)
        {
            Expression<Func<ContentJoin, TValue?>> value = row => database.PropertyData
                .Where(data => data.VersionId == row.Version.Id && ids.Contains(data.PropertyTypeId) && data.Segment == null)
                .Where(data => data.LanguageId == null || languages.Contains(data.LanguageId.Value))
                .OrderByDescending(data => data.LanguageId)
                .Select(of)
                .FirstOrDefault();
            return value;
        }
    }
}
