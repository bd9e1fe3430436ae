namespace Headspace.Cms.PublishedCache.Domain;

/// <summary>
/// Names that stand for the domains of the content on a developer's machine (<c>Headspace:LocalHosts</c>):
/// the domain as the content has it, and the host name to use instead (headspace.dk: headspace.localhost).
/// Empty in production.
/// </summary>
public sealed class LocalHostsSettings : Dictionary<string, string>
{
    /// <summary>Creates settings without any mapping; domains are compared without regard to case.</summary>
    public LocalHostsSettings()
        : base(StringComparer.OrdinalIgnoreCase)
    {
    }
}
