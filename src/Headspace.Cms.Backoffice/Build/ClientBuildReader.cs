using System.Text.Json;
using Microsoft.AspNetCore.Hosting;

namespace Headspace.Cms.Backoffice.Build;

/// <summary>Finds the build under <c>wwwroot</c>. A build that is made while the site runs is taken up at the next page.</summary>
internal sealed class ClientBuildReader(IWebHostEnvironment environment)
{
    private const string Path = "umbraco/backoffice/build.json";

    private volatile Known? known;

    /// <summary>The build; null if none has been made.</summary>
    public ClientBuild? Find()
    {
        var file = environment.WebRootFileProvider.GetFileInfo(Path);
        if (!file.Exists)
        {
            return null;
        }

        if (known is { } last && last.Written == file.LastModified)
        {
            return last.Build;
        }

        using var stream = file.CreateReadStream();
        var build = JsonSerializer.Deserialize<ClientBuild>(stream, JsonSerializerOptions.Web)!;
        known = new Known(file.LastModified, build);
        return build;
    }

    private sealed record Known(DateTimeOffset Written, ClientBuild Build);
}
