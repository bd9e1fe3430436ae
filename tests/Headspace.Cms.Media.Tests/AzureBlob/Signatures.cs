using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Headspace.Cms.Media.Tests.AzureBlob;

/// <summary>Shared access signatures of the emulator's account, as a portal makes them (https://learn.microsoft.com/rest/api/storageservices/delegate-access-with-shared-access-signature).</summary>
internal static class Signatures
{
    private const string Version = "2021-12-02";
    private const string Account = "devstoreaccount1";
    private const string Everything = "racwdl";

    private static readonly byte[] key = Convert.FromBase64String("Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==");

    /// <summary>For the blobs of one container.</summary>
    public static string OfContainer(string container, DateTimeOffset ends, string permissions = Everything)
    {
        var end = Text(ends);
        var signature = Sign([permissions, "", end, $"/blob/{Account}/{container}", "", "", "", Version, "c", "", "", "", "", "", "", ""]);
        return $"sv={Version}&sr=c&sp={permissions}&se={Uri.EscapeDataString(end)}&sig={Uri.EscapeDataString(signature)}";
    }

    /// <summary>For all containers of the account.</summary>
    public static string OfAccount(DateTimeOffset ends)
    {
        var end = Text(ends);
        var signature = Sign([Account, Everything, "b", "sco", "", end, "", "", Version, "", ""]);
        return $"sv={Version}&ss=b&srt=sco&sp={Everything}&se={Uri.EscapeDataString(end)}&sig={Uri.EscapeDataString(signature)}";
    }

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string Sign(string[] lines) => Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Join('\n', lines))));
}
