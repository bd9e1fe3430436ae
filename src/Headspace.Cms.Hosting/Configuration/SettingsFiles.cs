using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Hosting;

namespace Headspace.Cms.Hosting.Configuration;

/// <summary>Which of the settings files of the application a change belongs in.</summary>
internal sealed class SettingsFiles(IConfiguration configuration, IHostEnvironment environment)
{
    /// <summary><c>appsettings.json</c>: for what is the same in every environment.</summary>
    /// <exception cref="FileNotFoundException">The application reads no such file.</exception>
    public string Base => Find("appsettings.json") ?? throw new FileNotFoundException("The application reads no appsettings.json that could be changed.");

    /// <summary>Those that are there, the one of the environment before the one of all.</summary>
    public IEnumerable<string> FromMostSpecific => new[] { Find($"appsettings.{environment.EnvironmentName}.json"), Find("appsettings.json") }.OfType<string>();

    private string? Find(string name) => ((IConfigurationRoot)configuration).Providers
        .OfType<JsonConfigurationProvider>()
        .Where(provider => provider.Source.Path == name)
        .Select(provider => provider.Source.FileProvider?.GetFileInfo(name))
        .LastOrDefault(file => file is { Exists: true })?.PhysicalPath;
}
