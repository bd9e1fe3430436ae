using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Headspace.Cms.Media.Files;
using Microsoft.AspNetCore.WebUtilities;

namespace Headspace.Cms.Media.AzureBlob;

/// <summary>
/// One container over the REST interface of Blob storage (https://learn.microsoft.com/rest/api/storageservices/blob-service-rest-api).
/// A blob is written in one step: no one ever sees half of it.
/// </summary>
/// <remarks>Where the storage does not answer, every method throws <see cref="MediaStorageException"/>.</remarks>
internal sealed class BlobContainer
{
    private const string ApiVersion = "2023-11-03";
    private const string TokenScope = "https://storage.azure.com/.default";
    private const int BlockSize = 8 * 1024 * 1024;

    private static readonly TimeSpan lookAgain = TimeSpan.FromMilliseconds(200);

    private readonly BlobConnection connection;
    private readonly HttpPipeline pipeline;
    private readonly Uri address;
    private volatile bool exists;

    /// <param name="connection">The account, and what opens it.</param>
    /// <param name="name">The container.</param>
    /// <param name="options">How the requests are sent.</param>
    public BlobContainer(BlobConnection connection, string name, BlobOptions options)
    {
        this.connection = connection;
        address = new($"{connection.Endpoint}/{name}");
        HttpPipelinePolicy authorization = connection switch
        {
            { Key: { } key, Account: { } account } => new SharedKeyPolicy(account, key),
            { Signature: { } signature } => new SignaturePolicy(signature),
            _ => new BearerTokenAuthenticationPolicy(new DefaultAzureCredential(), TokenScope),
        };
        pipeline = HttpPipelineBuilder.Build(options, authorization);
        exists = connection.Signature is not null; // a signature of a container may not make it
    }

    /// <summary>The blob of that name, or null.</summary>
    public async Task<BlobItem?> FindAsync(string name, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(RequestMethod.Head, name, null, _ => { }, cancellationToken, HttpStatusCode.NotFound).ConfigureAwait(false);
        return response.Status == (int)HttpStatusCode.NotFound
            ? null
            : new(name, response.Headers.ContentLengthLong ?? 0, Moment(response.Headers, "Last-Modified"), Moment(response.Headers, "x-ms-creation-time"));
    }

    /// <summary>The bytes from a place on; fewer where the blob ends. The stream is read while it comes.</summary>
    /// <exception cref="FileNotFoundException">There is no such blob.</exception>
    public async Task<Stream> ReadAsync(string name, long offset, CancellationToken cancellationToken)
    {
        var response = await SendAsync(
            RequestMethod.Get, name, null, request => request.Headers.Add("x-ms-range", $"bytes={offset.ToString(CultureInfo.InvariantCulture)}-"),
            cancellationToken, HttpStatusCode.NotFound, buffered: false).ConfigureAwait(false);
        return response.Status == (int)HttpStatusCode.NotFound
            ? throw new FileNotFoundException($"There is no file {name}.", name)
            : response.ContentStream ?? Stream.Null;
    }

    /// <summary>Writes a blob.</summary>
    /// <returns>False where there is one already, and none may be replaced.</returns>
    public async Task<bool> WriteAsync(string name, Stream content, string contentType, bool overwrite, CancellationToken cancellationToken)
    {
        await EnsureExistsAsync().ConfigureAwait(false);
        var first = await ReadBlockAsync(content, cancellationToken).ConfigureAwait(false);
        return first.Length < BlockSize
            ? await PutAsync(name, null, RequestContent.Create(first), contentType, overwrite, cancellationToken).ConfigureAwait(false)
            : await WriteBlocksAsync(name, first, content, contentType, overwrite, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Copies a blob within the container, and comes back when the copy is whole.</summary>
    public async Task CopyAsync(string source, string target, CancellationToken cancellationToken)
    {
        // The storage reads the source as a stranger would where the request itself is signed by its address.
        var from = connection.Signature is { } signature ? $"{AddressOf(source).AbsoluteUri}?{signature}" : AddressOf(source).AbsoluteUri;
        var response = await SendAsync(RequestMethod.Put, target, null, request => request.Headers.Add("x-ms-copy-source", from), cancellationToken).ConfigureAwait(false);
        while (StatusOfCopy(response) == "pending")
        {
            response.Dispose();
            await Task.Delay(lookAgain, cancellationToken).ConfigureAwait(false);
            response = await SendAsync(RequestMethod.Head, target, null, _ => { }, cancellationToken).ConfigureAwait(false);
        }

        using (response)
        {
            if (StatusOfCopy(response) is { } status and not "success")
            {
                throw new MediaStorageException($"The storage of media files gave up a copy: {status}.", new RequestFailedException(response));
            }
        }
    }

    /// <summary>Deletes a blob, if it is there.</summary>
    public async Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        using var _ = await SendAsync(RequestMethod.Delete, name, null, _ => { }, cancellationToken, HttpStatusCode.NotFound).ConfigureAwait(false);
    }

    /// <summary>The blobs and the folders directly below a folder, page by page.</summary>
    /// <param name="prefix">Empty, or a folder with the slash at its end.</param>
    /// <param name="isDeep">Whether the blobs of all folders below are listed, instead of the folders.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public async IAsyncEnumerable<BlobListing> ListAsync(string prefix, bool isDeep, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var marker = string.Empty;
        do
        {
            var query = new Dictionary<string, string?> { ["restype"] = "container", ["comp"] = "list", ["prefix"] = prefix, ["delimiter"] = isDeep ? null : "/", ["marker"] = marker };
            using var response = await SendAsync(
                RequestMethod.Get, string.Empty, query.Where(pair => !string.IsNullOrEmpty(pair.Value)), _ => { }, cancellationToken, HttpStatusCode.NotFound).ConfigureAwait(false);
            if (response.Status == (int)HttpStatusCode.NotFound)
            {
                yield break;
            }

            var page = XDocument.Load(response.ContentStream!).Root!;
            yield return new(
                [.. page.Descendants("Blob").Select(blob => blob.Element("Name")!.Value)],
                [.. page.Descendants("BlobPrefix").Select(folder => folder.Element("Name")!.Value)]);
            marker = page.Element("NextMarker")?.Value ?? string.Empty;
        }
        while (marker.Length > 0);
    }

