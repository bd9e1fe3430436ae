using Headspace.Cms.ManagementApi.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.ManagementApi.User;

/// <summary>Users as the client has them.</summary>
internal sealed class UserMapping(AppCaches caches, MediaFileManager files, IImageUrlGenerator images, IIdKeyMap ids, IEntityService entities)
{
    public UserResponseModel ToResponse(IUser user) => new(
        user.Key,
        user.Email,
        user.Username,
        user.Name ?? string.Empty,
        [.. user.Groups.Select(group => new ReferenceByIdModel(group.Key))],
        user.Language,
        Keys(user.StartContentIds, UmbracoObjectTypes.Document),
        HasRoot(user.StartContentIds),
        Keys(user.StartMediaIds, UmbracoObjectTypes.Media),
        HasRoot(user.StartMediaIds),
        AvatarsOf(user),
        user.UserState,
        user.FailedPasswordAttempts,
        user.CreateDate,
        user.UpdateDate,
        Moment(user.LastLoginDate),
        Moment(user.LastLockoutDate),
        Moment(user.LastPasswordChangeDate),
        user.IsAdmin(),
        user.Kind);

    public UserItemResponseModel ToItem(IUser user) => new(user.Key, user.Name ?? string.Empty, AvatarsOf(user), user.Kind);

    /// <summary>Where the user may begin, by their own start nodes and those of their groups.</summary>
    public CalculatedUserStartNodesResponseModel StartNodesOf(IUser user)
    {
        var (documents, media) = (user.CalculateContentStartNodeIds(entities, caches), user.CalculateMediaStartNodeIds(entities, caches));
        return new CalculatedUserStartNodesResponseModel(
            user.Key, Keys(documents, UmbracoObjectTypes.Document), HasRoot(documents), Keys(media, UmbracoObjectTypes.Media), HasRoot(media));
    }

    // Five sizes, and none where there is no picture: nothing is fetched from a service of others.
    private string[] AvatarsOf(IUser user) => string.IsNullOrEmpty(user.Avatar) ? [] : user.GetUserAvatarUrls(caches.RuntimeCache, files, images);

    private List<ReferenceByIdModel> Keys(int[]? nodes, UmbracoObjectTypes type) =>
    [
        .. (nodes ?? []).Where(node => node is not Constants.System.Root).Select(node => ids.GetKeyForId(node, type)).Where(key => key.Success).Select(key => new ReferenceByIdModel(key.Result)),
    ];

    private static bool HasRoot(int[]? nodes) => nodes?.Contains(Constants.System.Root) is true;

    // Core says never by the first moment of all.
    private static DateTime? Moment(DateTime? moment) => moment == default(DateTime) ? null : moment;
}
