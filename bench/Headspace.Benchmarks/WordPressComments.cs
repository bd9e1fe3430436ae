using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Headspace.Benchmarks;

/// <summary>
/// The comment form of a stock WordPress: a page with a form, and an entry that is stored and held for approval. It takes one
/// comment in fifteen seconds from an address, so each comes from a loopback address of its own.
/// </summary>
internal sealed class WordPressComments : IDisposable
{
    private const string Page = "/hello-world/";
    private const int FirstAddress = 0x7F010001;

    private readonly HttpClient client;
    private int addresses = FirstAddress + (Environment.ProcessId % 4096 << 12);

    public WordPressComments(Uri site)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.Zero, ConnectCallback = ConnectAsync };
        client = new HttpClient(handler) { BaseAddress = site };
    }

    public async Task VisitAsync(string name, ConcurrentBag<double> pages, ConcurrentBag<double> posts)
    {
        var began = Stopwatch.GetTimestamp();
        var page = await client.GetStringAsync(Page);
        pages.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        if (!page.Contains("wp-comments-post.php", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The page of WordPress has no comment form.");
        }

        var unique = $"{name} {Guid.NewGuid():N}";
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["comment_post_ID"] = "1",
            ["comment_parent"] = "0",
            ["author"] = name,
            ["email"] = $"{Guid.NewGuid():N}@kommune.example.org",
            ["url"] = string.Empty,
            ["comment"] = $"Vi vil gerne høre mere. {unique}",
        });
        began = Stopwatch.GetTimestamp();
        using var response = await client.PostAsync("/wp-comments-post.php", content);
        posts.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        if (response.StatusCode != HttpStatusCode.Found)
        {
            throw new InvalidOperationException($"WordPress answered its form with {(int)response.StatusCode}.");
        }
    }

    public void Dispose() => client.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.HostToNetworkOrder(Interlocked.Increment(ref addresses)) & 0xFFFFFFFFL, 0));
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
