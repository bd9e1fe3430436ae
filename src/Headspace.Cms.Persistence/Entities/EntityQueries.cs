using System.Linq.Expressions;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Querying;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Entities;

internal static class EntityQueries
{
    public static RowMap<EntityJoin> Map { get; } = new RowMap<EntityJoin>()
        .Add("Id", row => row.Node.Id)
        .Add("Key", row => row.Node.Key)
        .Add("ParentId", row => row.Node.ParentId)
        .Add("Level", row => row.Node.Level)
        .Add("Path", row => row.Node.Path)
        .Add("SortOrder", row => row.Node.SortOrder)
        .Add("Trashed", row => row.Node.Trashed)
        .Add("CreatorId", row => row.Node.CreatorId)
        .Add("Name", row => row.Node.Name)
        .Add("NodeObjectType", row => row.Node.ObjectType)
        .Add("CreateDate", row => row.Node.CreateDate)
        .Add("UpdateDate", row => (DateTime?)row.Version!.VersionDate ?? row.Node.CreateDate);

    public static IQueryable<EntityJoin> Entities(this UmbracoDbContext database) =>
        database.Nodes.LeftJoin(
            database.ContentVersions.Where(version => version.Current),
            node => node.Id,
            version => version.NodeId,
            (node, version) => new EntityJoin { Node = node, Version = version });

    public static IQueryable<EntityJoin> Ordered(this IQueryable<EntityJoin> rows, UmbracoDbContext database, Ordering? ordering)
    {
        if (ordering is null || ordering.IsEmpty)
            return rows.OrderBy(row => row.Node.SortOrder).ThenBy(row => row.Node.Id);
        return rows.OrderBy(Key(database, ordering), ordering.Direction).ThenBy(row => row.Node.Id);
    }

    private static LambdaExpression Key(UmbracoDbContext database, Ordering ordering)
    {
        var name = ordering.OrderBy!;
        if (name.Equals("name", StringComparison.OrdinalIgnoreCase) && ordering.Culture is { Length: > 0 } culture)
        {
            var languages = database.Languages.Where(language => language.IsoCode == culture).Select(language => language.Id);
            return (Expression<Func<EntityJoin, string?>>)(row =>
                database.VersionCultures.Where(variation => variation.VersionId == row.Version!.Id && languages.Contains(variation.LanguageId)).Select(variation => variation.Name).FirstOrDefault()
                ?? row.Node.Name);
        }
        var parameter = Expression.Parameter(typeof(EntityJoin), "row");
        return Expression.Lambda(Map.Bind(Synonym(name), parameter), parameter);
    }

    private static string Synonym(string name) => name.ToUpperInvariant() switch
    {
        "OWNER" or "CREATOR" or "WRITER" or "UPDATER" => "CreatorId",
        "TEXT" => "Name",
        "UNIQUEID" => "Key",
        _ => name,
    };
}
