using System.Net;
using System.Text;
using Headspace.Cms.Media.Views;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Web;

namespace Headspace.Web.Tests.Media;

/// <summary>A picture from an editor's upload to a visitor, and to the recycle bin.</summary>
public sealed class MediaJourneyTests(ImportedSite imported) : IAsyncLifetime
{
    private const string Drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"300\"><rect width=\"400\" height=\"300\" fill=\"#1f7a4d\"/><script>alert(1)</script></svg>";

    private SiteInProcess site = null!;
    private EditorUploads uploads = null!;

    public async ValueTask InitializeAsync()
    {
        site = await SiteInProcess.StartAsync(imported.CopyOfDatabase());
        uploads = new(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task An_uploaded_picture_knows_its_size_and_is_served_in_every_other()
    {
        var picture = await UploadPictureAsync();
        var address = EditorUploads.AddressOf(picture);

        Assert.Equal(400, picture.GetValue<int>(Constants.Conventions.Media.Width));
        Assert.Equal(300, picture.GetValue<int>(Constants.Conventions.Media.Height));
        Assert.Equal("png", picture.GetValue<string>(Constants.Conventions.Media.Extension));
        Assert.True(picture.GetValue<long>(Constants.Conventions.Media.Bytes) > 100);

        var small = await site.Client.GetAsync($"{address}?width=100&format=webp");
        Assert.Equal(HttpStatusCode.OK, small.StatusCode);
        Assert.Equal("image/webp", small.Content.Headers.ContentType!.MediaType);
        Assert.Equal(100, site.Get<IImageDimensionExtractor>().GetDimensions(await small.Content.ReadAsStreamAsync())!.Value.Width);
    }

    [Fact]
    public async Task A_drawing_is_cleaned_on_its_way_in()
    {
        var drawing = await uploads.UploadAsync(Constants.Conventions.MediaTypes.VectorGraphicsAlias, "tegning.svg", Encoding.UTF8.GetBytes(Drawing));

        var served = await site.Client.GetStringAsync(EditorUploads.AddressOf(drawing));

        Assert.Contains("#1f7a4d", served);
        Assert.DoesNotContain("script", served);
    }

    [Theory]
    [InlineData("billede.png", "<html><script>alert(1)</script></html>")]
    [InlineData("billede.jpg", "dette er ikke et billede")]
    [InlineData("side.aspx", "tekst")]
    public async Task What_is_not_what_it_is_called_is_refused(string name, string content)
    {
        var result = await TryUploadAsync(Constants.Conventions.MediaTypes.Image, name, Encoding.UTF8.GetBytes(content));

        Assert.NotEqual(ContentEditingOperationStatus.Success, result?.Status);
        Assert.Empty(site.Get<MediaFileManager>().FileSystem.GetDirectories(string.Empty));
    }

    [Fact]
    public async Task Visitors_get_nothing_of_what_lies_in_the_recycle_bin()
    {
        var picture = await UploadPictureAsync();
        var address = EditorUploads.AddressOf(picture);
        var editing = site.Get<IMediaEditingService>();

        await editing.MoveToRecycleBinAsync(picture.Key, Constants.Security.SuperUserKey);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address + "?width=10"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address.Replace(".png", ".deleted.png", StringComparison.Ordinal)));

        Assert.True((await editing.RestoreAsync(picture.Key, null, Constants.Security.SuperUserKey, includeDescendants: true)).Success);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(address));

