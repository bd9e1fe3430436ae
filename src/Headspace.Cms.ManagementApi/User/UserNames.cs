using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.User;

/// <summary>Who the ids in rows of content stand for, read for all rows at once. Who is gone is missing.</summary>
internal sealed class UserNames(IUserService users)
{
    public IReadOnlyDictionary<int, IUser> Of(IEnumerable<int> ids)
    {
        var distinct = ids.Distinct().ToArray();
        return distinct.Length == 0 ? new Dictionary<int, IUser>() : users.GetUsersById(distinct).ToDictionary(user => user.Id);
    }
}
