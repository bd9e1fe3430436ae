using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Headspace.Testing;

/// <summary>
/// The built program in a process of its own, on a free port, with a database and files of its own in a temporary
/// folder: what a visitor meets, and nothing that a test host would soften.
/// </summary>
public sealed partial class RunningSite : IAsyncDisposable
{
    private readonly Process process;
    private readonly OutputBuffer output;

    private RunningSite(Process process, OutputBuffer output, Uri address)
    {
        this.process = process;
        this.output = output;
        Address = address;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All, UseCookies = false })
        {
            BaseAddress = address,
        };
    }

    /// <summary>Where it listens: http://127.0.0.1 and a port.</summary>
    public Uri Address { get; }

    /// <summary>Does not follow redirects.</summary>
    public HttpClient Client { get; }

    /// <summary>What the program has written so far.</summary>
    public string Output => output.ToString();

    /// <summary>Starts the program and returns when it listens.</summary>
    /// <exception cref="InvalidOperationException">The program ended instead; the message has what it wrote.</exception>
    public static async Task<RunningSite> StartAsync(SiteFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var (process, output) = Launch(folder, ["--urls", "http://127.0.0.1:0"]);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            var changed = output.Changed;
            var text = output.ToString();
            if (Listening().Match(text) is { Success: true } match)
            {
                return new RunningSite(process, output, new Uri(match.Groups[1].Value));
            }

            if (process.HasExited || patience.IsCancellationRequested)
            {
                process.Kill(true);
                throw new InvalidOperationException($"The site did not start:\n{text}");
            }

            await Task.WhenAny(changed, process.WaitForExitAsync(patience.Token));
        }
    }

    /// <summary>Runs the program to its end and returns its exit code and what it wrote.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(SiteFolder folder, params string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var (process, output) = Launch(folder, arguments);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, output.ToString());
    }

    /// <summary>Starts the program and ends it at once, as a power cut would, when it has written the given text.</summary>
    /// <exception cref="InvalidOperationException">The program ended, or served, without writing it.</exception>
    public static async Task KillAtAsync(SiteFolder folder, string text) => await EndAtAsync(folder, text, process => process.Kill(true));

    /// <summary>Starts the program and asks it to stop (SIGTERM), as a host does, when it has written the given text.</summary>
    /// <returns>The exit code, and all that it wrote.</returns>
    /// <exception cref="InvalidOperationException">The program ended, or served, without writing it.</exception>
    public static Task<(int ExitCode, string Output)> TerminateAtAsync(SiteFolder folder, string text) => EndAtAsync(folder, text, process =>
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    });

    private static async Task<(int ExitCode, string Output)> EndAtAsync(SiteFolder folder, string text, Action<Process> end)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var (process, output) = Launch(folder, ["--urls", "http://127.0.0.1:0"]);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            var changed = output.Changed;
            var written = output.ToString();
            if (written.Contains(text, StringComparison.Ordinal))
            {
                end(process);
                await process.WaitForExitAsync(patience.Token);
                return (process.ExitCode, output.ToString());
            }

            if (process.HasExited || Listening().IsMatch(written))
            {
                process.Kill(true);
                throw new InvalidOperationException($"The site did not come to write '{text}':\n{written}");
            }

            await Task.WhenAny(changed, process.WaitForExitAsync(patience.Token));
        }
    }

    /// <summary>Asks as a visitor of a host does: the connection goes to 127.0.0.1, the name in the header.</summary>
    public Task<HttpResponseMessage> GetAsync(string host, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = $"{host}:{Address.Port}";
        return Client.SendAsync(request);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
        {
            process.Kill(true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    internal static (Process Process, OutputBuffer Output) Launch(SiteFolder folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(SiteFolder.Program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in folder.Environment)
        {
            start.Environment[name] = value;
        }

        var output = new OutputBuffer();
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => output.Add(line.Data);
        process.ErrorDataReceived += (_, line) => output.Add(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return (process, output);
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();
}
