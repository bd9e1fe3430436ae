namespace Headspace.Forms.Design;

/// <summary>Where folders are kept; Headspace.Persistence answers it. They are few, so they are read whole.</summary>
public interface IFormFolderRepository
{
    /// <summary>All folders, by name.</summary>
    Task<IReadOnlyList<FormFolder>> GetAllAsync(CancellationToken cancellationToken);

    /// <summary>Adds the folder, or puts it in the place of the one with its id.</summary>
    Task SaveAsync(FormFolder folder, CancellationToken cancellationToken);

    /// <summary>Deletes the folder of an id; nothing happens when there is none.</summary>
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);
}
