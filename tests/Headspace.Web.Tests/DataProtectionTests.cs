using System.Security.Cryptography;
using Headspace.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Headspace.Web.Tests;

/// <summary>What one host has sealed (a session, a form's token), the next one opens, if it has the folder of the keys.</summary>
public sealed class DataProtectionTests
{
    [Fact]
    public async Task A_token_of_one_host_is_read_by_the_next()
    {
        using var folder = new SiteFolder();
        var keys = folder.Environment["Headspace__DataProtection__KeyFolder"];

        var token = await WithHostAsync(folder, protector => protector.Protect("hej"));

        Assert.Single(Directory.GetFiles(keys, "key-*.xml"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(keys));
        }

        Assert.Equal("hej", await WithHostAsync(folder, protector => protector.Unprotect(token)));
    }

    [Fact]
    public async Task A_host_without_the_keys_refuses_it()
    {
        using var folder = new SiteFolder();
        using var other = new SiteFolder();
        var token = await WithHostAsync(folder, protector => protector.Protect("hej"));

        await Assert.ThrowsAsync<CryptographicException>(() => WithHostAsync(other, protector => protector.Unprotect(token)));
    }

    [Fact]
    public async Task Without_a_setting_the_keys_lie_beside_the_database()
    {
        await using var app = Composition.CreateBuilder([]).Build();

        Assert.Equal("~/umbraco/Data/Keys", app.Services.GetRequiredService<IOptions<Cms.Hosting.DataProtection.DataProtectionSettings>>().Value.KeyFolder);
    }

    private static async Task<string> WithHostAsync(SiteFolder folder, Func<IDataProtector, string> use)
    {
        await using var app = Composition.CreateBuilder(folder.Arguments).Build();
        return use(app.Services.GetDataProtector("test"));
    }
}
