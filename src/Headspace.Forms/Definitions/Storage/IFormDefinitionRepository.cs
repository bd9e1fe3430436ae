namespace Headspace.Forms.Definitions.Storage;

/// <summary>
/// Where definitions are kept; Headspace.Persistence answers it. Every change is made in the open scope and, when that has committed,
/// says <see cref="FormDefinitionsChangedNotification"/>.
/// </summary>
public interface IFormDefinitionRepository
{
    /// <summary>All definitions, in any order.</summary>
    Task<IReadOnlyList<FormDefinition>> GetAllAsync(CancellationToken cancellationToken);

    /// <summary>Adds the definition, or puts it in the place of the one with its id.</summary>
    Task SaveAsync(FormDefinition definition, CancellationToken cancellationToken);

    /// <summary>Deletes the definition of an id; nothing happens when there is none.</summary>
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);
}
