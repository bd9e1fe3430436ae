using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Headspace.Cms.Media.Tests.AzureBlob;

/// <summary>Microsoft's emulator of Blob storage, on a port of its own, behind a line that can be cut and mended.</summary>
internal sealed class AzuriteServer : IAsyncDisposable
{
    private const string Announcement = "successfully listens on http://127.0.0.1:";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headspace-azurite-");
    private readonly Process process;
    private Line line = null!;

    private AzuriteServer()
    {
        var program = typeof(AzuriteServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "BlobStorage").Value!;
        process = Process.Start(new ProcessStartInfo("node", [program, "--blobPort", "0", "--location", folder.FullName, "--skipApiVersionCheck", "--silent"])
        {
            RedirectStandardOutput = true,
        })!;
    }

    public string ConnectionString =>
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + $"BlobEndpoint=http://127.0.0.1:{line.Port}/devstoreaccount1;";

    public static async Task<AzuriteServer> StartAsync()
    {
        var server = new AzuriteServer();
        while (await server.process.StandardOutput.ReadLineAsync() is { } said)
        {
            if (said.IndexOf(Announcement, StringComparison.Ordinal) is >= 0 and var at)
            {
                server.line = new Line(int.Parse(said[(at + Announcement.Length)..], CultureInfo.InvariantCulture));
                return server;
            }
        }

        throw new InvalidOperationException("The blob storage of the tests did not start.");
    }

    /// <summary>Nobody reaches it any more.</summary>
    public void Go() => line.Cut();

    /// <summary>It is reached again.</summary>
    public void Come() => line.Mend();

    public async ValueTask DisposeAsync()
    {
        line.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }
}
