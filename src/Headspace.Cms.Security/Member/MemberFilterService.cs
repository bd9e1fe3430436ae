using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Security.Member;

internal sealed class MemberFilterService(IMemberFilterRepository members, ICoreScopeProvider scopes) : IMemberFilterService
{
    public async Task<PagedModel<MemberFilterItem>> FilterAsync(
        MemberFilter filter, string orderBy = "username", Direction orderDirection = Direction.Ascending, int skip = 0, int take = 100)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return await members.GetPagedByFilterAsync(filter, skip, take, Ordering.By(orderBy, orderDirection));
    }
}
