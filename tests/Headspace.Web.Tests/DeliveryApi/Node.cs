using System.Diagnostics;

namespace Headspace.Web.Tests.DeliveryApi;

/// <summary>Runs Node.js, as front ends are built.</summary>
internal static class Node
{
    /// <summary>What a program has written; it must end well.</summary>
    public static async Task<string> RunAsync(string folder, IEnumerable<(string Name, string Value)> variables, params string[] arguments)
    {
        using var process = Start(folder, variables, arguments);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == 0, $"node {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await output}\n{await errors}");
        return await output;
    }

    /// <summary>A program that runs on; whoever started it ends it.</summary>
    public static Process Start(string folder, IEnumerable<(string Name, string Value)> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
