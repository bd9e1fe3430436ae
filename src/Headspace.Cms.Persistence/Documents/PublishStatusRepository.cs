using System.Collections.Frozen;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Documents;

/// <summary>Which cultures of which documents are published; an invariant document is published in every language.</summary>
internal sealed class PublishStatusRepository(IScopeAccessor scopes) : IPublishStatusRepository
{
    private IQueryable<NodeRow> Documents => scopes.Database.Nodes.Where(node => node.ObjectType == Constants.ObjectTypes.Document);

    public Task<IDictionary<Guid, ISet<string>>> GetAllPublishStatusAsync(CancellationToken cancellationToken) => ReadAsync(Documents, cancellationToken);

    public async Task<ISet<string>> GetPublishStatusAsync(Guid documentKey, CancellationToken cancellationToken)
    {
        var all = await ReadAsync(Documents.Where(node => node.Key == documentKey), cancellationToken);
        return all.TryGetValue(documentKey, out var cultures) ? cultures : new HashSet<string>();
    }

    public async Task<IDictionary<Guid, ISet<string>>> GetDescendantsOrSelfPublishStatusAsync(Guid rootDocumentKey, CancellationToken cancellationToken)
    {
        var path = await Documents.Where(node => node.Key == rootDocumentKey).Select(node => node.Path).FirstOrDefaultAsync(cancellationToken);
        if (path is null)
            return new Dictionary<Guid, ISet<string>>();
        var below = SqlExpressions.Escape(path + ",") + "%";
        return await ReadAsync(Documents.Where(node => node.Path == path || EF.Functions.Like(node.Path, below, "\\")), cancellationToken);
    }

    private async Task<IDictionary<Guid, ISet<string>>> ReadAsync(IQueryable<NodeRow> nodes, CancellationToken cancellationToken)
    {
        var database = scopes.Database;
        var languages = await database.Languages.ToDictionaryAsync(row => row.Id, row => row.IsoCode!, cancellationToken);
        var documents = await (
            from node in nodes
            join document in database.Documents on node.Id equals document.NodeId
            join content in database.Contents on node.Id equals content.NodeId
            join type in database.ContentTypes on content.ContentTypeId equals type.NodeId
            select new { node.Id, node.Key, document.Published, type.Variations }).ToListAsync(cancellationToken);
        var published = (await (
            from node in nodes
            join culture in database.DocumentCultures on node.Id equals culture.NodeId
            where culture.Published
            select new { node.Id, culture.LanguageId }).ToListAsync(cancellationToken)).ToLookup(row => row.Id, row => row.LanguageId);

        // Documents by the thousand are published in the same few combinations: each stands in memory once.
        var combinations = new Dictionary<string, ISet<string>>();
        return documents.ToDictionary(row => row.Key, row => Combination(
            !row.Published ? []
            : ((ContentVariation)row.Variations).HasFlag(ContentVariation.Culture) ? published[row.Id].Where(languages.ContainsKey).Select(id => languages[id])
            : languages.Values));

        ISet<string> Combination(IEnumerable<string> cultures)
        {
            var name = string.Join(',', cultures.Order(StringComparer.Ordinal));
            return combinations.TryGetValue(name, out var known) ? known
                : combinations[name] = cultures.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        }
    }
}
