using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Web.Tests.Media;

/// <summary>What the backoffice does with a file that an editor chooses.</summary>
internal sealed class EditorUploads(SiteInProcess site)
{
    /// <summary>A file that is waiting to be saved with something.</summary>
    public async Task<Attempt<TemporaryFileModel?, TemporaryFileOperationStatus>> SendAsync(string name, byte[] content) =>
        await site.Get<ITemporaryFileService>().CreateAsync(new CreateTemporaryFileModel { Key = Guid.NewGuid(), FileName = name, OpenReadStream = () => new MemoryStream(content) });

    /// <summary>Saves a new media item with a file that was sent.</summary>
    public Task<Attempt<MediaCreateResult, ContentEditingOperationStatus>> SaveAsync(string mediaType, string name, Guid temporaryFile) =>
        site.Get<IMediaEditingService>().CreateAsync(
            new MediaCreateModel
            {
                ContentTypeKey = site.Get<IMediaTypeService>().Get(mediaType)!.Key,
                Variants = [new VariantModel { Name = name }],
                Properties = [new PropertyValueModel { Alias = Constants.Conventions.Media.File, Value = new JsonObject { ["temporaryFileId"] = temporaryFile.ToString() } }],
            },
            Constants.Security.SuperUserKey);

    /// <summary>Saves a media item with another file in place of its own.</summary>
    public async Task<ContentEditingOperationStatus> ReplaceAsync(IMedia media, Guid temporaryFile) => (await site.Get<IMediaEditingService>().UpdateAsync(
        media.Key,
        new MediaUpdateModel
        {
            Variants = [new VariantModel { Name = media.Name! }],
            Properties = [new PropertyValueModel { Alias = Constants.Conventions.Media.File, Value = new JsonObject { ["temporaryFileId"] = temporaryFile.ToString() } }],
        },
        Constants.Security.SuperUserKey)).Status;

    /// <summary>Both, of a file that nothing is wrong with.</summary>
    public async Task<IMedia> UploadAsync(string mediaType, string name, byte[] content)
    {
        var saved = await SaveAsync(mediaType, name, (await SendAsync(name, content)).Result!.Key);
        Assert.Equal(ContentEditingOperationStatus.Success, saved.Status);
        return site.Get<IMediaService>().GetById(saved.Result.Content!.Key)!;
    }

    /// <summary>A picture of 400 x 300 pixels, drawn by the site itself.</summary>
    public async Task<byte[]> PngAsync()
    {
        var drawing = await UploadAsync(
            Constants.Conventions.MediaTypes.VectorGraphicsAlias,
            "tegning.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"300\"><rect width=\"400\" height=\"300\" fill=\"#1f7a4d\"/></svg>"u8.ToArray());
        return await site.Client.GetByteArrayAsync(AddressOf(drawing) + "?format=png");
    }

    public static string AddressOf(IMedia media) => media.GetValue<string>(Constants.Conventions.Media.File) is { } stored && stored.StartsWith('{')
        ? JsonNode.Parse(stored)!["src"]!.GetValue<string>()
        : media.GetValue<string>(Constants.Conventions.Media.File)!;
}
