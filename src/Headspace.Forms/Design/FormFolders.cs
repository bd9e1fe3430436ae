using Headspace.Forms.Definitions.Storage;
using Umbraco.Cms.Core.Scoping;

namespace Headspace.Forms.Design;

/// <summary>Makes, names, moves and deletes folders.</summary>
public sealed class FormFolders(ICoreScopeProvider scopes, IFormFolderRepository folders, IFormDefinitionRepository definitions)
{
    /// <summary>Adds a folder.</summary>
    public async Task<FormDesignStatus> CreateAsync(FormFolder folder, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope();
        var all = await folders.GetAllAsync(cancellationToken);
        var status = all.Any(other => other.Id == folder.Id) ? FormDesignStatus.Stale : Check(folder, all);
        return await StoreAsync(scope, folder, status, cancellationToken);
    }

    /// <summary>Gives a folder another name.</summary>
    public async Task<FormDesignStatus> RenameAsync(Guid id, string name, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope();
        var all = await folders.GetAllAsync(cancellationToken);
        return all.FirstOrDefault(folder => folder.Id == id) is { } stored
            ? await StoreAsync(scope, stored with { Name = name }, Check(stored with { Name = name }, all), cancellationToken)
            : FormDesignStatus.NotFound;
    }

    /// <summary>Puts a folder into another.</summary>
    public async Task<FormDesignStatus> MoveAsync(Guid id, Guid? parent, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope();
        var all = await folders.GetAllAsync(cancellationToken);
        return all.FirstOrDefault(folder => folder.Id == id) is { } stored
            ? await StoreAsync(scope, stored with { ParentId = parent }, Check(stored with { ParentId = parent }, all), cancellationToken)
            : FormDesignStatus.NotFound;
    }

    /// <summary>Deletes a folder that is empty.</summary>
    public async Task<FormDesignStatus> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope();
        var all = await folders.GetAllAsync(cancellationToken);
        if (all.All(folder => folder.Id != id))
            return FormDesignStatus.NotFound;
        if (all.Any(folder => folder.ParentId == id) || (await definitions.GetAllAsync(cancellationToken)).Any(form => form.FolderId == id))
            return FormDesignStatus.NotEmpty;

        await folders.DeleteAsync(id, cancellationToken);
        scope.Complete();
        return FormDesignStatus.Success;
    }

    private async Task<FormDesignStatus> StoreAsync(ICoreScope scope, FormFolder folder, FormDesignStatus status, CancellationToken cancellationToken)
    {
        if (status == FormDesignStatus.Success)
        {
            await folders.SaveAsync(folder with { Name = folder.Name.Trim() }, cancellationToken);
            scope.Complete();
        }

        return status;
    }

    // A folder that lies in itself, over however many others, is lost.
    private static FormDesignStatus Check(FormFolder folder, IReadOnlyList<FormFolder> all)
    {
        if (string.IsNullOrWhiteSpace(folder.Name))
            return FormDesignStatus.InvalidName;

        for (var parent = folder.ParentId; parent is { } id; parent = all.First(other => other.Id == id).ParentId)
        {
            if (id == folder.Id || all.All(other => other.Id != id))
                return FormDesignStatus.InvalidParent;
        }

        return FormDesignStatus.Success;
    }
}
