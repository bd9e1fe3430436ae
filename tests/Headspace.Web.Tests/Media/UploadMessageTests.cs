using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Web.Tests.Media;

/// <summary>Why an upload is refused, in the language of the editor.</summary>
public sealed class UploadMessageTests(ImportedSite imported) : IAsyncLifetime
{
    private readonly CultureInfo before = CultureInfo.CurrentUICulture;
    private SiteInProcess site = null!;
    private EditorUploads uploads = null!;

    public async ValueTask InitializeAsync()
    {
        site = await SiteInProcess.StartAsync(imported.CopyOfDatabase());
        uploads = new(site);
    }

    public async ValueTask DisposeAsync()
    {
        CultureInfo.CurrentUICulture = before;
        await site.DisposeAsync();
    }

    [Theory]
    [InlineData("da-DK", "billede.jpg", "dette er ikke et billede", "Filen hedder \"jpg\", men er ikke et billede")]
    [InlineData("en-US", "billede.jpg", "dette er ikke et billede", "The file is called \"jpg\", but is no picture")]
    [InlineData("en-GB", "billede.jpg", "dette er ikke et billede", "The file is called \"jpg\", but is no picture")]
    [InlineData("de-DE", "billede.jpg", "dette er ikke et billede", "The file is called \"jpg\", but is no picture")]
    [InlineData("da-DK", "billede.bmp", "BM", "Billeder af typen \"bmp\" kan ikke vises i browsere")]
    [InlineData("en-US", "billede.heic", "ftypheic", "Browsers cannot show pictures of the type \"heic\"")]
    [InlineData("da-DK", "rapport.pdf", "%PDF-1.7", "Billeder af typen \"pdf\" kan ikke vises i browsere")]
    public async Task A_file_that_is_no_picture_is_refused_in_words_that_help(string culture, string name, string content, string words)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        Assert.StartsWith(words, await RefusalAsync(Constants.Conventions.MediaTypes.Image, name, Encoding.UTF8.GetBytes(content)));
    }

    [Theory]
    [InlineData("da-DK", "Filen fylder 2 MB. Den må højst fylde 1 MB.")]
    [InlineData("en-US", "The file has 2 MB. It may have 1 MB at most.")]
    public async Task A_file_that_is_too_large_is_refused_with_both_sizes(string culture, string words)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        site.Get<IOptionsMonitor<RuntimeSettings>>().CurrentValue.MaxRequestLength = 1024;

        Assert.Equal(words, await RefusalAsync(Constants.Conventions.MediaTypes.ArticleAlias, "rapport.pdf", new byte[2 * 1024 * 1024]));
    }

    [Fact]
    public async Task A_file_that_has_gone_is_to_be_uploaded_again()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("da-DK");

        var saved = await uploads.SaveAsync(Constants.Conventions.MediaTypes.Image, "billede.png", Guid.NewGuid());

        Assert.Equal("Den oplagte fil findes ikke længere. Læg den op igen.", saved.Result.ValidationResult.ValidationErrors.Single().ErrorMessages.Single());
    }

    private async Task<string> RefusalAsync(string mediaType, string name, byte[] content)
    {
        var sent = await uploads.SendAsync(name, content);
        Assert.True(sent.Success, $"{sent.Status}");
        var saved = await uploads.SaveAsync(mediaType, name, sent.Result!.Key);
        return Assert.Single(Assert.Single(saved.Result.ValidationResult.ValidationErrors).ErrorMessages);
    }
}
