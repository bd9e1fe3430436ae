using System.Collections.Frozen;

namespace Headspace.Forms.Fields;

/// <summary>The field types that the container knows, by id and alias.</summary>
public sealed class FieldTypeRegistry
{
    private readonly FrozenDictionary<Guid, IFieldType> _byId;

    /// <summary>Takes the types.</summary>
    /// <exception cref="InvalidOperationException">Two have the same id or alias.</exception>
    public FieldTypeRegistry(IEnumerable<IFieldType> types)
    {
        All = [.. types.OrderBy(type => type.Description.SortOrder).ThenBy(type => type.Description.Alias, StringComparer.Ordinal)];
        var twice = All.GroupBy(type => type.Description.Id.ToString()).Concat(All.GroupBy(type => type.Description.Alias, StringComparer.OrdinalIgnoreCase)).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new InvalidOperationException($"Two field types are called \"{twice.Key}\".");

        _byId = All.ToFrozenDictionary(type => type.Description.Id);
    }

    /// <summary>All of them in the order of the designer's list.</summary>
    public IReadOnlyList<IFieldType> All { get; }

    /// <summary>The type of an id; null when there is none.</summary>
    public IFieldType? Find(Guid id) => _byId.GetValueOrDefault(id);

    /// <summary>The type of an alias, in any case; null when there is none.</summary>
    public IFieldType? Find(string alias) => All.FirstOrDefault(type => type.Description.Alias.Equals(alias, StringComparison.OrdinalIgnoreCase));
}
