using System.Runtime.CompilerServices;

namespace Headspace.Cms.Sync.Tests.Site;

/// <summary>The files of the sites themselves.</summary>
internal static class Repository
{
    public static string Sync([CallerFilePath] string here = "")
    {
        var folder = new FileInfo(here).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Headspace.slnx")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "uSync", "v17");
    }
}
