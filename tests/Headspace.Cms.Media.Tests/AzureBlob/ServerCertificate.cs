using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Headspace.Cms.Media.Tests.AzureBlob;

/// <summary>A certificate for 127.0.0.1 that nobody but the test trusts.</summary>
internal sealed class ServerCertificate : IDisposable
{
    private readonly RSA key = RSA.Create(2048);

    public ServerCertificate()
    {
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        Certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    public X509Certificate2 Certificate { get; }

    public string Save(DirectoryInfo folder, string name) => Write(folder, name, Certificate.ExportCertificatePem());

    public string SaveKey(DirectoryInfo folder, string name) => Write(folder, name, key.ExportPkcs8PrivateKeyPem());

    public void Dispose()
    {
        Certificate.Dispose();
        key.Dispose();
    }

    private static string Write(DirectoryInfo folder, string name, string text)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }
}
