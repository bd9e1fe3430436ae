using Umbraco.Cms.Core.Security;

namespace Headspace.Cms.Security.TwoFactor;

/// <summary>What a person gives an authenticator app.</summary>
/// <param name="Secret">The secret as it is sent back and kept.</param>
/// <param name="Key">The app's key, which the secret's bytes are, in base 32, to be typed.</param>
/// <param name="Address">The key as <c>otpauth:</c> address, to be shown as a QR code.</param>
internal sealed record AuthenticatorSetup(string Secret, string Key, string Address) : ISetupTwoFactorModel;
