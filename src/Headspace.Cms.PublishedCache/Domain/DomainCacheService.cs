using Headspace.Cms.Contracts.PublishedContent;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.PublishedCache.Domain;

using Domain = Umbraco.Cms.Core.Routing.Domain;

/// <summary>The domains, whole and immutable; any change reads them anew, for there are few.</summary>
internal sealed class DomainCacheService(
    IDomainService domainService,
    IOptionsMonitor<LocalHostsSettings> localHosts,
    IEnumerable<IPublishedNodeChangeListener> listeners) : IDomainCacheService
{
    private volatile Domain[]? domains;

    public IEnumerable<Domain> GetAll(bool includeWildcards) =>
        includeWildcards ? Domains : Domains.Where(domain => !domain.IsWildcard);

    public IEnumerable<Domain> GetAssigned(int documentId, bool includeWildcards = false) =>
        GetAll(includeWildcards).Where(domain => domain.ContentId == documentId);

    public bool HasAssigned(int documentId, bool includeWildcards = false) => GetAssigned(documentId, includeWildcards).Any();

    public void Refresh(DomainCacheRefresher.JsonPayload[] payloads)
    {
        domains = null;
        foreach (var listener in listeners)
        {
            // Every address may have become another one.
            listener.ExchangedAll();
        }
    }

    private Domain[] Domains => domains ??= Read();

#pragma warning disable CS0618 // Core marks the synchronous reading obsolete; the port that asks for it is synchronous
    private Domain[] Read() => [.. domainService.GetAll(includeWildcards: true)
        .Where(domain => domain.RootContentId is not null && domain.LanguageIsoCode is { Length: > 0 })
        .OrderBy(domain => domain.SortOrder)
        .Select(ToDomain)];
#pragma warning restore CS0618

    private Domain ToDomain(IDomain domain) => new(
        domain.Id,
        Local(domain.DomainName),
        domain.RootContentId!.Value,
        domain.LanguageIsoCode,
        domain.IsWildcard,
        domain.SortOrder);

    private string Local(string name)
    {
        var scheme = name.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? name[..(at + 3)] : string.Empty;
        var host = name[scheme.Length..];
        var path = host.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? host[slash..] : string.Empty;
        host = host[..(host.Length - path.Length)];
        return localHosts.CurrentValue.TryGetValue(host, out var local) ? $"{scheme}{local}{path}" : name;
    }
}
