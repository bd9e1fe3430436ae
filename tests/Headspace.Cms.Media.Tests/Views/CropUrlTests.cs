using Headspace.Cms.Media.Imaging.Urls;
using Headspace.Cms.Media.Views;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;

namespace Headspace.Cms.Media.Tests.Views;

/// <summary>Addresses of crops, as Umbraco makes them.</summary>
public sealed class CropUrlTests : IAsyncLifetime
{
    private const string File = "/media/a/b.jpg";

    private Site site = null!;

    public async ValueTask InitializeAsync() => site = await Site.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public void A_drawn_crop_is_cut_by_its_coordinates() =>
        Assert.Equal(
            $"{File}?cc=0.58729977382575338%2C0.055768992440203169%2C0%2C0.32457553600198386&width=100&height=100",
            Make(Value(), new() { CropAlias = "Thumb", UseCropDimensions = true }));

    [Fact]
    public void The_focal_point_decides_where_no_crop_is_drawn_or_it_is_preferred()
    {
        Assert.Equal($"{File}?rxy=0.81%2C0.96&width=300&height=150", Make(Value(), new() { Width = 300, Height = 150 }));
        Assert.Equal($"{File}?rxy=0.81%2C0.96&width=100&height=100", Make(Value(), new() { CropAlias = "thumb", UseCropDimensions = true, PreferFocalPoint = true }));
        Assert.Equal($"{File}?rxy=0.81%2C0.96&width=400&height=100", Make(Value(), new() { CropAlias = "wide", UseCropDimensions = true }));
    }

    [Fact]
    public void A_focal_point_in_the_middle_is_none() =>
        Assert.Equal($"{File}?width=300", Make(new() { FocalPoint = new() { Left = 0.5m, Top = 0.5m } }, new() { Width = 300 }));

    [Fact]
    public void The_other_side_of_a_crop_that_is_not_drawn_follows_from_its_shape()
    {
        var value = new ImageCropperValue { Crops = Value().Crops };

        Assert.Equal($"{File}?width=200&height=50", Make(value, new() { CropAlias = "wide", Width = 200 }));
        Assert.Equal($"{File}?width=200&height=50", Make(value, new() { CropAlias = "wide", Height = 50 }));
    }

    [Fact]
    public void A_crop_that_is_not_declared_has_no_address() => Assert.Null(Make(Value(), new() { CropAlias = "findes-ikke" }));

    [Fact]
    public void Another_mode_goes_by_the_whole_picture()
    {
        Assert.Equal($"{File}?rmode=pad&width=300", Make(null, new() { Width = 300 }));
        Assert.Equal(
            $"{File}?rmode=max&ranchor=topleft&width=300&format=webp&quality=40&bgcolor=fff&v=1db",
            Make(Value(), new() { Width = 300, Mode = ImageCropMode.Max, Anchor = ImageCropAnchor.TopLeft, Quality = 40, FurtherOptions = "&bgcolor=fff&format=webp", CacheBuster = "1db" }));
    }

    [Fact]
    public void Nothing_has_no_address() => Assert.Null(CropUrl.Make(site.Services.GetRequiredService<ImageUrlGenerator>(), null, Value(), new() { Width = 1 }));

    private string? Make(ImageCropperValue? value, CropUrlOptions options) => CropUrl.Make(site.Services.GetRequiredService<ImageUrlGenerator>(), File, value, options);

    private static ImageCropperValue Value() => new()
    {
        Src = File,
        FocalPoint = new() { Left = 0.81m, Top = 0.96m },
        Crops =
        [
            new() { Alias = "thumb", Width = 100, Height = 100, Coordinates = new() { X1 = 0.58729977382575338m, Y1 = 0.055768992440203169m, X2 = 0m, Y2 = 0.32457553600198386m } },
            new() { Alias = "wide", Width = 400, Height = 100 },
        ],
    };
}
