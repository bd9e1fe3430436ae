using System.Security.Cryptography;
using System.Text;
using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Checks;
using Headspace.Forms.Definitions.Storage;
using Umbraco.Cms.Core.Scoping;

namespace Headspace.Forms.Design;

/// <summary>Stores what is designed: checked, with a version to go back to, and never over what somebody else has stored.</summary>
public sealed class FormDesigner(
    ICoreScopeProvider scopes, IFormDefinitionRepository definitions, IFormVersionRepository versions, IFormFolderRepository folders, FormDefinitionChecker checker, TimeProvider time)
{
    /// <summary>What tells a form as it is stored from the same form as it was stored before: two that say the same are the same.</summary>
    public static string TagOf(FormDefinition form) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormJson.Write(form))))[..16];

    /// <summary>Stores a form that there is.</summary>
    /// <param name="form">The form; when it was made and changed is worked out.</param>
    /// <param name="tag">What was read of it (<see cref="TagOf"/>); null for whatever is stored.</param>
    /// <param name="by">Who wants it: key of the user.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<FormDesignResult> SaveAsync(FormDefinition form, string? tag, Guid by, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope();
        var all = await definitions.GetAllAsync(cancellationToken);
        if (all.FirstOrDefault(other => other.Id == form.Id) is not { } stored)
            return new FormDesignResult(FormDesignStatus.NotFound);
        if (tag is not null && tag != TagOf(stored))
            return new FormDesignResult(FormDesignStatus.Stale, stored);

        var result = await StoreAsync(form with { Created = stored.Created }, all, by, cancellationToken);
        scope.Complete();
        return result;
    }

    /// <summary>Stores a new form. An id that is taken is not found to be free, and an alias that is taken gets a number.</summary>
    public async Task<FormDesignResult> CreateAsync(FormDefinition form, Guid by, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope();
        var all = await definitions.GetAllAsync(cancellationToken);
        if (all.Any(other => other.Id == form.Id))
            return new FormDesignResult(FormDesignStatus.Stale);

        var result = await StoreAsync(form with { Alias = Free(form.Alias, all), Created = time.GetUtcNow().UtcDateTime }, all, by, cancellationToken);
        scope.Complete();
        return result;
    }

    /// <summary>Stores a form once more under another name. Its parts get keys of their own, so that each form's entries are its own.</summary>
    public async Task<FormDesignResult> CopyAsync(Guid id, string name, Guid? folder, bool withWorkflows, Guid by, CancellationToken cancellationToken) =>
        (await definitions.GetAllAsync(cancellationToken)).FirstOrDefault(form => form.Id == id) is { } original
            ? await CreateAsync(FormCopies.Of(original, name, folder, withWorkflows), by, cancellationToken)
            : new FormDesignResult(FormDesignStatus.NotFound);

    /// <summary>A form, as a file may bring it, with keys of its own under a name.</summary>
    public static FormDefinition Copied(FormDefinition form, string name, Guid? folder) => FormCopies.Of(form, name, folder, withWorkflows: true);

    /// <summary>Puts a form into another folder.</summary>
    public async Task<FormDesignStatus> MoveAsync(Guid id, Guid? folder, Guid by, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope();
        var all = await definitions.GetAllAsync(cancellationToken);
        if (all.FirstOrDefault(form => form.Id == id) is not { } stored)
            return FormDesignStatus.NotFound;

        var result = await StoreAsync(stored with { FolderId = folder }, all, by, cancellationToken);
        scope.Complete();
        return result.Status;
    }

    /// <summary>Makes a form what it was.</summary>
    public async Task<FormDesignResult> RollBackAsync(Guid version, Guid by, CancellationToken cancellationToken) =>
        await versions.GetAsync(version, cancellationToken) is { Definition: var then }
            ? await SaveAsync(then, tag: null, by, cancellationToken)
            : new FormDesignResult(FormDesignStatus.NotFound);

    /// <summary>Deletes a form with its versions; its entries stay until they are removed.</summary>
    public async Task<FormDesignStatus> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope();
        if ((await definitions.GetAllAsync(cancellationToken)).All(form => form.Id != id))
            return FormDesignStatus.NotFound;

        await definitions.DeleteAsync(id, cancellationToken);
        await versions.DeleteOfAsync(id, cancellationToken);
        scope.Complete();
        return FormDesignStatus.Success;
    }

    private async Task<FormDesignResult> StoreAsync(FormDefinition form, IReadOnlyList<FormDefinition> all, Guid by, CancellationToken cancellationToken)
    {
        var changed = form with { Updated = time.GetUtcNow().UtcDateTime };
        if (checker.Check(changed) is { Count: > 0 } problems)
            return new FormDesignResult(FormDesignStatus.Invalid) { Problems = problems };
        if (all.Any(other => other.Id != form.Id && other.Alias.Equals(form.Alias, StringComparison.OrdinalIgnoreCase)))
            return new FormDesignResult(FormDesignStatus.DuplicateAlias);
        if (form.FolderId is { } folder && (await folders.GetAllAsync(cancellationToken)).All(known => known.Id != folder))
            return new FormDesignResult(FormDesignStatus.InvalidParent);

        await definitions.SaveAsync(changed, cancellationToken);
        await versions.AddAsync(new FormVersion(Guid.NewGuid(), form.Id, time.GetUtcNow(), by, changed), cancellationToken);
        return new FormDesignResult(FormDesignStatus.Success, changed);
    }

    private static string Free(string alias, IReadOnlyList<FormDefinition> all)
    {
        var taken = all.Select(form => form.Alias).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? alias : $"{alias}-{number}").First(free => !taken.Contains(free));
    }
}
