using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace Headspace.Web.Startup;

internal static class SettingsExtensions
{
    /// <summary>
    /// Reads <c>appsettings*.json</c> from beside the program, below everything else: the content root of a checkout
    /// is the repository's root, where there are none.
    /// </summary>
    public static void AddSettingsBesideTheProgram(this WebApplicationBuilder builder)
    {
        var files = new PhysicalFileProvider(AppContext.BaseDirectory);
        string[] names = ["appsettings.json", $"appsettings.{builder.Environment.EnvironmentName}.json"];
        for (var index = 0; index < names.Length; index++)
        {
            ((IConfigurationBuilder)builder.Configuration).Sources.Insert(
                index, new JsonConfigurationSource { FileProvider = files, Path = names[index], Optional = index > 0 });
        }
    }
}
