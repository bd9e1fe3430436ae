namespace Headspace.Testing;

/// <summary>A temporary folder with the database, the media and the uSync files of one running site.</summary>
public sealed class SiteFolder : IDisposable
{
    /// <summary>An empty folder; the site reads the repository's own uSync files.</summary>
    public SiteFolder()
    {
        Path = Directory.CreateTempSubdirectory("headspace-").FullName;
        Directory.CreateDirectory(Media);
        Directory.CreateDirectory(LocalTemp);
        Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        Environment["ConnectionStrings__umbracoDbDSN"] = $"Data Source={Database}";
        Environment["Umbraco__CMS__Global__UmbracoMediaPhysicalRootPath"] = Media;
        Environment["Umbraco__CMS__Hosting__LocalTempStorageLocation"] = "EnvironmentTemp";
        Environment["TMPDIR"] = LocalTemp;
        Environment["Headspace__DataProtection__KeyFolder"] = System.IO.Path.Combine(Path, "keys");
        Environment["Headspace__Search__Folder"] = System.IO.Path.Combine(Path, "search");
        Environment["Headspace__Search__MaxWait"] = "00:05:00";
        Environment["uSync__Settings__ExportOnSave"] = "None";

        // A test that signs in to the backoffice names an administrator of its own.
        Environment["Umbraco__CMS__Unattended__InstallUnattended"] = "false";

        // The index of a site that no test asks would be made for nothing.
        Environment["Umbraco__CMS__DeliveryApi__Enabled"] = "false";

        Environment["Headspace__Search__Folder"] = System.IO.Path.Combine(Path, "search");

        // A machine that has much else to do makes pictures and indexes slowly, and is no fault of them.
        Environment["Headspace__Imaging__MaxWait"] = Environment["Headspace__Imaging__Timeout"] = Environment["Headspace__Search__MaxWait"] = "00:05:00";
        Environment["Umbraco__CMS__Global__Smtp__PickupDirectoryLocation"] = Mail;
    }

    /// <summary>The root of the checkout.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The built program.</summary>
    public static string Program { get; } = System.IO.Path.Combine(
        Repository, "src", "Headspace.Web", "bin", Configuration, "net10.0", "Headspace.Web.dll");

    /// <summary>The folder itself.</summary>
    public string Path { get; }

    /// <summary>The SQLite file.</summary>
    public string Database => System.IO.Path.Combine(Path, "Umbraco.sqlite.db");

    /// <summary>Where media files go.</summary>
    public string Media => System.IO.Path.Combine(Path, "media");

    /// <summary>Where mails lie that the site has sent.</summary>
    public string Mail => System.IO.Path.Combine(Path, "mail");

    /// <summary>Variables that the program is started with.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    private string LocalTemp => System.IO.Path.Combine(Path, "temp");

#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    /// <summary>The same settings as arguments, for a site in the process of the test.</summary>
    public string[] Arguments =>
    [
        "--urls", "http://127.0.0.1:0",
        .. Environment.Where(variable => variable.Key.Contains("__", StringComparison.Ordinal))
            .Select(variable => $"--{variable.Key.Replace("__", ":", StringComparison.Ordinal)}={variable.Value}"),
        "--environment=Development",
    ];

    /// <summary>Uses a copy of the repository's uSync files, which the test may change.</summary>
    /// <returns>The folder of the copy.</returns>
    public string CopySyncFiles()
    {
        var target = System.IO.Path.Combine(Path, "uSync");
        Copy(System.IO.Path.Combine(Repository, "uSync"), target);
        Environment["uSync__Settings__RootFolder"] = System.IO.Path.Combine(target, "v17");
        return target;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, true);
        }
        catch (IOException)
        {
            // A killed process may hold a file for a moment longer; the folder is temporary anyway.
        }
    }

    private static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.GetFiles(source))
        {
            File.Copy(file, System.IO.Path.Combine(target, System.IO.Path.GetFileName(file)));
        }

        foreach (var folder in Directory.GetDirectories(source))
        {
            Copy(folder, System.IO.Path.Combine(target, System.IO.Path.GetFileName(folder)));
        }
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Headspace.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside of a checkout.");
    }
}
