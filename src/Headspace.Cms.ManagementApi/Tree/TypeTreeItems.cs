using Headspace.Cms.ManagementApi.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace Headspace.Cms.ManagementApi.Tree;

/// <summary>Some of what lies in a tree of folders and what is filed in them.</summary>
/// <param name="Items">Folders and what is filed.</param>
/// <param name="Folders">What a folder is.</param>
/// <param name="Keys">The keys of their parents, by id.</param>
internal sealed record TypeTreeItems(IReadOnlyCollection<IEntitySlim> Items, UmbracoObjectTypes Folders, IReadOnlyDictionary<int, Guid> Keys)
{
    public bool IsFolder(IEntitySlim item) => item.NodeObjectType == Folders.GetGuid();

    public ReferenceByIdModel? ParentOf(ITreeEntity item) => Keys.TryGetValue(item.ParentId, out var key) ? new ReferenceByIdModel(key) : null;
}
