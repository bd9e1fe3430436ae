using System.ComponentModel.DataAnnotations;

namespace Headspace.Cms.Hosting.DataProtection;

/// <summary><c>Headspace:DataProtection</c>: the keys that cookies and tokens are sealed with.</summary>
public sealed class DataProtectionSettings
{
    /// <summary>
    /// The folder of the keys; one that begins with <c>~/</c> lies in the content root. It must outlive the process, be the
    /// same for all nodes of a site, and be readable for nobody else.
    /// </summary>
    [Required]
    public string KeyFolder { get; set; } = "~/umbraco/Data/Keys";
}
