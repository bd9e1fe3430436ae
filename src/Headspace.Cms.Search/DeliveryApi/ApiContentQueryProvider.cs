using Headspace.Cms.Search.Index;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Search.DeliveryApi;

/// <summary>Answers queries from the index of this node: filters, sorts and paging run in its database.</summary>
internal sealed class ApiContentQueryProvider(
    SearchIndex index,
    IndexedFields fields,
    ProtectedNodes protectedNodes,
    IMemberService members,
    IOptionsMonitor<DeliveryApiSettings> settings) : IApiContentQueryProvider
{
    public SelectorOption AllContentSelectorOption() => new() { FieldName = IndexFieldNames.All, Values = [] };

    public PagedModel<Guid> ExecuteQuery(
        SelectorOption selectorOption,
        IList<FilterOption> filterOptions,
        IList<SortOption> sortOptions,
        string culture,
        ProtectedAccess protectedAccess,
        bool preview,
        int skip,
        int take)
    {
        ArgumentNullException.ThrowIfNull(protectedAccess);
        var open = OpenTo(protectedAccess);
        return index.Read(connection =>
        {
            var query = new DocumentQuery(connection, fields, culture, preview);
            query.Types(settings.CurrentValue.AllowedContentTypeAliases, settings.CurrentValue.DisallowedContentTypeAliases);
            query.Unprotected(open);
            query.Select(selectorOption);
            foreach (var filter in filterOptions)
            {
                query.Filter(filter);
            }

            foreach (var sort in sortOptions)
            {
                query.Sort(sort);
            }

            return query.Run(Math.Max(0, skip), Math.Max(0, take));
        });
    }

    private IReadOnlyList<int> OpenTo(ProtectedAccess access)
    {
        var userName = access.MemberKey is { } key ? members.GetById(key)?.Username : null;
        return protectedNodes.OpenTo(userName, access.MemberRoles ?? []);
    }
}
