namespace Headspace.Cms.DeliveryApi.Expansion;

/// <summary>Which properties are meant, and for each of them which properties of what it holds.</summary>
internal sealed class PropertySelection
{
    /// <summary>Stands for every property.</summary>
    public const string All = "$all";

    private readonly Dictionary<string, PropertySelection> properties = new(StringComparer.Ordinal);

    public static PropertySelection None { get; } = new();

    public bool IsEmpty => properties.Count == 0;

    /// <summary>What is meant of a property; null where it is not meant at all.</summary>
    public PropertySelection? Of(string alias) => properties.GetValueOrDefault(alias) ?? properties.GetValueOrDefault(All);

    public void Add(string alias, PropertySelection selection) => properties[alias] = selection;
}
