using Umbraco.Cms.Core;

namespace Headspace.ManagementApi;

/// <summary>The sections of the backoffice in which staff work with what people sent, and the policies that ask for them.</summary>
public static class StaffSections
{
    /// <summary>What visitors are asked, and what they sent.</summary>
    public const string Forms = Constants.Applications.Forms;

    /// <summary>The cases of municipalities that want a headspace.</summary>
    public const string Municipalities = "Headspace.Section.Municipalities";

    internal const string SectionAccessForms = nameof(SectionAccessForms);

    internal const string SectionAccessMunicipalities = nameof(SectionAccessMunicipalities);
}
