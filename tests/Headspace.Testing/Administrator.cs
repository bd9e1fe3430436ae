namespace Headspace.Testing;

/// <summary>The administrator whom a site is started with when a test signs in to the backoffice.</summary>
public static class Administrator
{
    /// <summary>The log-in and the address of mail.</summary>
    public const string Email = "admin@example.org";

    /// <summary>The password.</summary>
    public const string Password = "en lang adgangskode";

    /// <summary>Has the first start of a folder's site make the administrator.</summary>
    public static SiteFolder AddTo(SiteFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        folder.Environment["Umbraco__CMS__Unattended__InstallUnattended"] = "true";
        folder.Environment["Umbraco__CMS__Unattended__UnattendedUserName"] = "Administrator";
        folder.Environment["Umbraco__CMS__Unattended__UnattendedUserEmail"] = Email;
        folder.Environment["Umbraco__CMS__Unattended__UnattendedUserPassword"] = Password;

        // Several of the tests' browsers are signed in as the same user.
        folder.Environment["Umbraco__CMS__Security__UserAllowConcurrentLogins"] = "true";
        return folder;
    }
}
