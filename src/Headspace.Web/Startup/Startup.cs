using System.Net.Sockets;
using System.Runtime.InteropServices;
using Headspace.Cms.Contracts.Database;
using Headspace.Cms.Contracts.Sync;
using Microsoft.AspNetCore.Connections;

namespace Headspace.Web.Startup;

/// <summary>The edge of the program: what whoever started it can mend is said in one line, the rest is thrown.</summary>
internal static class Startup
{
    /// <summary>Stopped before it was done; the shell's number for a program that SIGTERM ended.</summary>
    internal const int Stopped = 143;

    /// <summary>Runs the program and returns its exit code.</summary>
    /// <param name="run">The program. Its token is cancelled when the program is told to stop, from the very start on.</param>
    public static async Task<int> RunAsync(Func<CancellationToken, Task<int>> run)
    {
        using var stopping = new CancellationTokenSource();
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        try
        {
            return await run(stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped before the work was done.");
            return Stopped;
        }
        catch (Exception exception) when (Explain(exception) is { } line)
        {
            await Console.Error.WriteLineAsync(line);
            return 1;
        }

        // Who asks twice does not want to wait for an orderly end.
        void Stop(PosixSignalContext context)
        {
            context.Cancel = !stopping.IsCancellationRequested;
            stopping.Cancel();
        }
    }

    /// <summary>One line for what the one who started the program can mend; null for a fault of ours.</summary>
    internal static string? Explain(Exception exception) => exception switch
    {
        DatabaseUnusableException or SyncFileException => exception.Message,
        AddressInUseException => $"The port is in use: {exception.Message} Stop the other program or choose another address with --urls.",
        IOException { InnerException: AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } } =>
            $"The port is in use: {exception.Message} Stop the other program or choose another address with --urls.",
        AggregateException { InnerException: { } inner } => Explain(inner),
        _ => null,
    };
}
