using Headspace.Cms.Persistence.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Tests.Languages;

public sealed class LanguageTests : IDisposable
{
    private readonly TestSite _site = new();

    private ILanguageService Languages => _site.Get<ILanguageService>();

    [Fact]
    public async Task A_new_default_language_takes_over()
    {
        await Languages.CreateAsync(new Language("da-DK", "Danish (Denmark)") { IsDefault = true, IsMandatory = true, FallbackIsoCode = "en-US" }, Constants.Security.SuperUserKey);

        Assert.Equal("da-DK", await Languages.GetDefaultIsoCodeAsync());
        Assert.Equal("en-US", (await Languages.GetAsync("DA-dk"))!.FallbackIsoCode);
        Assert.False((await Languages.GetAsync("en-US"))!.IsDefault);
    }

    [Fact]
    public async Task A_deleted_language_is_no_ones_fallback()
    {
        await Languages.CreateAsync(new Language("da-DK", "Danish (Denmark)"), Constants.Security.SuperUserKey);
        await Languages.CreateAsync(new Language("kl-GL", "Kalaallisut") { FallbackIsoCode = "da-DK" }, Constants.Security.SuperUserKey);

        var deleted = await Languages.DeleteAsync("da-DK", Constants.Security.SuperUserKey);

        Assert.True(deleted.Success, deleted.Status.ToString());
        Assert.Null((await Languages.GetAsync("kl-GL"))!.FallbackIsoCode);
    }

    public void Dispose() => _site.Dispose();
}
