using System.Net;
using Headspace.Cms.Media.AzureBlob;
using Headspace.Cms.Media.Files;
using Headspace.Cms.Media.Tests.Imaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Headspace.Cms.Media.Tests.AzureBlob;

/// <summary>The storage goes away, and comes back.</summary>
public sealed class BlobOutageTests : IAsyncLifetime
{
    private readonly SteppedTime time = new();
    private AzuriteServer azurite = null!;
    private AzureBlobMediaFileSystem files = null!;
    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        azurite = await AzuriteServer.StartAsync();
        var container = new BlobContainer(BlobConnection.Parse(azurite.ConnectionString), "media", new());
        files = new AzureBlobMediaFileSystem(container, "media", "/media");
        site = await Site.StartAsync(services =>
        {
            services.AddSingleton(container);
            services.AddSingleton(files);
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time));
            services.Replace(ServiceDescriptor.Singleton<IMediaFiles, AzureBlobMediaFiles>());
        });
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await azurite.DisposeAsync();
    }

    [Fact]
    public async Task Files_and_pictures_are_served_from_the_container()
    {
        Put("a/b.png");

        var file = await site.GetAsync("/media/a/b.png", ("Range", "bytes=1-3"));
        var picture = await site.GetAsync("/media/a/b.png?width=20");

        Assert.Equal(HttpStatusCode.PartialContent, file.StatusCode);
        Assert.Equal(Pictures.Of("png")[1..4], await file.Content.ReadAsByteArrayAsync());
        Assert.Equal(20, Pixels.Of(await picture.Content.ReadAsByteArrayAsync()).Width);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/media/a/findes-ikke.png")).StatusCode);
    }

    [Fact]
    public async Task While_the_storage_is_gone_made_pictures_go_on_and_the_rest_is_told_to_come_again()
    {
        Put("a/b.png");
        var made = await (await site.GetAsync("/media/a/b.png?width=20")).Content.ReadAsByteArrayAsync();

        azurite.Go();
        time.Step(TimeSpan.FromSeconds(30));
        var kept = await site.GetAsync("/media/a/b.png?width=20");
        var other = await site.GetAsync("/media/a/b.png?width=30");
        var file = await site.GetAsync("/media/a/b.png");
        var error = Assert.Throws<MediaStorageException>(() => Put("a/c.png"));

        Assert.Equal(made, await kept.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, other.StatusCode);
        Assert.NotNull(other.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, file.StatusCode);
        Assert.Contains("does not answer", error.Message);

        azurite.Come();
        time.Step(TimeSpan.FromSeconds(30));
        Put("a/c.png");
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/media/a/b.png?width=30")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/media/a/b.png")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/media/a/c.png")).StatusCode);
    }

    [Fact]
    public void A_storage_that_goes_in_the_middle_of_a_file_is_told()
    {
        files.AddFile("a/stor.bin", new MemoryStream(new byte[60_000_000]));
        using var stream = files.OpenFile("a/stor.bin");
        stream.ReadExactly(new byte[100]);

        azurite.Go();

        Assert.Contains("in the middle", Assert.Throws<MediaStorageException>(() => stream.CopyTo(Stream.Null)).Message);
    }

    [Fact]
    public async Task A_wrong_key_is_no_missing_file()
    {
        Put("a/b.png");
        var wrong = azurite.ConnectionString.Replace("Eby8", "Abc8", StringComparison.Ordinal);
        var container = new BlobContainer(BlobConnection.Parse(wrong), "media", new());

        await Assert.ThrowsAsync<MediaStorageException>(() => container.FindAsync("media/a/b.png", TestContext.Current.CancellationToken));
    }

    private void Put(string path)
    {
        using var stream = new MemoryStream(Pictures.Of("png"));
        files.AddFile(path, stream);
    }
}
