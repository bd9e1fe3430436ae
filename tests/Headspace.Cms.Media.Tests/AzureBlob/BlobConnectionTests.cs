using Headspace.Cms.Media.AzureBlob;

namespace Headspace.Cms.Media.Tests.AzureBlob;

public sealed class BlobConnectionTests
{
    [Fact]
    public void An_account_is_opened_with_its_key()
    {
        var connection = BlobConnection.Parse("DefaultEndpointsProtocol=https;AccountName=konto;AccountKey=AQID;EndpointSuffix=core.windows.net");

        Assert.Equal(new Uri("https://konto.blob.core.windows.net"), connection.Endpoint);
        Assert.Equal("konto", connection.Account);
        Assert.Equal([1, 2, 3], connection.Key!);
    }

    [Fact]
    public void An_account_is_opened_with_a_signature_or_by_the_identity_of_the_machine()
    {
        var signed = BlobConnection.Parse("BlobEndpoint=https://konto.blob.core.windows.net/;SharedAccessSignature=?sv=2023&sig=a%3D");
        var identity = BlobConnection.Parse("BlobEndpoint=https://konto.blob.core.windows.net/");

        Assert.Equal("sv=2023&sig=a%3D", signed.Signature);
        Assert.Null(signed.Key);
        Assert.Null(identity.Key);
        Assert.Null(identity.Signature);
        Assert.Equal(new Uri("https://konto.blob.core.windows.net"), identity.Endpoint);
    }

    [Theory]
    [InlineData("noget")]
    [InlineData("AccountKey=AQID")]
    [InlineData("DefaultEndpointsProtocol=https")]
    public void What_is_no_connection_string_is_refused_in_words(string text) =>
        Assert.Contains("AccountName", Assert.Throws<FormatException>(() => BlobConnection.Parse(text)).Message);
}
