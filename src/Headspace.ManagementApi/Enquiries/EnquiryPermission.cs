using Headspace.Cms.ManagementApi.Authorization;

namespace Headspace.ManagementApi.Enquiries;

/// <summary>What a user group may do with municipalities' cases, beyond reading them, which the section gives.</summary>
public static class EnquiryPermission
{
    /// <summary>Move a case, note, write mails, plan, give it to somebody.</summary>
    public const string Edit = "Headspace.Enquiry.Edit";

    /// <summary>Whether the user may change cases.</summary>
    internal static bool MayEditEnquiries(this Actor actor) => actor.IsAdministrator || actor.User.Groups.Any(group => group.Permissions.Contains(Edit));
}
