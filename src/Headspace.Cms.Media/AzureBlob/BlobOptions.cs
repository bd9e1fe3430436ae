using Azure.Core;

namespace Headspace.Cms.Media.AzureBlob;

/// <summary>How patient the requests are: visitors wait for them.</summary>
internal sealed class BlobOptions : ClientOptions
{
    public BlobOptions()
    {
        Retry.MaxRetries = 2;
        Retry.Delay = TimeSpan.FromMilliseconds(200);
        Retry.MaxDelay = TimeSpan.FromSeconds(1);
        Retry.NetworkTimeout = TimeSpan.FromSeconds(15);
        Diagnostics.IsLoggingContentEnabled = false;
    }
}
