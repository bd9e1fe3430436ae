using System.Diagnostics;

namespace Headspace.Benchmarks;

/// <summary>Asks the first site for pages, one after the other.</summary>
internal sealed class Visitor(Uri address) : IDisposable
{
    private const string Host = "headspace.localhost";

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };

    public async Task AskAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = $"{Host}:{address.Port}" } };
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>The mean time of one request, this client's own included, after as many to warm up.</summary>
    public async Task<double> MicrosecondsAsync(string path, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            await AskAsync(path);
        }

        var began = Stopwatch.GetTimestamp();
        for (var round = 0; round < rounds; round++)
        {
            await AskAsync(path);
        }

        return Stopwatch.GetElapsedTime(began).TotalMicroseconds / rounds;
    }

    public void Dispose() => client.Dispose();
}
