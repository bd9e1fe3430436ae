namespace Headspace.Cms.Hosting.Environment;

/// <summary>Finds the folder that holds <c>uSync/</c>, <c>wwwroot/</c> and <c>umbraco/</c>.</summary>
public static class ContentRoot
{
    private const string CheckoutMarker = "Headspace.slnx";

    /// <summary>
    /// The root of the checkout that the running assembly was built in (the folder of <c>Headspace.slnx</c>);
    /// in a published application, the folder of the assembly.
    /// </summary>
    public static string Find() => FindCheckout(AppContext.BaseDirectory) ?? AppContext.BaseDirectory;

    internal static string? FindCheckout(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, CheckoutMarker)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
