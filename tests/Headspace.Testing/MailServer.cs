using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace Headspace.Testing;

/// <summary>A real mail server on a port of its own, which keeps what it takes.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly Channel<JsonElement> lines = Channel.CreateUnbounded<JsonElement>();

    private MailServer(Process process) => this.process = process;

    /// <summary>Where it listens, on the loopback address.</summary>
    public int Port { get; private set; }

    /// <summary>Starts one.</summary>
    public static async Task<MailServer> StartAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(SiteFolder.Repository, "tests", "Headspace.Testing", "Smtp", "server.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var server = new MailServer(Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start."));
        server.process.OutputDataReceived += (_, line) => server.Take(line.Data);
        server.process.BeginOutputReadLine();
        server.Port = (await server.NextAsync("port", cancellationToken)).GetInt32();
        return server;
    }

    /// <summary>Turns mails away for now, or takes them again.</summary>
    public async Task RefuseAsync(bool refuses, CancellationToken cancellationToken)
    {
        await process.StandardInput.WriteLineAsync(refuses ? "refuse" : "accept");
        await NextAsync("refuses", cancellationToken);
    }

    /// <summary>The next mail that it takes, or has taken and nobody has asked for.</summary>
    public async Task<string> NextMailAsync(CancellationToken cancellationToken) =>
        Encoding.UTF8.GetString(Convert.FromBase64String((await NextAsync("raw", cancellationToken)).GetString()!));

    /// <summary>How many mails it has taken that nobody has asked for.</summary>
    public int Waiting => lines.Reader.Count;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<JsonElement> NextAsync(string name, CancellationToken cancellationToken)
    {
        while (true)
        {
            var line = await lines.Reader.ReadAsync(cancellationToken);
            if (line.TryGetProperty(name, out var value))
            {
                return value;
            }
        }
    }

    private void Take(string? line)
    {
        if (line is not null)
        {
            lines.Writer.TryWrite(JsonDocument.Parse(line).RootElement);
        }
    }
}
