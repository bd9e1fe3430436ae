using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Headspace.Cms.Media.AzureBlob;

/// <summary>What a connection string says.</summary>
/// <param name="Endpoint">The address of the account's blobs, without a slash at its end.</param>
/// <param name="Account">Its name; null where nothing is signed with its key.</param>
/// <param name="Key">Its key; null with a signature or an identity.</param>
/// <param name="Signature">A shared access signature, without a question mark; null without one.</param>
internal sealed record BlobConnection(Uri Endpoint, string? Account, byte[]? Key, string? Signature)
{
    // Published by Microsoft for its emulator: https://learn.microsoft.com/azure/storage/common/storage-use-azurite
    private const string EmulatorAccount = "devstoreaccount1";

    [SuppressMessage("Security", "CA5403", Justification = "The emulator's well-known key opens nothing else.")]
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <exception cref="FormatException">It is no connection string of blob storage.</exception>
    public static BlobConnection Parse(string connectionString)
    {
        var parts = connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .ToDictionary(part => part[0], part => part.Length == 2 ? part[1] : throw Unreadable(), StringComparer.OrdinalIgnoreCase);
        if (parts.TryGetValue("UseDevelopmentStorage", out var emulator) && bool.TryParse(emulator, out var isEmulator) && isEmulator)
        {
            return new(new($"http://127.0.0.1:10000/{EmulatorAccount}"), EmulatorAccount, Convert.FromBase64String(EmulatorKey), null);
        }

        var account = parts.GetValueOrDefault("AccountName");
        var endpoint = parts.GetValueOrDefault("BlobEndpoint")
            ?? (account is null ? throw Unreadable() : $"{parts.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.blob.{parts.GetValueOrDefault("EndpointSuffix", "core.windows.net")}");
        var key = parts.GetValueOrDefault("AccountKey");
        return new(
            new(endpoint.TrimEnd('/')),
            account,
            key is null ? null : account is null ? throw Unreadable() : Convert.FromBase64String(key),
            parts.GetValueOrDefault("SharedAccessSignature")?.TrimStart('?'));
    }

    /// <summary>What to look at when the storage refuses a request, for who runs the site: the setting, and what is known to be wrong with it.</summary>
    public string WhyRefused(DateTimeOffset now)
    {
        const string setting = $"{AzureBlobSettings.Section}:ConnectionString";
        if (Signature is null)
        {
            return Key is null
                ? $"The identity of the machine, which {setting} leaves the account to, may not do this: it needs the role Storage Blob Data Contributor."
                : $"The AccountKey of {setting} does not open the account.";
        }

        var parameters = QueryHelpers.ParseQuery(Signature);
        return parameters.TryGetValue("se", out var ends) && DateTimeOffset.TryParse(ends, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end) && end < now
            ? $"The SharedAccessSignature of {setting} ended at {ends}."
            : $"The SharedAccessSignature of {setting} does not allow this: it must be of this container or account, with the permissions {parameters["sp"]} widened to racwdl.";
    }

    private static FormatException Unreadable() =>
        new($"The connection string of {AzureBlobSettings.Section} cannot be read: it names an AccountName with an AccountKey, a SharedAccessSignature, or a BlobEndpoint.");
}
