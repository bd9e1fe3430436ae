using System.Text;
using QRCoder;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Headspace.Cms.Security.TwoFactor;

/// <summary>
/// The second factor that an authenticator app is. A secret is whatever text Core or a site made up for it; its bytes
/// are the key.
/// </summary>
internal sealed class AuthenticatorTwoFactorProvider(
    IMemberService members, IUserService users, IHostingEnvironment environment, TimeProvider time) : ITwoFactorProvider
{
    /// <summary>The name that Umbraco's documentation gives it, and that stored factors carry.</summary>
    public const string Name = "UmbracoAppAuthenticator";

    public string ProviderName => Name;

    public async Task<ISetupTwoFactorModel> GetSetupDataAsync(Guid userOrMemberKey, string secret)
    {
        var key = Base32.Encode(KeyOf(secret));
        var issuer = Uri.EscapeDataString(environment.SiteName is { Length: > 0 } site ? site : environment.ApplicationMainUrl.Host);
        var name = (await users.GetAsync(userOrMemberKey))?.Username ?? members.GetById(userOrMemberKey)?.Username ?? userOrMemberKey.ToString();
        var account = Uri.EscapeDataString(name);
        var address = $"otpauth://totp/{issuer}:{account}?secret={key}&issuer={issuer}&digits={TimeBasedCode.Digits}&period={TimeBasedCode.StepSeconds}";
        return new AuthenticatorSetup(secret, key, address, Picture(address));
    }

    /// <summary>The step that a code belongs to; null if it is not right now.</summary>
    public long? StepOf(string secret, string code) => TimeBasedCode.StepOf(KeyOf(secret), Clean(code), time.GetUtcNow());

    public bool ValidateTwoFactorPIN(string secret, string token) => StepOf(secret, token) is not null;

    public bool ValidateTwoFactorSetup(string secret, string token) => ValidateTwoFactorPIN(secret, token);

    private static byte[] KeyOf(string secret) => Encoding.UTF8.GetBytes(secret);

    private static string Picture(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(code);
        var svg = picture.GetGraphic(1, "#000", "#fff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg));
    }

    // Apps show the code as "123 456".
    private static string Clean(string code) => code.Replace(" ", string.Empty, StringComparison.Ordinal);
}
