using System.Net;
using System.Net.Sockets;

namespace Headspace.Cms.Media.Tests.AzureBlob;

/// <summary>Passes on what comes to a port, until it is cut.</summary>
internal sealed class Line : IDisposable
{
    private readonly int target;
    private CancellationTokenSource cut = new();

    public Line(int target)
    {
        this.target = target;
        Mend();
    }

    public int Port { get; private set; }

    public void Cut()
    {
        cut.Cancel();
        cut.Dispose();
        cut = new CancellationTokenSource();
    }

    public void Dispose()
    {
        cut.Cancel();
        cut.Dispose();
    }

    public void Mend()
    {
        var listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        cut.Token.Register(listener.Stop);
        _ = AcceptAsync(listener, cut.Token);
    }

    private async Task AcceptAsync(TcpListener listener, CancellationToken ending)
    {
        try
        {
            while (true)
            {
                _ = PassAsync(await listener.AcceptTcpClientAsync(ending), ending);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }

    private async Task PassAsync(TcpClient caller, CancellationToken ending)
    {
        using (caller)
        using (var server = new TcpClient())
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, target, ending);
                await Task.WhenAny(
                    caller.GetStream().CopyToAsync(server.GetStream(), ending),
                    server.GetStream().CopyToAsync(caller.GetStream(), ending));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException)
            {
                // Cut, or hung up.
            }
        }
    }
}
