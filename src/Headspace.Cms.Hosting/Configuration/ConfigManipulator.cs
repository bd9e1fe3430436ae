using System.Text.Encodings.Web;
using System.Text.Json;
using Umbraco.Cms.Core.Configuration;

namespace Headspace.Cms.Hosting.Configuration;

/// <summary>Changes single values of the settings files. A file is replaced whole, so nobody ever reads half of one.</summary>
internal sealed class ConfigManipulator(SettingsFiles files) : IConfigManipulator, IDisposable
{
    private const string ConnectionName = "umbracoDbDSN";

    private static readonly byte[] byteOrderMark = [0xEF, 0xBB, 0xBF];
    private static readonly JsonSerializerOptions readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] connection = ["ConnectionStrings", ConnectionName];
    private static readonly string[] provider = ["ConnectionStrings", ConnectionName + "_ProviderName"];

    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    public Task SaveConnectionStringAsync(string connectionString, string? providerName) => ChangeAsync(
        files.FromMostSpecific.FirstOrDefault() ?? files.Base,
        text => providerName is null
            ? text.With(ToJson(connectionString), connection).Without(provider)
            : text.With(ToJson(connectionString), connection).With(ToJson(providerName), provider));

    public async Task RemoveConnectionStringAsync()
    {
        foreach (var file in files.FromMostSpecific)
        {
            if (await ChangeAsync(file, text => text.Without(connection).Without(provider)).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    public Task SaveConfigValueAsync(string itemPath, object value)
    {
        ArgumentNullException.ThrowIfNull(itemPath);
        var path = itemPath.Split(':');
        return ChangeAsync(files.Base, text => text.Has(path) ? text.With(ToJson(value), path) : text);
    }

    public Task SaveDisableRedirectUrlTrackingAsync(bool disable) =>
        SetAsync(disable, "Umbraco", "CMS", "WebRouting", "DisableRedirectUrlTracking");

    public Task SetGlobalIdAsync(string id) => SetAsync(id, "Umbraco", "CMS", "Global", "Id");

    public Task SetImagingHmacSecretKeyAsync(string base64Key) => SetAsync(base64Key, "Umbraco", "CMS", "Imaging", "HMACSecretKey");

    public void Dispose() => oneAtATime.Dispose();

    private static string ToJson(object value) => JsonSerializer.Serialize(value, readable);

    private Task SetAsync(object value, params string[] path) => ChangeAsync(files.Base, text => text.With(ToJson(value), path));

    private async Task<bool> ChangeAsync(string file, Func<JsonText, JsonText> change)
    {
        await oneAtATime.WaitAsync().ConfigureAwait(false);
        try
        {
            var bytes = await File.ReadAllBytesAsync(file).ConfigureAwait(false);
            byte[] mark = bytes.AsSpan().StartsWith(byteOrderMark) ? byteOrderMark : [];
            var text = new JsonText(bytes[mark.Length..]);
            var changed = change(text);
            if (ReferenceEquals(changed, text))
            {
                return false;
            }

            await ReplaceAsync(file, [.. mark, .. changed.ToBytes()]).ConfigureAwait(false);
            return true;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private static async Task ReplaceAsync(string file, byte[] bytes)
    {
        var next = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            await File.WriteAllBytesAsync(next, bytes).ConfigureAwait(false);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(next, File.GetUnixFileMode(file));
            }

            File.Move(next, file, overwrite: true);
        }
        finally
        {
            File.Delete(next);
        }
    }
}
