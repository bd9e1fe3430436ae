using Umbraco.Cms.Core.Security;

namespace Headspace.Cms.Security.TwoFactor;

/// <summary>What a person gives an authenticator app.</summary>
/// <param name="Secret">The secret as it is sent back and kept.</param>
/// <param name="Key">The app's key, which the secret's bytes are, in base 32, to be typed.</param>
/// <param name="Address">The key as <c>otpauth:</c> address, for an app on the same device.</param>
/// <param name="QrCodeSetupImageUrl">
/// The address as a QR code, for an app on another device: an SVG picture as <c>data:</c> address. The name is that of
/// Umbraco's documentation, by which its own screen and those of packages look for it.
/// </param>
internal sealed record AuthenticatorSetup(string Secret, string Key, string Address, string QrCodeSetupImageUrl) : ISetupTwoFactorModel;
