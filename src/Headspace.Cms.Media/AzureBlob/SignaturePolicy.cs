using Azure.Core;
using Azure.Core.Pipeline;

namespace Headspace.Cms.Media.AzureBlob;

/// <summary>Adds a shared access signature to the address of each request, once.</summary>
internal sealed class SignaturePolicy(string signature) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var uri = message.Request.Uri;
        if (!uri.Query.Contains("sig=", StringComparison.Ordinal))
        {
            uri.Query = uri.Query.Length > 1 ? $"{uri.Query}&{signature}" : $"?{signature}";
        }
    }
}
