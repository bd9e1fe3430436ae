using Azure.Core.Pipeline;
using Headspace.Cms.Media.AzureBlob;
using Headspace.Cms.Media.Files;

namespace Headspace.Cms.Media.Tests.AzureBlob;

/// <summary>The account opened by the identity of the machine: a token from where Azure's App Service gives them, and a storage that asks for it.</summary>
public sealed class BlobIdentityTests : IAsyncLifetime
{
    private readonly ServerCertificate certificate = new();
    private IdentityServer identity = null!;
    private AzuriteServer azurite = null!;

    public async ValueTask InitializeAsync()
    {
        identity = await IdentityServer.StartAsync();
        azurite = await AzuriteServer.StartAsync(certificate);
    }

    public async ValueTask DisposeAsync()
    {
        await azurite.DisposeAsync();
        await identity.DisposeAsync();
        certificate.Dispose();
    }

    // One after the other in one test: the process keeps a good token, whoever asked for it.
    [Fact]
    public async Task The_identity_of_the_machine_is_enough_and_asked_for_once_and_told_of_where_it_fails()
    {
        identity.Refuses = true;
        Assert.Contains("Umbraco:Storage:AzureBlob:Media:ConnectionString", (await FailAsync()).Message);

        identity.Refuses = false;
        identity.Audience = "https://graph.microsoft.com";
        identity.Lifetime = TimeSpan.FromMinutes(1); // too short to be kept
        Assert.Contains("Storage Blob Data Contributor", (await FailAsync()).Message);

        identity.Audience = "https://storage.azure.com";
        identity.Lifetime = TimeSpan.FromHours(8);
        var given = identity.Given;
        var files = new AzureBlobMediaFileSystem(Open(), "media", "/media");
        files.AddFile("a/a.txt", new MemoryStream("indhold"u8.ToArray()));
        files.MoveFile("a/a.txt", "b/b.txt");
        using var reader = new StreamReader(files.OpenFile("b/b.txt"));

        Assert.Equal("indhold", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["b/b.txt"], files.GetFiles("b"));
        Assert.Equal(1, identity.Given - given);
        Assert.Equal("https://storage.azure.com", identity.AskedFor);
    }

    private Task<MediaStorageException> FailAsync() =>
        Assert.ThrowsAsync<MediaStorageException>(() => Open().FindAsync("media/a.txt", TestContext.Current.CancellationToken));

    private BlobContainer Open()
    {
        var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, presented, _, _) => presented?.GetCertHashString() == certificate.Certificate.GetCertHashString();
        return new(BlobConnection.Parse($"BlobEndpoint={azurite.Endpoint}"), "media", new() { Transport = new HttpClientTransport(handler) });
    }
}
