using Headspace.Cms.Contracts.PublishedContent;
using Headspace.Cms.Persistence.Contents;
using Headspace.Cms.Persistence.ContentTypes;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Documents;
using Headspace.Cms.Persistence.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace Headspace.Cms.Persistence.PublishedContent;

/// <summary>
/// Reads nodes, their culture names and their values as three sequences in the same order side by side, so that
/// no more than one node is held at a time. The order is that of the versions, in which the index of the published ones
/// stands: in any other one the database would sort all values before it gave the first.
/// </summary>
internal sealed class PublishedNodeSource(
    ICoreScopeProvider scopeProvider,
    IScopeAccessor scopes,
    ILanguageRepository languageRepository,
    ContentTypeCache contentTypes) : IPublishedNodeSource
{
    public IEnumerable<PublishedNodeData> ReadDocuments(PublishedNodeState state, CancellationToken cancellationToken) =>
        Read(database => Documents(database, state, null), state == PublishedNodeState.Published, cancellationToken);

    public IEnumerable<PublishedNodeData> ReadDocuments(PublishedNodeState state, IReadOnlyCollection<Guid> keys, CancellationToken cancellationToken) =>
        keys.Count == 0 ? [] : Read(database => Documents(database, state, keys), state == PublishedNodeState.Published, cancellationToken);

    public IEnumerable<PublishedNodeData> ReadMedia(CancellationToken cancellationToken) => Read(database => Media(database, null), published: false, cancellationToken);

    public IEnumerable<PublishedNodeData> ReadMedia(IReadOnlyCollection<Guid> keys, CancellationToken cancellationToken) =>
        keys.Count == 0 ? [] : Read(database => Media(database, keys), published: false, cancellationToken);

    private static IQueryable<NodeVersion> Documents(UmbracoDbContext database, PublishedNodeState state, IReadOnlyCollection<Guid>? keys)
    {
        var rows =
            from node in Nodes(database, Constants.ObjectTypes.Document, keys)
            join version in database.ContentVersions on node.Id equals version.NodeId
            join document in database.DocumentVersions on version.Id equals document.Id
            select new NodeVersion { Id = document.Id, Node = node, Version = version, Document = document };

        // Compared with a parameter where all are read: a column that stands for itself uses no index on SQLite. Where a few
        // are read it must not: their keys are the way to them.
        var yes = true;
        return state == PublishedNodeState.Draft ? rows.Where(row => row.Version.Current)
            : keys is null ? rows.Where(row => row.Document!.Published == yes)
            : rows.Where(row => row.Document!.Published);
    }

    private static IQueryable<NodeVersion> Media(UmbracoDbContext database, IReadOnlyCollection<Guid>? keys) =>
        from node in Nodes(database, Constants.ObjectTypes.Media, keys)
        join version in database.ContentVersions on node.Id equals version.NodeId
        where version.Current
        select new NodeVersion { Id = version.Id, Node = node, Version = version };

    // Of a few nodes the kind is asked in a way that no index answers: the database would rather read all of a kind by their
    // index, and look for the keys among them.
    private static IQueryable<Nodes.NodeRow> Nodes(UmbracoDbContext database, Guid objectType, IReadOnlyCollection<Guid>? keys) => keys is null
        ? database.Nodes.Where(node => node.ObjectType == objectType && !node.Trashed)
        : database.Nodes.Where(node => keys.Contains(node.Key) && (node.ObjectType ?? Guid.Empty) == objectType && !node.Trashed);

    private IEnumerable<PublishedNodeData> Read(Func<UmbracoDbContext, IQueryable<NodeVersion>> select, bool published, CancellationToken cancellationToken)
    {
        using var scope = scopeProvider.CreateCoreScope(autoComplete: true);
        var database = scopes.Database;
        var languages = new LanguageCodes(languageRepository);
        var types = contentTypes.All;
        var aliases = types.Items.SelectMany(type => type.PropertyTypes).ToDictionary(property => property.Id, property => property.Alias);
        var versions = select(database);

        var nodes = versions
            .Join(database.Contents, row => row.Node.Id, content => content.NodeId, (row, content) => new { row, content.ContentTypeId })
            .OrderBy(pair => pair.row.Id);
        using var names = new GroupedReader<NamedCulture>(Names(database, versions, published), name => name.NodeId);
        using var values = new GroupedReader<Value>(Values(database, versions), value => value.NodeId);
        foreach (var pair in nodes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = pair.row;
            yield return new PublishedNodeData(
                row.Node.Id,
                row.Node.Key,
                row.Node.ParentId,
                row.Node.Level,
                row.Node.Path,
                row.Node.SortOrder,
                types.ById(pair.ContentTypeId)!.Key,
                row.Document?.TemplateId,
                row.Version.Name ?? row.Node.Name ?? string.Empty,
                row.Node.CreateDate,
                row.Node.CreatorId ?? 0,
                row.Version.VersionDate,
                row.Version.WriterId ?? 0,
                [.. names.Take(row.Node.Id).Select(name => new PublishedCultureData(languages.IsoCode(name.Row.LanguageId)!, name.Row.Name, name.Row.Date))],
                [.. values.Take(row.Node.Id).Select(value => ToData(value, aliases, languages)).OfType<PublishedPropertyData>()]);
        }
    }

    private static PublishedPropertyData? ToData(Value value, Dictionary<int, string> aliases, LanguageCodes languages) =>
        value.Row.Value is { } stored
            ? new PublishedPropertyData(aliases[value.Row.PropertyTypeId], languages.IsoCode(value.Row.LanguageId), value.Row.Segment, stored)
            : null;

    private static IQueryable<NamedCulture> Names(UmbracoDbContext database, IQueryable<NodeVersion> versions, bool published)
    {
        var rows =
            from row in versions
            join name in database.VersionCultures on row.Version.Id equals name.VersionId
            join content in database.Contents on row.Node.Id equals content.NodeId
            join type in database.ContentTypes on content.ContentTypeId equals type.NodeId
            where (type.Variations & (int)ContentVariation.Culture) != 0
            where !published || database.DocumentCultures.Any(culture => culture.NodeId == row.Node.Id && culture.LanguageId == name.LanguageId && culture.Published)
            orderby row.Id, name.LanguageId
            select new NamedCulture { NodeId = row.Node.Id, Row = name };
        return rows;
    }

    private static IQueryable<Value> Values(UmbracoDbContext database, IQueryable<NodeVersion> versions) =>
        from row in versions
        join data in database.StoredValues on row.Version.Id equals data.VersionId
        orderby row.Id, data.Id
        select new Value { NodeId = row.Node.Id, Row = data };

    private sealed class NodeVersion
    {
        public required int Id { get; init; }

        public required Nodes.NodeRow Node { get; init; }

        public required ContentVersionRow Version { get; init; }

        public DocumentVersionRow? Document { get; init; }
    }

    private sealed class NamedCulture
    {
        public required int NodeId { get; init; }

        public required VersionCultureRow Row { get; init; }
    }

    private sealed class Value
    {
        public required int NodeId { get; init; }

        public required StoredValueRow Row { get; init; }
    }
}
