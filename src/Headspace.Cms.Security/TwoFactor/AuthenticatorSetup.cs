using Umbraco.Cms.Core.Security;

namespace Headspace.Cms.Security.TwoFactor;

/// <summary>What a person gives an authenticator app.</summary>
/// <param name="Secret">The key in base 32, to be typed.</param>
/// <param name="Address">The same as <c>otpauth:</c> address, to be shown as a QR code.</param>
internal sealed record AuthenticatorSetup(string Secret, string Address) : ISetupTwoFactorModel;
