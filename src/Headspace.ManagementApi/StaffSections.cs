using Umbraco.Cms.Core;

namespace Headspace.ManagementApi;

/// <summary>The sections of the backoffice in which staff work with what people sent, and the policies that ask for them.</summary>
internal static class StaffSections
{
    public const string Forms = Constants.Applications.Forms;

    public const string SectionAccessForms = nameof(SectionAccessForms);
}
