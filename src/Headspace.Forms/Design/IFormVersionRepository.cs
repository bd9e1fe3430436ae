namespace Headspace.Forms.Design;

/// <summary>Where versions of forms are kept; Headspace.Persistence answers it. Every member joins the open scope, or opens one.</summary>
public interface IFormVersionRepository
{
    /// <summary>Adds a version.</summary>
    Task AddAsync(FormVersion version, CancellationToken cancellationToken);

    /// <summary>The versions of a form, newest first, and how many there are.</summary>
    Task<(int Total, IReadOnlyList<FormVersionSummary> Versions)> GetOfAsync(Guid formId, int skip, int take, CancellationToken cancellationToken);

    /// <summary>A version; null when there is none.</summary>
    Task<FormVersion?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Keeps a version however old it becomes, or no longer. False when there is none.</summary>
    Task<bool> KeepAsync(Guid id, bool isKept, CancellationToken cancellationToken);

    /// <summary>Deletes what is older than a moment and not among the latest of its form, nor to be kept; how many they were.</summary>
    Task<int> DeleteOldAsync(DateTimeOffset before, int latest, int most, CancellationToken cancellationToken);

    /// <summary>Deletes all versions of a form.</summary>
    Task DeleteOfAsync(Guid formId, CancellationToken cancellationToken);
}
