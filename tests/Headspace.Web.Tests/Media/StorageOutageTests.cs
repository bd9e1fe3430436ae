using System.Globalization;
using System.Net;
using Headspace.Cms.Media.Tests.AzureBlob;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Web.Tests.Media;

/// <summary>The storage of media is gone for a while: the site goes on, editors are told, nothing is lost, and nobody restarts anything.</summary>
public sealed class StorageOutageTests(ImportedSite imported) : IAsyncLifetime
{
    private static readonly TimeSpan longEnough = TimeSpan.FromMinutes(3);

    private readonly SteppedTime time = new();
    private readonly CultureInfo before = CultureInfo.CurrentUICulture;
    private AzuriteServer azurite = null!;
    private SiteInProcess site = null!;
    private EditorUploads uploads = null!;

    public async ValueTask InitializeAsync()
    {
        azurite = await AzuriteServer.StartAsync();
        var folder = imported.CopyOfDatabase();
        folder.Environment["Umbraco__Storage__AzureBlob__Media__ConnectionString"] = azurite.ConnectionString;
        site = await SiteInProcess.StartAsync(folder, services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time)));
        uploads = new(site);
    }

    public async ValueTask DisposeAsync()
    {
        CultureInfo.CurrentUICulture = before;
        await site.DisposeAsync();
        await azurite.DisposeAsync();
    }

    [Fact]
    public async Task Visitors_and_editors_get_over_a_minute_without_storage()
    {
        var png = await uploads.PngAsync();
        var address = EditorUploads.AddressOf(await uploads.UploadAsync(Constants.Conventions.MediaTypes.Image, "Billede.png", png));
        var made = await site.Client.GetByteArrayAsync($"{address}?width=100&format=webp");
        var sent = (await uploads.SendAsync("Nyt.png", png)).Result!.Key;
        var known = site.Get<IMediaService>().GetRootMedia().Count();

        azurite.Go();
        time.Step(longEnough);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("da-DK");
        var told = site.Get<IEventMessagesFactory>().Get();
        var refused = await uploads.SaveAsync(Constants.Conventions.MediaTypes.Image, "Nyt", sent);

        Assert.Equal(ContentEditingOperationStatus.CancelledByNotification, refused.Status);
        Assert.Contains("Lageret til mediefiler svarer ikke", Assert.Single(told.GetAll()).Message);
        Assert.Equal(known, site.Get<IMediaService>().GetRootMedia().Count());
        Assert.NotNull(await site.Get<ITemporaryFileService>().GetAsync(sent));
        Assert.Equal(made, await site.Client.GetByteArrayAsync($"{address}?width=100&format=webp"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync($"{address}?width=101"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(address));
        Assert.Equal(200, (await site.AskAsync(Editor.Host, "/")).Status);

        azurite.Come();
        time.Step(longEnough);
        var saved = await uploads.SaveAsync(Constants.Conventions.MediaTypes.Image, "Nyt", sent);

        Assert.Equal(ContentEditingOperationStatus.Success, saved.Status);
        var stored = site.Get<IMediaService>().GetById(saved.Result.Content!.Key)!;
        Assert.Equal(400, stored.GetValue<int>(Constants.Conventions.Media.Width));
        Assert.Equal(png, await site.Client.GetByteArrayAsync(EditorUploads.AddressOf(stored)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"{address}?width=101"));
    }

    [Fact]
    public async Task The_file_that_is_being_replaced_stays_until_the_new_one_is_stored()
    {
        var png = await uploads.PngAsync();
        var media = await uploads.UploadAsync(Constants.Conventions.MediaTypes.Image, "Billede.png", png);
        var sent = (await uploads.SendAsync("Nyt.png", png)).Result!.Key;

        azurite.Go();
        var refused = await uploads.ReplaceAsync(media, sent);
        azurite.Come();
        time.Step(longEnough);

        Assert.Equal(ContentEditingOperationStatus.CancelledByNotification, refused);
        Assert.Equal(png, await site.Client.GetByteArrayAsync(EditorUploads.AddressOf(site.Get<IMediaService>().GetById(media.Key)!)));
        Assert.Equal(ContentEditingOperationStatus.Success, await uploads.ReplaceAsync(media, sent));
        var replaced = EditorUploads.AddressOf(site.Get<IMediaService>().GetById(media.Key)!);
        Assert.NotEqual(EditorUploads.AddressOf(media), replaced);
        Assert.Equal(png, await site.Client.GetByteArrayAsync(replaced));
    }

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var response = await site.Client.GetAsync(address);
        Assert.Equal(response.StatusCode == HttpStatusCode.ServiceUnavailable, response.Headers.RetryAfter is not null);
        return response.StatusCode;
    }
}
