using System.Net.Sockets;
using Headspace.Cms.Contracts.Database;
using Headspace.Cms.Contracts.Sync;
using Microsoft.AspNetCore.Connections;

namespace Headspace.Web.Startup;

/// <summary>The edge of the program: what whoever started it can mend is said in one line, the rest is thrown.</summary>
internal static class Startup
{
    /// <summary>Runs the program and returns its exit code.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception exception) when (Explain(exception) is { } line)
        {
            await Console.Error.WriteLineAsync(line);
            return 1;
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
