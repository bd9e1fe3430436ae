using System.Collections.Frozen;

namespace Headspace.Forms.Definitions.Storage;

/// <summary>All definitions at one moment; never changed.</summary>
public sealed class FormDefinitionSnapshot
{
    private readonly FrozenDictionary<Guid, FormDefinition> _byId;
    private readonly FrozenDictionary<string, FormDefinition> _byAlias;

    /// <summary>Takes the definitions; of two with one alias the one that comes first by name has it.</summary>
    public FormDefinitionSnapshot(IEnumerable<FormDefinition> definitions)
    {
        All = [.. definitions.OrderBy(definition => definition.Name, StringComparer.Ordinal).ThenBy(definition => definition.Id)];
        _byId = All.ToFrozenDictionary(definition => definition.Id);
        _byAlias = All.DistinctBy(definition => definition.Alias, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(definition => definition.Alias, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All of them by name.</summary>
    public IReadOnlyList<FormDefinition> All { get; }

    /// <summary>The definition of an id; null when there is none.</summary>
    public FormDefinition? Find(Guid id) => _byId.GetValueOrDefault(id);

    /// <summary>The definition of an alias, in any case; null when there is none.</summary>
    public FormDefinition? Find(string alias) => _byAlias.GetValueOrDefault(alias);
}
