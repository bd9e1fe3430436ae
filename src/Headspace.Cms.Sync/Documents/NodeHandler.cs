using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Sync.Documents;

/// <summary>Documents and media: nodes in a tree, with a recycle bin.</summary>
internal abstract class NodeHandler<TNode>(HandlerKind kind, NodePlaces places, UmbracoObjectTypes objectType, HandlerSets sets) : SyncHandler<TNode>(kind, sets)
    where TNode : class, IContentBase
{
    private const int PageSize = 500;

    private NodeIndex? _index;

    protected NodeIndex Index => _index ??= places.Index(objectType, []);

    public override bool Exports(XElement root) => !Options.RulesOnExport || NodeFilter.Accepts(root, Options);

    protected override Guid? ParentKeyOf(TNode item) => places.ParentKeyOf(item);

    protected override string FileName(TNode item) => places.FileName(item);

    protected override Task PrepareAsync(IReadOnlyList<SyncFile> files)
    {
        _index = places.Index(objectType, files);
        return Task.CompletedTask;
    }

    protected override Task<TNode?> FindAsync(SyncFile file) => Task.FromResult(Index.Find(file) is { } key ? Get(key) : null);

    protected override Task<TNode?> FindForDeletionAsync(SyncFile file) => Task.FromResult(Get(file.Key));

    protected override Task<IEnumerable<TNode>> GetAllAsync() => Task.FromResult<IEnumerable<TNode>>(Below(Constants.System.Root));

    protected override Task<IEnumerable<TNode>> GetChildrenAsync(Guid key)
        => Task.FromResult(Get(key) is { } parent ? Below(parent.Id).Where(node => node.ParentId == parent.Id) : []);

    protected override bool Accepts(XElement root) => NodeFilter.Accepts(root, Options);

    protected override bool IsSame(SyncFile file, XElement current) => NodeReader.AreSame(file, current, Options);

    protected abstract TNode? Get(Guid key);

    protected abstract IEnumerable<TNode> Page(int id, long page, int size, out long total);

    /// <summary>The order that the node is to have among its siblings; null leaves it where it is.</summary>
    protected int? SortOrder(SyncFile file, TNode node)
        => file.IsPartial || Options.IgnoreSortOrder || file.Element("Info", "SortOrder") is null
            ? node.HasIdentity ? node.SortOrder : null
            : file.SortOrder;

    protected List<TNode> Below(int id)
    {
        List<TNode> all = [];
        for (var page = 0L; ; page++)
        {
            var found = Page(id, page, PageSize, out var total).ToArray();
            all.AddRange(found);
            if (found.Length < PageSize || (page + 1) * PageSize >= total)
                return all;
        }
    }
}
