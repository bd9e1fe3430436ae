using Headspace.Cms.Persistence.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Tests.MediaItems;

public sealed class MediaTests : IDisposable
{
    private readonly TestSite _site = new();

    private IMediaService Media => _site.Get<IMediaService>();

    [Fact]
    public void A_media_item_keeps_its_values_and_has_one_version()
    {
        var image = Media.CreateMedia("Image", Constants.System.Root, "Image");
        image.SetValue("umbracoWidth", 640);
        image.SetValue("umbracoExtension", "jpg");
        Media.Save(image);
        image.SetValue("umbracoWidth", 320);
        Media.Save(image);

        var read = Media.GetById(image.Key)!;

        Assert.Equal((320, "jpg", "Image"), (read.GetValue("umbracoWidth"), read.GetValue("umbracoExtension"), read.Name));
        Assert.Single(Media.GetVersions(image.Id));
        Assert.Equal(1L, _site.Scalar("SELECT COUNT(*) FROM umbracoMediaVersion"));
    }

    [Fact]
    public void A_folder_is_trashed_restored_and_deleted_with_what_it_holds()
    {
        var folder = Create("Folder", Constants.System.Root, "Folder");
        var image = Create("Image", folder.Id, "Image");

        Media.MoveToRecycleBin(folder);
        Assert.True(Media.GetById(image.Id)!.Trashed);
        Media.Move(Media.GetById(folder.Id)!, Constants.System.Root);
        Assert.False(Media.GetById(image.Id)!.Trashed);
        Assert.Equal($"-1,{folder.Id},{image.Id}", Media.GetById(image.Id)!.Path);

        Media.Delete(Media.GetById(folder.Id)!);
        Assert.Null(Media.GetById(image.Id));
        Assert.Equal(0L, _site.Scalar("SELECT COUNT(*) FROM pragma_foreign_key_check"));
    }

    [Fact]
    public void Media_is_paged_by_type_and_name()
    {
        Create("B", Constants.System.Root, "Image");
        Create("A", Constants.System.Root, "Image");
        Create("C", Constants.System.Root, "Folder");
        var type = _site.Get<IMediaTypeService>().Get("Image")!;

        var page = Media.GetPagedOfType(type.Id, 0, 10, out var total, null, Ordering.By("name"));

        Assert.Equal(["A", "B"], page.Select(media => media.Name));
        Assert.Equal(2, total);
    }

    public void Dispose() => _site.Dispose();

    private IMedia Create(string name, int parentId, string type)
    {
        var media = Media.CreateMedia(name, parentId, type);
        Media.Save(media);
        return media;
    }
}
