using Headspace.Cms.Media.AzureBlob;
using Headspace.Cms.Media.Files;

namespace Headspace.Cms.Media.Tests.AzureBlob;

/// <summary>The account opened by shared access signatures instead of its key.</summary>
public sealed class BlobSignatureTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private readonly string name = $"test{Guid.NewGuid():N}";

    [Theory]
    [InlineData("container")]
    [InlineData("account")]
    public async Task A_signature_is_enough_to_write_read_list_move_and_delete(string of)
    {
        var tomorrow = DateTimeOffset.UtcNow.AddDays(1);
        await MakeContainerAsync();
        var files = new AzureBlobMediaFileSystem(Open(of == "account" ? Signatures.OfAccount(tomorrow) : Signatures.OfContainer(name, tomorrow)), "media", "/media");

        files.AddFile("a/Æble.txt", new MemoryStream("indhold"u8.ToArray()));
        files.AddFile("a/stor.bin", new MemoryStream(new byte[9 * 1024 * 1024]));
        files.MoveFile("a/Æble.txt", "b/Pære.txt");

        using var reader = new StreamReader(files.OpenFile("b/Pære.txt"));
        Assert.Equal("indhold", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["a/stor.bin"], files.GetFiles("a"));
        Assert.Equal(["a", "b"], files.GetDirectories(string.Empty).Order(StringComparer.Ordinal));
        files.DeleteFile("b/Pære.txt");
        Assert.False(files.FileExists("b/Pære.txt"));
    }

    [Fact]
    public async Task A_signature_that_has_ended_is_told_with_the_setting_that_holds_it()
    {
        await MakeContainerAsync();
        var container = Open(Signatures.OfContainer(name, DateTimeOffset.UtcNow.AddHours(-1)));

        var error = await Assert.ThrowsAsync<MediaStorageException>(() => container.FindAsync("media/a.txt", TestContext.Current.CancellationToken));

        Assert.Contains("403", error.Message);
        Assert.Contains("The SharedAccessSignature of Umbraco:Storage:AzureBlob:Media:ConnectionString ended at", error.Message);
    }

    [Fact]
    public async Task A_signature_that_allows_too_little_is_told_too()
    {
        await MakeContainerAsync();
        var container = Open(Signatures.OfContainer(name, DateTimeOffset.UtcNow.AddHours(1), permissions: "r"));

        var error = await Assert.ThrowsAsync<MediaStorageException>(
            () => container.WriteAsync("media/a.txt", new MemoryStream([1]), "text/plain", overwrite: true, TestContext.Current.CancellationToken));

        Assert.Contains("Umbraco:Storage:AzureBlob:Media:ConnectionString does not allow this", error.Message);
    }

    private async Task MakeContainerAsync() =>
        await new BlobContainer(BlobConnection.Parse(azurite.Server.ConnectionString), name, new())
            .WriteAsync("andet.txt", new MemoryStream([1]), "text/plain", overwrite: true, TestContext.Current.CancellationToken);

    private BlobContainer Open(string signature) =>
        new(BlobConnection.Parse($"BlobEndpoint={azurite.Server.Endpoint};SharedAccessSignature={signature}"), name, new());
}
