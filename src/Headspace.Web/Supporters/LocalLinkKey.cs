using System.Security.Cryptography;
using Headspace.Cms.Hosting.DataProtection;
using Headspace.Core.SignedLinks;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Extensions;

namespace Headspace.Web.Supporters;

/// <summary>
/// The key of links in mails where the settings name none: made once and kept beside the keys of cookies, which outlive the
/// process and are read by nobody else. Several nodes name theirs in the settings.
/// </summary>
internal sealed class LocalLinkKey(IHostEnvironment environment, IOptions<DataProtectionSettings> dataProtection) : IPostConfigureOptions<SignedLinkSettings>
{
    private const string Name = "local";
    private const string FileName = "signed-links.key";
    private const int KeyLength = 32;

    public void PostConfigure(string? name, SignedLinkSettings options)
    {
        if (options.Keys.Count == 0)
        {
            options.Keys[Name] = ReadOrMake();
            options.Current = Name;
        }
    }

    private string ReadOrMake()
    {
        var folder = dataProtection.Value.KeyFolder;
        var path = Path.Combine(folder.StartsWith('~') ? environment.MapPathContentRoot(folder) : Path.GetFullPath(folder, environment.ContentRootPath), FileName);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        if (!File.Exists(path))
        {
            // Whole under its final name or not at all; of two who make one at once the first one's counts.
            var made = $"{path}.{Guid.NewGuid():N}";
            using (var writer = new StreamWriter(made, options))
            {
                writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyLength)));
            }

            try
            {
                File.Move(made, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(made);
            }
        }

        return File.ReadAllText(path);
    }
}