        await editing.MoveToRecycleBinAsync(picture.Key, Constants.Security.SuperUserKey);
        Assert.True((await editing.DeleteFromRecycleBinAsync(picture.Key, Constants.Security.SuperUserKey)).Success);
        Assert.Empty(Directory.GetFiles(site.Get<MediaFileManager>().FileSystem.GetFullPath(string.Empty), "*.png", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("tegning.svg", "dette er ingen tegning")]
    [InlineData("tegning.svg", "GIF89a")]
    public async Task What_is_called_a_drawing_and_is_none_is_refused(string name, string content)
    {
        var result = await TryUploadAsync(Constants.Conventions.MediaTypes.VectorGraphicsAlias, name, Encoding.UTF8.GetBytes(content));

        Assert.Equal(ContentEditingOperationStatus.CancelledByNotification, result?.Status);
        Assert.Empty(site.Get<MediaFileManager>().FileSystem.GetDirectories(string.Empty));
    }

    [Fact]
    public async Task Views_ask_for_crops_as_in_Umbraco()
    {
        var media = await UploadPictureAsync();
        var address = EditorUploads.AddressOf(media);
        media.SetValue(Constants.Conventions.Media.File, $$$"""{"src":"{{{address}}}","focalPoint":{"left":0.2,"top":0.3},"crops":[{"alias":"bred","width":400,"height":100,"coordinates":{"x1":0.1,"y1":0,"x2":0.2,"y2":0.5}}]}""");
        site.Get<IMediaService>().Save(media);
        using var context = site.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        var picture = (await context.UmbracoContext.Media!.GetByIdAsync(media.Key))!;
        var version = $"&v={media.UpdateDate.ToFileTimeUtc():x}";
        var drawn = new ImageCropperValue { Crops = [new() { Alias = "bred", Width = 400, Height = 100, Coordinates = new() { X1 = 0.1m, Y1 = 0, X2 = 0.2m, Y2 = 0.5m } }] };

        Assert.Equal($"{address}?rxy=0.2%2C0.3&width=300&height=150{version}", picture.GetCropUrl(300, 150));
        Assert.Equal($"{address}?rxy=0.2%2C0.3&width=300&format=webp&quality=40", picture.GetCropUrl(width: 300, quality: 40, furtherOptions: "&format=webp", cacheBuster: false));
        Assert.Equal($"{address}?cc=0.1%2C0%2C0.2%2C0.5&width=400&height=100{version}", picture.GetCropUrl(drawn, "bred"));
        Assert.Equal($"{address}?rmode=max&ranchor=top&width=300{version}", picture.GetCropUrl(width: 300, imageCropMode: ImageCropMode.Max, imageCropAnchor: ImageCropAnchor.Top));
        Assert.Null(picture.GetCropUrl("findes-ikke"));
        Assert.Null(picture.GetCropUrl("findes-ikke", "bred"));
        Assert.StartsWith("http", picture.GetCropUrl(width: 300, urlMode: UrlMode.Absolute));
        Assert.Equal("/media/a.jpg?rmode=pad&width=300", "/media/a.jpg".GetCropUrl(width: 300));
        Assert.Equal("/media/a.jpg?rxy=0.1%2C0.9&width=300", "/media/a.jpg".GetCropUrl(width: 300, imageCropperValue: """{"focalPoint":{"left":0.1,"top":0.9}}"""));
        Assert.Equal("/media/a.jpg?cc=0.1%2C0%2C0.2%2C0.5&width=400&height=100", "/media/a.jpg".GetCropUrl(drawn, cropAlias: "bred", useCropDimensions: true));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(picture.GetCropUrl(drawn, "bred")!));
    }

    [Fact]
    public async Task Two_files_of_one_name_stay_apart()
    {
        var (first, second) = (await UploadPictureAsync(), await UploadPictureAsync());

        Assert.NotEqual(EditorUploads.AddressOf(first), EditorUploads.AddressOf(second));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(EditorUploads.AddressOf(first)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(EditorUploads.AddressOf(second)));
    }

    private async Task<HttpStatusCode> StatusAsync(string address) => (await site.Client.GetAsync(address)).StatusCode;

    private async Task<IMedia> UploadPictureAsync() => await uploads.UploadAsync(Constants.Conventions.MediaTypes.Image, "Billede.png", await uploads.PngAsync());

    private async Task<Attempt<MediaCreateResult, ContentEditingOperationStatus>?> TryUploadAsync(string mediaType, string name, byte[] content)
    {
        var sent = await uploads.SendAsync(name, content);
        return sent.Success ? await uploads.SaveAsync(mediaType, name, sent.Result!.Key) : null;
    }
}