    private async Task<bool> WriteBlocksAsync(string name, byte[] first, Stream content, string contentType, bool overwrite, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        for (var block = first; block.Length > 0; block = await ReadBlockAsync(content, cancellationToken).ConfigureAwait(false))
        {
            var id = Convert.ToBase64String(BitConverter.GetBytes(IPAddress.HostToNetworkOrder(ids.Count)));
            var query = new Dictionary<string, string?> { ["comp"] = "block", ["blockid"] = id };
            using var _ = await SendAsync(RequestMethod.Put, name, query, request => request.Content = RequestContent.Create(block), cancellationToken).ConfigureAwait(false);
            ids.Add(id);
        }

        // Only with this list the blob is there: blocks without it are forgotten after a week.
        var list = new XElement("BlockList", ids.Select(id => new XElement("Latest", id)));
        return await PutAsync(name, "blocklist", RequestContent.Create(list.ToString()), contentType, overwrite, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> PutAsync(string name, string? comp, RequestContent content, string contentType, bool overwrite, CancellationToken cancellationToken)
    {
        var query = comp is null ? null : new Dictionary<string, string?> { ["comp"] = comp };
        using var response = await SendAsync(
            RequestMethod.Put,
            name,
            query,
            request =>
            {
                request.Content = content;
                request.Headers.Add("x-ms-blob-content-type", contentType);
                if (comp is null)
                {
                    request.Headers.Add("x-ms-blob-type", "BlockBlob");
                }

                if (!overwrite)
                {
                    request.Headers.Add("If-None-Match", "*");
                }
            },
            cancellationToken,
            overwrite ? null : HttpStatusCode.Conflict).ConfigureAwait(false);
        return response.Status != (int)HttpStatusCode.Conflict;
    }

    private async Task EnsureExistsAsync()
    {
        if (exists)
        {
            return;
        }

        var query = new Dictionary<string, string?> { ["restype"] = "container" };
        using var _ = await SendAsync(RequestMethod.Put, string.Empty, query, _ => { }, CancellationToken.None, HttpStatusCode.Conflict).ConfigureAwait(false);
        exists = true;
    }

    private static async Task<byte[]> ReadBlockAsync(Stream content, CancellationToken cancellationToken)
    {
        var block = new byte[BlockSize];
        var length = await content.ReadAtLeastAsync(block, BlockSize, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return length == BlockSize ? block : block[..length];
    }

    private async Task<Response> SendAsync(
        RequestMethod method,
        string name,
        IEnumerable<KeyValuePair<string, string?>>? query,
        Action<Request> fill,
        CancellationToken cancellationToken,
        HttpStatusCode? expected = null,
        bool buffered = true)
    {
        // It is not disposed of: that would close the stream of an answer that is not buffered.
        var message = pipeline.CreateMessage();
        message.BufferResponse = buffered;
        message.Request.Method = method;
        message.Request.Uri.Reset(new(QueryHelpers.AddQueryString(AddressOf(name).AbsoluteUri, query ?? [])));
        message.Request.Headers.Add("x-ms-version", ApiVersion);
        fill(message.Request);
        try
        {
            await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch (AuthenticationFailedException exception)
        {
            throw new MediaStorageException($"The identity of the machine, which {AzureBlobSettings.Section}:ConnectionString leaves the account to, gives no token: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is RequestFailedException or AggregateException or IOException or HttpRequestException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new MediaStorageException("The storage of media files does not answer.", exception);
        }

        if (message.Response.IsError && message.Response.Status != (int?)expected)
        {
            using var response = message.Response;
            var reason = response.Status is (int)HttpStatusCode.Unauthorized or (int)HttpStatusCode.Forbidden ? connection.WhyRefused(DateTimeOffset.UtcNow) : null;
            throw new MediaStorageException($"The storage of media files answered {response.Status}. {reason}".TrimEnd(), new RequestFailedException(response));
        }

        return message.Response;
    }

    private Uri AddressOf(string name) => name.Length == 0 ? address : new($"{address}/{string.Join('/', name.Split('/').Select(Uri.EscapeDataString))}");

    private static string? StatusOfCopy(Response response) => response.Headers.TryGetValue("x-ms-copy-status", out var status) ? status : null;

    private static DateTimeOffset Moment(ResponseHeaders headers, string name) =>
        headers.TryGetValue(name, out var value) && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : default;
}
