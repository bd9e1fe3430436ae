using Headspace.Cms.Persistence.Querying;
using Umbraco.Cms.Core.Models.Membership;

namespace Headspace.Cms.Persistence.Users;

internal static class UserQueries
{
    public static RowMap<UserRow> Map { get; } = new RowMap<UserRow>()
        .Add("Id", row => row.Id)
        .Add("Key", row => row.Key)
        .Add("Name", row => row.Name)
        .Add("Username", row => row.Login)
        .Add("Email", row => row.Email)
        .Add("RawPasswordValue", row => row.Password)
        .Add("IsApproved", row => !row.Disabled)
        .Add("IsLockedOut", row => row.NoConsole)
        .Add("Language", row => row.Language)
        .Add("SecurityStamp", row => row.SecurityStampToken)
        .Add("FailedPasswordAttempts", row => row.FailedLoginAttempts ?? 0)
        .Add("LastLoginDate", row => row.LastLoginDate)
        .Add("LastLockoutDate", row => row.LastLockoutDate)
        .Add("LastPasswordChangeDate", row => row.LastPasswordChangeDate)
        .Add("EmailConfirmedDate", row => row.EmailConfirmedDate)
        .Add("InvitedDate", row => row.InvitedDate)
        .Add("CreateDate", row => row.CreateDate)
        .Add("UpdateDate", row => row.UpdateDate)
        .Add("Kind", row => row.Kind)
        .Add("Avatar", row => row.Avatar);

    public static IQueryable<UserRow> InStates(this IQueryable<UserRow> rows, UserState[]? states)
    {
        if (states is not { Length: > 0 } || states.Contains(UserState.All))
            return rows;
        var (invited, lockedOut, disabled, inactive, active) =
            (states.Contains(UserState.Invited), states.Contains(UserState.LockedOut), states.Contains(UserState.Disabled), states.Contains(UserState.Inactive), states.Contains(UserState.Active));
        return rows.Where(row =>
            row.LastLoginDate == null && row.Disabled && row.InvitedDate != null ? invited
            : row.NoConsole ? lockedOut
            : row.Disabled ? disabled
            : row.LastLoginDate == null ? inactive
            : active);
    }
}
