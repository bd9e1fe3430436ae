using Headspace.Forms.Definitions;
using Headspace.Forms.Text;

namespace Headspace.Forms.Fields;

/// <summary>What a field takes as files, by its definition and the site's limits.</summary>
internal static class UploadRules
{
    private const long Megabyte = 1024 * 1024;
    private const int MostMegabytes = 10;
    private const int MostFiles = 10;

    // What a server or a visitor's machine may run, whatever a definition says.
    private static readonly string[] denied =
    [
        "config", "exe", "dll", "asp", "aspx", "ascx", "ashx", "asmx", "cshtml", "razor", "php", "jsp", "com", "bat", "cmd", "ps1", "sh", "msi", "scr", "js", "mjs",
        "vbs", "wsf", "jar", "hta", "lnk", "reg", "html", "htm", "xhtml", "shtml", "svg", "svgz", "xml", "xsl"
    ];

    public static UploadRule Of(FormField field) => new(
        [.. field.AllowedUploadTypes.Where(type => type.Checked).Select(type => Answers.Fold(Answers.Clean(type.Type).TrimStart('.'))).Where(type => type.Length > 0)],
        denied,
        field.AllowMultipleFileUploads ? FieldSettings.Whole(field, "MaximumFiles") ?? MostFiles : 1,
        (FieldSettings.Whole(field, "MaximumMegabytes") ?? MostMegabytes) * Megabyte);
}
