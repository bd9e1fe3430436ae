namespace Headspace.Core;

/// <summary>Settings under <c>Headspace:Organisation</c>: who stands behind the sites, as printed on receipts and in mails.</summary>
public sealed class OrganisationSettings
{
    /// <summary>Its name.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Its CVR number.</summary>
    public string Cvr { get; set; } = string.Empty;

    /// <summary>Where answers to mails go, and where the office is written to.</summary>
    public string Email { get; set; } = string.Empty;
}
