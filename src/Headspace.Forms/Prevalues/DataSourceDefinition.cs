namespace Headspace.Forms.Prevalues;

/// <summary>A source of data that forms are tied to, from <c>Headspace:Forms:DataSources</c>.</summary>
public sealed record DataSourceDefinition
{
    /// <summary>The key that forms refer to.</summary>
    public Guid Id { get; init; }

    /// <summary>What editors call it.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The id of its type.</summary>
    public Guid FormDataSourceTypeId { get; init; }

    /// <summary>The settings of its type by their aliases.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
