using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Headspace.Cms.Persistence.DocumentUrls;

/// <summary>
/// Core's aliases, refreshed in a scope that says that it reads: Core's own does not, and would wait for whoever
/// writes, and keep others from writing, after each change of a document.
/// </summary>
/// <remarks>Core reads the documents of a branch one by one: they are read together first, so that it finds them kept.</remarks>
internal sealed class DocumentUrlAliases(
    DocumentUrlAliasService inner,
    ICoreScopeProvider scopes,
    IDocumentRepository documents,
    IDocumentNavigationQueryService navigation) : IDocumentUrlAliasService
{
    // Fewer than are kept at a time, so that they are still there when Core asks for them.
    private const int ReadTogether = 500;

    public bool IsInitialized => inner.IsInitialized;

    public Task InitAsync(bool forceEmpty, CancellationToken cancellationToken) => inner.InitAsync(forceEmpty, cancellationToken);

    public Task<IEnumerable<Guid>> GetDocumentKeysByAliasAsync(string alias, string? culture) => inner.GetDocumentKeysByAliasAsync(alias, culture);

    public Task<IEnumerable<string>> GetAliasesAsync(Guid documentKey, string? culture) => inner.GetAliasesAsync(documentKey, culture);

    public Task CreateOrUpdateAliasesAsync(Guid documentKey) => inner.CreateOrUpdateAliasesAsync(documentKey);

    public Task CreateOrUpdateAliasesWithDescendantsAsync(Guid documentKey) => inner.CreateOrUpdateAliasesWithDescendantsAsync(documentKey);

    public Task PersistAliasesAsync(IContent document) => inner.PersistAliasesAsync(document);

    public Task PersistAliasesAsync(IContent document, bool contentTreeWriteLockHeld) => inner.PersistAliasesAsync(document, contentTreeWriteLockHeld);

    public Task DeleteAliasesFromCacheAsync(IEnumerable<Guid> documentKeys) => ReadAsync(() => inner.DeleteAliasesFromCacheAsync(documentKeys));

    public Task RebuildAllAliasesAsync() => inner.RebuildAllAliasesAsync();

    public bool HasAny() => inner.HasAny();

    public Task UpdateAliasCacheAsync(Guid documentKey) => ReadAsync(() => inner.UpdateAliasCacheAsync(documentKey));

    public Task UpdateAliasCacheWithDescendantsAsync(Guid documentKey) => ReadAsync(async () =>
    {
        navigation.TryGetDescendantsKeys(documentKey, out var descendants);
        foreach (var keys in descendants.Prepend(documentKey).Chunk(ReadTogether))
        {
            _ = documents.GetMany(keys);
            foreach (var key in keys)
                await inner.UpdateAliasCacheAsync(key).ConfigureAwait(false);
        }
    });

    private async Task ReadAsync(Func<Task> refresh)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        await refresh().ConfigureAwait(false);
    }
}
