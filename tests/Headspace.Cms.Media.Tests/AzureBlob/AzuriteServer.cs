using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Headspace.Cms.Media.Tests.AzureBlob;

/// <summary>Microsoft's emulator of Blob storage, on a port of its own, behind a line that can be cut and mended.</summary>
internal sealed class AzuriteServer : IAsyncDisposable
{
    private const string Announcement = "successfully listens on ";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headspace-azurite-");
    private readonly Process process;
    private readonly string scheme;
    private Line line = null!;

    private AzuriteServer(ServerCertificate? certificate)
    {
        scheme = certificate is null ? "http" : "https";
        var program = typeof(AzuriteServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "BlobStorage").Value!;
        string[] security = certificate is null ? [] : ["--oauth", "basic", "--cert", certificate.Save(folder, "cert.pem"), "--key", certificate.SaveKey(folder, "key.pem")];
        process = Process.Start(new ProcessStartInfo("node", [program, "--blobPort", "0", "--location", folder.FullName, "--skipApiVersionCheck", "--silent", .. security])
        {
            RedirectStandardOutput = true,
        })!;
    }

    /// <summary>The address of the account.</summary>
    public string Endpoint => $"{scheme}://127.0.0.1:{line.Port}/devstoreaccount1";

    public string ConnectionString =>
        $"DefaultEndpointsProtocol={scheme};AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + $"BlobEndpoint={Endpoint};";

    /// <param name="certificate">Of a server that speaks https and takes tokens; null for one of http.</param>
    public static async Task<AzuriteServer> StartAsync(ServerCertificate? certificate = null)
    {
        var server = new AzuriteServer(certificate);
        while (await server.process.StandardOutput.ReadLineAsync() is { } said)
        {
            if (said.Contains(Announcement, StringComparison.Ordinal))
            {
                server.line = new Line(int.Parse(said[(said.LastIndexOf(':') + 1)..], CultureInfo.InvariantCulture));
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
