using System.Diagnostics.CodeAnalysis;
using Headspace.Cms.Contracts.Rendering;
using Umbraco.Cms.Core.Services.Navigation;

namespace Headspace.Cms.PublishedCache.Navigation;

/// <summary>Core's navigation of documents, which tells a rendering that it depends on the collections it enumerates.</summary>
internal sealed class RecordingDocumentNavigation(IDocumentNavigationQueryService navigation, IRenderingDependencies dependencies)
    : IDocumentNavigationQueryService
{
    public bool TryGetParentKey(Guid childKey, out Guid? parentKey) => navigation.TryGetParentKey(childKey, out parentKey);

    public bool TryGetRootKeys(out IEnumerable<Guid> rootKeys)
    {
        dependencies.EnumeratedChildren(null);
        return navigation.TryGetRootKeys(out rootKeys);
    }

    public bool TryGetRootKeysOfType(string contentTypeAlias, out IEnumerable<Guid> rootKeys)
    {
        dependencies.EnumeratedChildren(null);
        return navigation.TryGetRootKeysOfType(contentTypeAlias, out rootKeys);
    }

    public bool TryGetChildrenKeys(Guid parentKey, out IEnumerable<Guid> childrenKeys)
    {
        dependencies.EnumeratedChildren(parentKey);
        return navigation.TryGetChildrenKeys(parentKey, out childrenKeys);
    }

    public bool TryGetChildrenKeysOfType(Guid parentKey, string contentTypeAlias, out IEnumerable<Guid> childrenKeys)
    {
        dependencies.EnumeratedChildren(parentKey);
        return navigation.TryGetChildrenKeysOfType(parentKey, contentTypeAlias, out childrenKeys);
    }

    public bool TryGetDescendantsKeys(Guid parentKey, out IEnumerable<Guid> descendantsKeys)
    {
        var found = navigation.TryGetDescendantsKeys(parentKey, out descendantsKeys);
        EnumeratedBranch(parentKey, descendantsKeys);
        return found;
    }

    public bool TryGetDescendantsKeysOfType(Guid parentKey, string contentTypeAlias, out IEnumerable<Guid> descendantsKeys)
    {
        if (navigation.TryGetDescendantsKeys(parentKey, out var all))
        {
            EnumeratedBranch(parentKey, all);
        }

        return navigation.TryGetDescendantsKeysOfType(parentKey, contentTypeAlias, out descendantsKeys);
    }

    public bool TryGetAncestorsKeys(Guid childKey, out IEnumerable<Guid> ancestorsKeys) =>
        navigation.TryGetAncestorsKeys(childKey, out ancestorsKeys);

    public bool TryGetAncestorsKeysOfType(Guid parentKey, string contentTypeAlias, out IEnumerable<Guid> ancestorsKeys) =>
        navigation.TryGetAncestorsKeysOfType(parentKey, contentTypeAlias, out ancestorsKeys);

    public bool TryGetSiblingsKeys(Guid key, out IEnumerable<Guid> siblingsKeys)
    {
        EnumeratedSiblings(key);
        return navigation.TryGetSiblingsKeys(key, out siblingsKeys);
    }

    public bool TryGetSiblingsKeysOfType(Guid key, string contentTypeAlias, out IEnumerable<Guid> siblingsKeys)
    {
        EnumeratedSiblings(key);
        return navigation.TryGetSiblingsKeysOfType(key, contentTypeAlias, out siblingsKeys);
    }

    public bool TryGetLevel(Guid contentKey, [NotNullWhen(true)] out int? level) => navigation.TryGetLevel(contentKey, out level);

    public bool TryGetParentKeyInBin(Guid childKey, out Guid? parentKey) => navigation.TryGetParentKeyInBin(childKey, out parentKey);

    public bool TryGetChildrenKeysInBin(Guid parentKey, out IEnumerable<Guid> childrenKeys) =>
        navigation.TryGetChildrenKeysInBin(parentKey, out childrenKeys);

    public bool TryGetDescendantsKeysInBin(Guid parentKey, out IEnumerable<Guid> descendantsKeys) =>
        navigation.TryGetDescendantsKeysInBin(parentKey, out descendantsKeys);

    public bool TryGetAncestorsKeysInBin(Guid childKey, out IEnumerable<Guid> ancestorsKeys) =>
        navigation.TryGetAncestorsKeysInBin(childKey, out ancestorsKeys);

    public bool TryGetSiblingsKeysInBin(Guid key, out IEnumerable<Guid> siblingsKeys) =>
        navigation.TryGetSiblingsKeysInBin(key, out siblingsKeys);

    private void EnumeratedBranch(Guid rootKey, IEnumerable<Guid> descendants)
    {
        dependencies.EnumeratedChildren(rootKey);
        foreach (var key in descendants)
        {
            dependencies.EnumeratedChildren(key);
        }
    }

    private void EnumeratedSiblings(Guid key) =>
        dependencies.EnumeratedChildren(navigation.TryGetParentKey(key, out var parentKey) ? parentKey : null);
}
