using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Headspace.Cms.Search.Index;

/// <summary>Brings documents from the database into a file, in portions.</summary>
internal sealed class IndexUpdate(
    DocumentIndexing indexing,
    IContentService contents,
    ICoreScopeProvider scopes,
    IDocumentNavigationQueryService navigation,
    ProtectedNodes protectedNodes,
    IOptions<SearchSettings> settings)
{
    private int Portion => Math.Max(1, settings.Value.Portion);

    /// <summary>Writes every document into an empty file.</summary>
    /// <returns>How many documents there are.</returns>
    public int WriteAll(IndexFile file, CancellationToken cancellationToken)
    {
        var count = 0;
        for (var last = 0; ;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var guarded = protectedNodes.All();
            var portion = ReadAfter(last);
            if (portion.Count == 0)
            {
                return count;
            }

            file.Write(writing => Add(writing, portion, guarded));
            last = portion[^1].Id;
            count += portion.Count;
        }
    }

    /// <summary>Reads what has changed, and writes it. Two who change the same document come one after the other, so the later one is right.</summary>
    public void Write(IndexFile file, IndexChange change) => file.Write(writing =>
    {
        var guarded = protectedNodes.All();
        HashSet<Guid> branches = [.. change.Branches.SelectMany(branch => Branch(writing, branch))];
        WriteNodes(writing, branches, guarded);

        // Core tells of a culture that was unpublished as of a change of this node alone; what is below has gone with it.
        var nodes = change.Nodes.Except(branches).ToList();
        var before = nodes.ToDictionary(key => key, writing.PublishedCultures);
        WriteNodes(writing, nodes, guarded);
        var exchanged = nodes.Where(key => writing.PublishedCultures(key) != before[key]);
        WriteNodes(writing, exchanged.SelectMany(key => Branch(writing, key)).Except(branches).Except(nodes), guarded);
        if (change.Protection)
        {
            writing.Protect(guarded);
        }
    });

    private void WriteNodes(IndexWriting writing, IEnumerable<Guid> keys, IReadOnlySet<int> guarded)
    {
        foreach (var portion in keys.ToList().Chunk(Portion))
        {
            foreach (var key in portion)
            {
                writing.Remove(key);
            }

            Add(writing, contents.GetByIds(portion), guarded);
        }
    }

    private IEnumerable<Guid> Branch(IndexWriting writing, Guid key) => [key, .. writing.Below(key).Union(Below(key)).Where(below => below != key)];

    private void Add(IndexWriting writing, IEnumerable<IContent> documents, IReadOnlySet<int> guarded)
    {
        foreach (var entry in documents.SelectMany(content => indexing.Read(content, guarded)))
        {
            writing.Add(entry);
        }
    }

    // By id and not by page: what is deleted meanwhile moves no document to a page that has been read.
    private List<IContent> ReadAfter(int last)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var later = scopes.CreateQuery<IContent>().Where(content => content.Id > last);
        return [.. contents.GetPagedDescendants(Umbraco.Cms.Core.Constants.System.Root, 0, Portion, out _, later, Ordering.By("Id"))];
    }

    private IEnumerable<Guid> Below(Guid key) =>
        navigation.TryGetDescendantsKeys(key, out var keys) || navigation.TryGetDescendantsKeysInBin(key, out keys) ? keys : [];
}
