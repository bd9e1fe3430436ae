using System.Text.Encodings.Web;
using Headspace.Cms.Media.Imaging.Urls;
using Headspace.Cms.Media.Views;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;

namespace Headspace.Cms.Media.Tests.Views;

/// <summary>What a picture is in a page.</summary>
public sealed class PictureBuilderTests : IAsyncLifetime
{
    private Site site = null!;

    public async ValueTask InitializeAsync() => site = await Site.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public void Browsers_choose_among_formats_and_sizes_and_know_the_room_beforehand()
    {
        var html = Build(Picture(1000, 500, "jpg"), Options());

        Assert.Contains("<source sizes=\"50vw\" srcset=\"/media/a/b.jpg?width=320&amp;height=160&amp;format=avif&amp;v=", html);
        Assert.Contains("type=\"image/webp\"", html);
        Assert.Contains("640w", html);
        Assert.Contains("width=1000&amp;height=500&amp;format=jpg", html);
        Assert.Contains("height=\"500\"", html);
        Assert.Contains("width=\"1000\"", html);
        Assert.Contains("alt=\"To mennesker taler sammen\"", html);
        Assert.Contains("loading=\"lazy\"", html);
        Assert.DoesNotContain("960w", html);
    }

    [Fact]
    public void The_first_picture_is_fetched_first()
    {
        var html = Build(Picture(1000, 500, "jpg"), Options() with { IsFirst = true });

        Assert.Contains("fetchpriority=\"high\"", html);
        Assert.DoesNotContain("lazy", html);
    }

    [Fact]
    public void A_shape_that_is_asked_for_is_kept_at_every_size()
    {
        var html = Build(Picture(1000, 500, "png"), Options() with { Ratio = 1, Alt = "" });

        Assert.Contains("width=320&amp;height=320&amp;format=png", html);
        Assert.Contains("500w", html);
        Assert.DoesNotContain("480w", html);
        Assert.Contains("alt=\"\"", html);
    }

    [Fact]
    public void A_crop_has_its_own_shape()
    {
        var cropping = new ImageCropperValue { Crops = [new() { Alias = "bred", Width = 400, Height = 100 }] };

        Assert.Contains("width=640&amp;height=160", Build(Picture(1000, 500, "jpg") with { Cropping = cropping }, Options() with { CropAlias = "bred" }));
    }

    [Fact]
    public void A_drawing_is_shown_as_it_is()
    {
        var html = Build(Picture(100, 50, "svg"), Options());

        Assert.StartsWith("<img ", html);
        Assert.Contains("src=\"/media/a/b.svg\"", html);
        Assert.DoesNotContain("srcset", html);
    }

    private static PictureOptions Options() => new("50vw", null, null, 1920, null, false, null);

    private static MediaPicture Picture(int width, int height, string extension) =>
        new($"/media/a/b.{extension}", null, (width, height), extension, "To mennesker taler sammen", new(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc));

    private string Build(MediaPicture picture, PictureOptions options)
    {
        using var writer = new StringWriter();
        new PictureBuilder(site.Services.GetRequiredService<ImageUrlGenerator>()).Build(picture, options).WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
