using System.Net;
using System.Text;
using Headspace.Cms.Media.Imaging.Processing;
using Headspace.Cms.Media.Imaging.Urls;
using Headspace.Cms.Media.Imaging.Variants;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using File = System.IO.File;

namespace Headspace.Cms.Media.Tests.Imaging;

/// <summary>How pictures and files reach visitors.</summary>
public sealed class ServingTests : IAsyncLifetime
{
    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        site.Put("abc/billede.png", Pictures.Of("png"));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_picture_is_made_to_size_and_kept()
    {
        var response = await site.GetAsync("/media/abc/billede.png?width=100&format=webp");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/webp", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, must-revalidate, max-age=604800", response.Headers.CacheControl!.ToString());
        Assert.Equal(100, Pixels.Of(await response.Content.ReadAsByteArrayAsync()).Width);
        var kept = Assert.Single(Directory.GetFiles(site.CacheFolder, "*", SearchOption.AllDirectories));
        Assert.EndsWith(".webp", kept);
        Assert.Equal(8, Path.GetRelativePath(site.CacheFolder, kept).Count(letter => letter == '/'));
    }

    [Fact]
    public async Task What_the_browser_has_is_not_sent_again()
    {
        var first = await site.GetAsync("/media/abc/billede.png?width=100");

        var again = await site.GetAsync("/media/abc/billede.png?width=100", ("If-None-Match", first.Headers.ETag!.ToString()));
        var since = await site.GetAsync("/media/abc/billede.png?width=100", ("If-Modified-Since", first.Content.Headers.LastModified!.Value.ToString("R")));
        var other = await site.GetAsync("/media/abc/billede.png?width=100", ("If-None-Match", "\"other\""));
        var match = await site.GetAsync("/media/abc/billede.png?width=100", ("If-Match", "\"other\""));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, since.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, match.StatusCode);
        var unmodified = await site.GetAsync("/media/abc/billede.png?width=100", ("If-Unmodified-Since", DateTimeOffset.UnixEpoch.ToString("R")));
        Assert.Equal(HttpStatusCode.PreconditionFailed, unmodified.StatusCode);
        Assert.Equal("bytes", first.Headers.AcceptRanges.Single());
    }

    [Theory]
    [InlineData("/media/abc/billede.png")]
    [InlineData("/media/abc/billede.png?width=100")]
    public async Task Parts_and_heads_are_served(string address)
    {
        var whole = await (await site.GetAsync(address)).Content.ReadAsByteArrayAsync();

        var part = await site.GetAsync(address, ("Range", "bytes=10-19"));
        using var headRequest = new HttpRequestMessage(HttpMethod.Head, address);
        var head = await site.Client.SendAsync(headRequest);
        var beyond = await site.GetAsync(address, ("Range", $"bytes={whole.Length}-"));

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(whole[10..20], await part.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(whole.Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
    }

    [Theory]
    [InlineData("image/avif,image/webp,*/*", "image/avif")]
    [InlineData("image/webp,*/*", "image/webp")]
    [InlineData("image/avif;q=0,image/webp", "image/webp")]
    [InlineData("*/*", "image/png")]
    [InlineData(null, "image/png")]
    public async Task The_best_format_that_the_browser_reads_is_sent_where_it_is_left_to_us(string? accept, string contentType)
    {
        var response = await site.GetAsync("/media/abc/billede.png?width=50&format=auto", accept is null ? [] : [("Accept", accept)]);

        Assert.Equal(contentType, response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Theory]
    [InlineData("?v=1")]
    [InlineData("?utm_source=brev")]
    [InlineData("?width=abc")]
    [InlineData("?width=5000")]
    [InlineData("?height=-1")]
    [InlineData("")]
    public async Task An_address_without_a_command_that_counts_gives_the_file(string query)
    {
        var response = await site.GetAsync("/media/abc/billede.png" + query);

        Assert.Equal(Pictures.Of("png"), await response.Content.ReadAsByteArrayAsync());
        Assert.False(Directory.Exists(site.CacheFolder));
    }

    [Fact]
    public async Task A_versioned_address_is_kept_for_ever()
    {
        Assert.Contains("immutable", (await site.GetAsync("/media/abc/billede.png?width=10&v=1db")).Headers.GetValues("Cache-Control").Single());
        Assert.Contains("immutable", (await site.GetAsync("/media/abc/billede.png?v=1db")).Headers.GetValues("Cache-Control").Single());
    }

    [Fact]
    public async Task A_new_file_under_the_old_name_makes_new_pictures()
    {
        var before = await (await site.GetAsync("/media/abc/billede.png?width=40")).Content.ReadAsByteArrayAsync();
        site.Put("abc/billede.png", Pictures.Make(Pictures.SvgWithHole, "format=png").Bytes);

        var after = await (await site.GetAsync("/media/abc/billede.png?width=40")).Content.ReadAsByteArrayAsync();

        Assert.Equal("yellow", Pixels.Of(before).NameAt(0.75, 0.75));
        Assert.Equal("none", Pixels.Of(after).NameAt(0.75, 0.75));
    }

    [Fact]
    public async Task A_kept_picture_is_used_by_the_next_process_and_a_damaged_one_is_made_anew()
    {
        var first = await site.GetAsync("/media/abc/billede.png?width=40");
        var kept = Directory.GetFiles(site.CacheFolder, "*", SearchOption.AllDirectories).Single();
        var whole = await File.ReadAllBytesAsync(kept);
        var store = site.Services.GetRequiredService<IVariantStore>();
        var key = VariantKey.Of("/media/abc/billede.png", Pictures.Commands("width=40"), new ImagingCacheSettings().CacheHashLength);

        var found = await store.FindAsync(key, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(kept, whole[..^10]);
        var damaged = await store.FindAsync(key, TestContext.Current.CancellationToken);

        Assert.Equal(first.Headers.ETag!.Tag, $"\"{found!.ETag}\"");
        Assert.Null(damaged);
    }

    [Fact]
    public async Task Many_who_ask_for_the_same_at_once_have_it_made_once()
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => site.GetAsync("/media/abc/billede.png?width=333&format=avif")));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        // Made twice, the later one would have taken the place of the earlier with a later time, or been left beside it.
        Assert.Single(responses.Select(response => response.Content.Headers.LastModified).Distinct());
        Assert.Single(Directory.GetFiles(site.CacheFolder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Who_waits_too_long_is_told_to_come_again()
    {
        await using var busy = await Site.StartAsync(services => services.Configure<ImagingSettings>(settings => settings.Memory.MaximumConcurrentProcessing = 1));
        busy.Put("a/b.png", Pictures.Of("png"));
        using var gate = new ManualResetEventSlim();
        var started = new TaskCompletionSource();
        var held = busy.Services.GetRequiredService<ImageWorkers>().RunAsync(() =>
        {
            started.SetResult();
            return gate.Wait(TimeSpan.FromMinutes(1));
        });
        await started.Task;
        busy.Services.GetRequiredService<IOptionsMonitor<ImageLimits>>().CurrentValue.MaxWait = TimeSpan.FromMilliseconds(1);

        var response = await busy.GetAsync("/media/a/b.png?width=10");
        gate.Set();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.True(await held);
        busy.Services.GetRequiredService<IOptionsMonitor<ImageLimits>>().CurrentValue.MaxWait = TimeSpan.FromMinutes(1);
        Assert.Equal(HttpStatusCode.OK, (await busy.GetAsync("/media/a/b.png?width=10")).StatusCode);
    }

    [Theory]
    [InlineData("/media/abc/billede.deleted.png")]
    [InlineData("/media/abc/billede.deleted.png?width=10")]
    [InlineData("/media/abc/findes-ikke.png")]
    [InlineData("/media/abc/findes-ikke.png?width=10")]
    [InlineData("/media/..%2f..%2fhemmelig.png")]
    [InlineData("/media/..%2f..%2fhemmelig.png?width=10")]
    [InlineData("/media/abc/..%5c..%5chemmelig.png?width=10")]
    [InlineData("/media/abc")]
    [InlineData("/media/")]
    [InlineData("/media/abc/%00.png?width=10")]
    public async Task What_is_not_for_visitors_is_not_found(string address)
    {
        site.Put("abc/billede.deleted.png", Pictures.Of("png"));
        await File.WriteAllBytesAsync(Path.Combine(site.MediaFolder, "..", "hemmelig.png"), Pictures.Of("png"));

        var status = (await site.GetAsync(address)).StatusCode;

        Assert.True(status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{status}");
    }

    [Fact]
    public async Task Only_signed_addresses_are_answered_where_a_key_is_set()
    {
        await using var signed = await Site.StartAsync(Sign);
        signed.Put("a/B.png", Pictures.Of("png"));
        var generator = signed.Services.GetRequiredService<ImageUrlGenerator>();
        var address = generator.GetImageUrl(new ImageUrlGenerationOptions("/media/a/B.png") { Width = 6000, Height = 10, ImageCropMode = ImageCropMode.Pad, CacheBusterValue = "1" })!;

        Assert.Equal(HttpStatusCode.OK, (await signed.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await signed.GetAsync(address + "&utm_source=x")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await signed.GetAsync("/media/a/B.png")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await signed.GetAsync(address.Replace("6000", "600"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await signed.GetAsync(address[..^1] + (address[^1] == '0' ? '1' : '0'))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await signed.GetAsync("/media/a/B.png?width=10")).StatusCode);

        var stale = address.Replace("hmac=", "hmac=00");
        Assert.Equal(HttpStatusCode.OK, (await signed.GetAsync(signed.Services.GetRequiredService<ImageUrlTokenGenerator>().RefreshSignature(stale))).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&hmac=")]
    [InlineData("&hmac=abc")]
    [InlineData("&hmac=%C3%A6%C3%B8%C3%A5")]
    [InlineData("&hmac=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("&hmac=1&hmac=2")]
    public async Task A_forged_token_is_refused(string token)
    {
        await using var signed = await Site.StartAsync(Sign);
        signed.Put("a/b.png", Pictures.Of("png"));

        var response = await signed.GetAsync("/media/a/b.png?width=10" + token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.False(Directory.Exists(signed.CacheFolder));
    }

    [Theory]
    [InlineData("/media/a/Blåbær på Ærø.png")]
    [InlineData("/media/a/Bl%C3%A5b%C3%A6r%20p%C3%A5%20%C3%86r%C3%B8.png")]
    [InlineData("https://headspace.dk/media/a/Blåbær på Ærø.png")]
    [InlineData("/media/a/Blåbær på Ærø.png?rmode=max")]
    public async Task A_token_holds_however_its_address_is_written(string url)
    {
        await using var signed = await Site.StartAsync(Sign);
        signed.Put("a/Blåbær på Ærø.png", Pictures.Of("png"));

        var address = signed.Services.GetRequiredService<ImageUrlGenerator>().GetImageUrl(new ImageUrlGenerationOptions(url) { Width = 10, FocalPoint = new(0.25m, 0.5m), FurtherOptions = "bgcolor=fff" })!;

        Assert.Equal(HttpStatusCode.OK, (await signed.GetAsync(address.Replace("https://headspace.dk", ""))).StatusCode);
    }

    [Fact]
    public async Task A_stored_address_is_signed_anew_also_as_markup_writes_it()
    {
        await using var signed = await Site.StartAsync(Sign);
        signed.Put("a/b.png", Pictures.Of("png"));

        var address = signed.Services.GetRequiredService<ImageUrlTokenGenerator>().RefreshSignature("/media/a/b.png?rmode=max&amp;width=10&amp;hmac=abc&amp;v=1");

        Assert.StartsWith("/media/a/b.png?rmode=max&amp;width=10&amp;v=1&amp;hmac=", address);
        Assert.Equal(HttpStatusCode.OK, (await signed.GetAsync(WebUtility.HtmlDecode(address))).StatusCode);
        Assert.Equal("/media/a/b.pdf", signed.Services.GetRequiredService<ImageUrlTokenGenerator>().RefreshSignature("/media/a/b.pdf"));
    }

    [Theory]
    [InlineData("/media/abc/gammelt.bmp?width=10", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/media/abc/gammelt.tga?format=webp", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/media/abc/gammelt.bmp", HttpStatusCode.OK)]
    [InlineData("/media/abc/gammelt.bmp?v=1", HttpStatusCode.OK)]
    [InlineData("/media/abc/andet.bmp?width=10", HttpStatusCode.OK)]
    [InlineData("/media/abc/findes-ikke.bmp?width=10", HttpStatusCode.NotFound)]
    public async Task Formats_that_cannot_be_read_are_served_as_they_are_and_refused_in_other_sizes(string address, HttpStatusCode status)
    {
        site.Put("abc/gammelt.bmp", [.. "BM"u8, 58, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0]);
        site.Put("abc/gammelt.tga", [0, 0, 2, 0, 0, 0, 0, 0]);
        site.Put("abc/andet.bmp", Pictures.Of("png")); // content counts, not the name

        Assert.Equal(status, (await site.GetAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData(1, HttpStatusCode.OK)] // 1 MB holds 512 x 512 pixels
    [InlineData(0, HttpStatusCode.OK)]
    public async Task A_picture_that_needs_more_memory_than_Umbraco_allows_is_refused(int megabytes, HttpStatusCode status)
    {
        await using var small = await Site.StartAsync(services => services.Configure<ImagingSettings>(settings =>
        {
            settings.Memory.Enabled = true;
            settings.Memory.MaximumDecodedImageMegabytes = megabytes;
        }));
        small.Put("a/lille.png", Pictures.Of("png"));
        small.Put("a/stort.png", Pictures.Make(Pictures.Svg, "width=800&height=600&rmode=pad&format=png").Bytes);

        Assert.Equal(status, (await small.GetAsync("/media/a/lille.png?width=10")).StatusCode);
        Assert.Equal(megabytes == 1 ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.OK, (await small.GetAsync("/media/a/stort.png?width=10")).StatusCode);
    }

    [Fact]
    public async Task A_drawing_is_served_so_that_it_can_run_nothing()
    {
        site.Put("abc/tegning.svg", Pictures.Svg);

        var drawing = await site.GetAsync("/media/abc/tegning.svg?width=100");
        var pixels = await site.GetAsync("/media/abc/tegning.svg?width=100&format=png");

        Assert.Equal("image/svg+xml", drawing.Content.Headers.ContentType!.MediaType);
        Assert.Contains("sandbox", drawing.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("image/png", pixels.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Documents_are_served_as_they_are()
    {
        var document = Encoding.ASCII.GetBytes("%PDF-1.7 example");
        site.Put("abc/rapport.pdf", document);

        var response = await site.GetAsync("/media/abc/rapport.pdf?width=100");

        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(document, await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Pictures_of_the_web_root_are_made_too()
    {
        await File.WriteAllBytesAsync(Path.Combine(site.WebRoot, "logo.png"), Pictures.Of("png"));

        var response = await site.GetAsync("/logo.png?width=10");

        Assert.Equal(10, Pixels.Of(await response.Content.ReadAsByteArrayAsync()).Width);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Media_are_only_read(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/media/abc/billede.png?width=10");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await site.Client.SendAsync(request)).StatusCode);
        Assert.True(site.Files.FileExists("abc/billede.png"));
    }

    private static void Sign(IServiceCollection services) =>
        services.Configure<ImagingSettings>(settings => settings.HMACSecretKey = [.. Enumerable.Range(0, 64).Select(number => (byte)number)]);
}
