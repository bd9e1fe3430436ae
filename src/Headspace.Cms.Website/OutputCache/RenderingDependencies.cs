using Headspace.Cms.Contracts.Rendering;
using Umbraco.Cms.Core.Services.Navigation;

namespace Headspace.Cms.Website.OutputCache;

/// <summary>Writes down what the current rendering reads, if it is one that may be stored.</summary>
internal sealed class RenderingDependencies(Lazy<IDocumentNavigationQueryService> navigation) : IRenderingDependencies
{
    private readonly AsyncLocal<Recording?> current = new();

    public Recording? Current
    {
        get => current.Value;
        set => current.Value = value;
    }

    public void ReadNode(Guid key) => current.Value?.Node(key);

    public void ReadAddress(Guid key)
    {
        if (current.Value is not { } recording)
        {
            return;
        }

        recording.Address(key);
        if (navigation.Value.TryGetAncestorsKeys(key, out var ancestors))
        {
            foreach (var ancestor in ancestors)
            {
                recording.Address(ancestor);
            }
        }
    }

    public void EnumeratedChildren(Guid? parentKey) => current.Value?.Children(parentKey ?? Guid.Empty);

    public void EnumeratedType(string alias) => current.Value?.Type(alias);

    public void QueriedNodes() => Tag(OutputCacheTags.AnyNode);

    public void Tag(string tag) => current.Value?.Tag(tag);
}
