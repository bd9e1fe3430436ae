using Umbraco.Cms.Core.Services;

namespace Headspace.ManagementApi.Enquiries;

/// <summary>Who may have a case: the users who see the section and can sign in.</summary>
internal sealed class EnquiryStaff(IUserService users)
{
    private const int Most = 1_000;

    public IReadOnlyList<EnquiryUserModel> All() =>
    [
        .. users.GetAll(0, Most, out _)
            .Where(user => user.IsApproved && !user.IsLockedOut && user.AllowedSections.Contains(StaffSections.Municipalities))
            .Select(user => new EnquiryUserModel(user.Key, user.Name ?? user.Username)),
    ];
}
