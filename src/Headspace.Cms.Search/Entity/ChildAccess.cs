using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Search.Entity;

/// <summary>
/// Which children of a node a user may see. A child without permissions of its own has those of its parent, so only those are looked at
/// that have some: there are few of them, however many children there are.
/// </summary>
internal sealed class ChildAccess(StartNodes startNodes, IEntityService entities, IUserService users, IContentPermissionService permissions)
{
    private static readonly HashSet<string> browse = [ActionBrowse.ActionLetter];

    public async Task<SeenChildren> DocumentsAsync(IUser user, IContent parent)
    {
        if (StartsBelow(user, UmbracoObjectTypes.Document, parent) is { } starts)
        {
            return new SeenChildren([.. await SeenAsync(user, starts).ConfigureAwait(false)], []);
        }

        var different = WithPermissionsOfTheirOwn(user, parent);
        var seen = await SeenAsync(user, different).ConfigureAwait(false);
        return users.GetPermissionsForPath(user, parent.Path).GetAllPermissions().Contains(ActionBrowse.ActionLetter)
            ? new SeenChildren(null, [.. different.Where(key => !seen.Contains(key))])
            : new SeenChildren([.. seen], []);
    }

    /// <summary>Media has start nodes only.</summary>
    /// <param name="user">Who asks.</param>
    /// <param name="parent">The folder; null for the root.</param>
    public SeenChildren Media(IUser user, IMedia? parent) =>
        StartsBelow(user, UmbracoObjectTypes.Media, parent) is { } starts ? new SeenChildren(starts, []) : SeenChildren.All;

    /// <summary>The children at which the user's tree begins; null where it begins at the parent or above.</summary>
    private List<Guid>? StartsBelow(IUser user, UmbracoObjectTypes type, ITreeEntity? parent)
    {
        if (startNodes.Of(user, type) is not { } starts || (parent is { Trashed: false } && parent.Path.Split(',').Any(id => starts.Any(start => id == $"{start}"))))
        {
            return null;
        }

        return starts.Count == 0 || parent is { Trashed: true }
            ? []
            : [.. entities.GetAll(type, [.. starts]).Where(start => start.ParentId == (parent?.Id ?? Constants.System.Root)).Select(start => start.Key)];
    }

    private List<Guid> WithPermissionsOfTheirOwn(IUser user, IContent parent)
    {
        var keys = user.Groups.SelectMany(group => group.GranularPermissions).OfType<DocumentGranularPermission>().Select(permission => permission.Key).Distinct().ToArray();
        return keys.Length == 0 ? [] : [.. entities.GetAllPaths(UmbracoObjectTypes.Document, keys).Where(child => child.Path == $"{parent.Path},{child.Id}").Select(child => child.Key)];
    }

    private async Task<ISet<Guid>> SeenAsync(IUser user, List<Guid> keys) =>
        keys.Count == 0 ? new HashSet<Guid>() : await permissions.FilterAuthorizedAccessAsync(user, keys, browse).ConfigureAwait(false);
}
