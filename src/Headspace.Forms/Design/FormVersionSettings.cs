namespace Headspace.Forms.Design;

/// <summary>Which versions of forms are kept, by the names that Umbraco Forms gives the settings.</summary>
public sealed class FormVersionSettings
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "Umbraco:Forms:Options:FormVersionCleanup";

    /// <summary>Whether any are deleted.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>So many of each form are kept however old they are.</summary>
    public int KeepLatestVersions { get; init; } = 20;

    /// <summary>All are kept for so many days.</summary>
    public int KeepVersionsNewerThanDays { get; init; } = 90;

    /// <summary>At most so many are deleted at a time.</summary>
    public int MaxVersionsToDeletePerRun { get; init; } = 50_000;
}
