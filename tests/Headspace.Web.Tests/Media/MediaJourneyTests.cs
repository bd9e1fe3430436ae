using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Web.Tests.Media;

/// <summary>A picture from an editor's upload to a visitor, and to the recycle bin.</summary>
public sealed class MediaJourneyTests(ImportedSite imported) : IAsyncLifetime
{
    private const string Drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"300\"><rect width=\"400\" height=\"300\" fill=\"#1f7a4d\"/><script>alert(1)</script></svg>";

    private SiteInProcess site = null!;

    public async ValueTask InitializeAsync() => site = await SiteInProcess.StartAsync(imported.CopyOfDatabase());

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task An_uploaded_picture_knows_its_size_and_is_served_in_every_other()
    {
        var picture = await UploadPictureAsync();
        var address = AddressOf(picture);

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
        var drawing = await UploadAsync(Constants.Conventions.MediaTypes.VectorGraphicsAlias, "tegning.svg", Encoding.UTF8.GetBytes(Drawing));

        var served = await site.Client.GetStringAsync(AddressOf(drawing));

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
        var address = AddressOf(picture);
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

    [Fact]
    public async Task Two_files_of_one_name_stay_apart()
    {
        var (first, second) = (await UploadPictureAsync(), await UploadPictureAsync());

        Assert.NotEqual(AddressOf(first), AddressOf(second));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(AddressOf(first)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(AddressOf(second)));
    }

    private static string AddressOf(IMedia media) => media.GetValue<string>(Constants.Conventions.Media.File) is { } stored && stored.StartsWith('{')
        ? JsonNode.Parse(stored)!["src"]!.GetValue<string>()
        : media.GetValue<string>(Constants.Conventions.Media.File)!;

    private async Task<HttpStatusCode> StatusAsync(string address) => (await site.Client.GetAsync(address)).StatusCode;

    private async Task<IMedia> UploadPictureAsync()
    {
        var drawing = await UploadAsync(Constants.Conventions.MediaTypes.VectorGraphicsAlias, "tegning.svg", Encoding.UTF8.GetBytes(Drawing));
        return await UploadAsync(Constants.Conventions.MediaTypes.Image, "Billede.png", await site.Client.GetByteArrayAsync(AddressOf(drawing) + "?format=png"));
    }

    private async Task<IMedia> UploadAsync(string mediaType, string name, byte[] content)
    {
        var result = await TryUploadAsync(mediaType, name, content);
        Assert.Equal(ContentEditingOperationStatus.Success, result?.Status);
        return site.Get<IMediaService>().GetById(result!.Value.Result.Content!.Key)!;
    }

    private async Task<Attempt<MediaCreateResult, ContentEditingOperationStatus>?> TryUploadAsync(string mediaType, string name, byte[] content)
    {
        var temporary = await site.Get<ITemporaryFileService>().CreateAsync(new CreateTemporaryFileModel { Key = Guid.NewGuid(), FileName = name, OpenReadStream = () => new MemoryStream(content) });
        if (!temporary.Success)
        {
            return null;
        }

        return await site.Get<IMediaEditingService>().CreateAsync(
            new MediaCreateModel
            {
                ContentTypeKey = site.Get<IMediaTypeService>().Get(mediaType)!.Key,
                Variants = [new VariantModel { Name = name }],
                Properties = [new PropertyValueModel { Alias = Constants.Conventions.Media.File, Value = new JsonObject { ["temporaryFileId"] = temporary.Result!.Key.ToString() } }],
            },
            Constants.Security.SuperUserKey);
    }
}
