using Headspace.Cms.ManagementApi.Authorization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;

namespace Headspace.ManagementApi.Forms;

/// <summary>What a user may do with a form.</summary>
internal static class FormAccess
{
    /// <summary>Whether one of the user's groups allows it: by what it says of this form, or by what it says of all where it says nothing of this one.</summary>
    public static bool May(this Actor actor, string permission, Guid form) => actor.IsAdministrator || actor.User.Groups.Any(group => Allows(group, permission, form));

    /// <summary>Whether there is anything that the user may do with a form.</summary>
    public static bool MaySee(this Actor actor, Guid form) => actor.May(FormPermission.ViewEntries, form) || actor.May(FormPermission.Manage, form);

    /// <summary>Whether the user may make forms; what is said of a single one does not count.</summary>
    public static bool MayCreateForms(this Actor actor) => actor.IsAdministrator || actor.User.Groups.Any(group => group.Permissions.Contains(FormPermission.Manage));

    /// <summary>Whether the user sees answers that are sensitive.</summary>
    public static bool SeesSensitiveData(this Actor actor) => actor.User.HasAccessToSensitiveData();

    private static bool Allows(IReadOnlyUserGroup group, string permission, Guid form)
    {
        var context = FormPermission.ContextOf(form);
        var own = group.GranularPermissions.OfType<UnknownTypeGranularPermission>().Where(granular => granular.Context == context).Select(granular => granular.Permission).ToList();
        return own.Count > 0 ? own.Contains(permission, StringComparer.Ordinal) : group.Permissions.Contains(permission);
    }
}
