using Headspace.Cms.Hosting.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace Headspace.Cms.Hosting.Tests.Configuration;

public sealed class ConfigManipulatorTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("headspace-settings-").FullName;

    private string Base => Path.Combine(folder, "appsettings.json");

    private string Development => Path.Combine(folder, "appsettings.Development.json");

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public async Task A_value_is_changed_in_place_and_the_rest_of_the_file_stays_as_it_was()
    {
        await File.WriteAllTextAsync(Base, "{\n  // Kept by hand: \"Id\"\n  \"Umbraco\": {\n    \"CMS\": {\n      \"global\": { \"Id\": \"old\", \"UseHttps\": true, },\n    }\n  }\n}\n");

        await ChangeAsync(settings => settings.SetGlobalIdAsync("b1c2"));

        Assert.Equal(
            "{\n  // Kept by hand: \"Id\"\n  \"Umbraco\": {\n    \"CMS\": {\n      \"global\": { \"Id\": \"b1c2\", \"UseHttps\": true, },\n    }\n  }\n}\n",
            await File.ReadAllTextAsync(Base));
    }

    [Theory]
    [InlineData("{}", "{ \"Umbraco\": { \"CMS\": { \"Imaging\": { \"HMACSecretKey\": \"a+/=\" } } } }")]
    [InlineData("{\n}", "{\n  \"Umbraco\": { \"CMS\": { \"Imaging\": { \"HMACSecretKey\": \"a+/=\" } } }\n}")]
    [InlineData("{\n  \"Umbraco\": {\n    \"CMS\": {\n      \"A\": 1\n    }\n  }\n}", "{\n  \"Umbraco\": {\n    \"CMS\": {\n      \"Imaging\": { \"HMACSecretKey\": \"a+/=\" },\n      \"A\": 1\n    }\n  }\n}")]
    [InlineData("{ \"Umbraco\": { \"CMS\": null } }", "{ \"Umbraco\": { \"CMS\": { \"Imaging\": { \"HMACSecretKey\": \"a+/=\" } } } }")]
    public async Task What_is_missing_on_the_way_is_made(string before, string after)
    {
        await File.WriteAllTextAsync(Base, before);

        await ChangeAsync(settings => settings.SetImagingHmacSecretKeyAsync("a+/="));

        Assert.Equal(after, await File.ReadAllTextAsync(Base));
    }

    [Fact]
    public async Task The_connection_belongs_to_the_environment_and_comes_and_goes_without_a_trace()
    {
        const string Before = "{\n  \"ConnectionStrings\": { \"other\": \"æ\" }\n}";
        await File.WriteAllTextAsync(Base, "{}");
        await File.WriteAllTextAsync(Development, Before);

        await ChangeAsync(settings => settings.SaveConnectionStringAsync("Data Source=|DataDirectory|/Umbraco.sqlite.db", "Microsoft.Data.Sqlite"));
        var saved = Configuration();
        Assert.Equal("Data Source=|DataDirectory|/Umbraco.sqlite.db", saved.GetConnectionString("umbracoDbDSN"));
        Assert.Equal("Microsoft.Data.Sqlite", saved.GetConnectionString("umbracoDbDSN_ProviderName"));
        Assert.Equal("æ", saved.GetConnectionString("other"));
        Assert.Equal("{}", await File.ReadAllTextAsync(Base));

        await ChangeAsync(settings => settings.RemoveConnectionStringAsync());
        Assert.Equal(Before, await File.ReadAllTextAsync(Development));
    }

    [Fact]
    public async Task The_last_member_goes_with_the_comma_before_it()
    {
        await File.WriteAllTextAsync(Base, "{\n  \"ConnectionStrings\": {\n    \"other\": \"x\",\n    \"umbracoDbDSN\": \"y\"\n  }\n}");

        await ChangeAsync(settings => settings.RemoveConnectionStringAsync());

        Assert.Equal("{\n  \"ConnectionStrings\": {\n    \"other\": \"x\"\n  }\n}", await File.ReadAllTextAsync(Base));
    }

    [Fact]
    public async Task A_single_value_is_changed_only_where_it_is_already()
    {
        await File.WriteAllTextAsync(Base, "{ \"A\": { \"B\": 1 } }");

#pragma warning disable CS0618 // the port has it until Umbraco 19
        await ChangeAsync(settings => settings.SaveConfigValueAsync("a:b", 2));
        await ChangeAsync(settings => settings.SaveConfigValueAsync("A:C", 3));
#pragma warning restore CS0618

        Assert.Equal("{ \"A\": { \"B\": 2 } }", await File.ReadAllTextAsync(Base));
    }

    [Fact]
    public async Task Many_at_once_lose_nothing_and_leave_nothing_behind()
    {
        await File.WriteAllTextAsync(Base, "\uFEFF{}");
        using var settings = Manipulator();

        await Task.WhenAll(
            Task.Run(() => settings.SetGlobalIdAsync("id")),
            Task.Run(() => settings.SetImagingHmacSecretKeyAsync("key")),
            Task.Run(() => settings.SaveDisableRedirectUrlTrackingAsync(true)));

        var saved = Configuration();
        Assert.Equal(
            ("id", "key", "true"),
            (saved["Umbraco:CMS:Global:Id"], saved["Umbraco:CMS:Imaging:HMACSecretKey"], saved["Umbraco:CMS:WebRouting:DisableRedirectUrlTracking"]?.ToLowerInvariant()));
        Assert.Equal(["appsettings.json"], Directory.GetFiles(folder).Select(Path.GetFileName));
    }

    private async Task ChangeAsync(Func<ConfigManipulator, Task> change)
    {
        using var settings = Manipulator();
        await change(settings);
    }

    private ConfigManipulator Manipulator() =>
        new(new SettingsFiles(Configuration(), new HostingEnvironment { EnvironmentName = Environments.Development }));

    private IConfigurationRoot Configuration() => new ConfigurationBuilder()
        .SetFileProvider(new PhysicalFileProvider(folder))
        .AddJsonFile("appsettings.json", optional: true)
        .AddJsonFile("appsettings.Development.json", optional: true)
        .Build();
}
