namespace Headspace.Payments.Sandbox;

/// <summary>What a link was asked for.</summary>
internal sealed record SandboxLink(string Token, long Amount, Uri ContinueUrl, Uri CancelUrl, string? CallbackUrl, bool AutoCapture);
