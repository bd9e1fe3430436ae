namespace Headspace.Payments.Sandbox;

/// <summary>A callback on its way.</summary>
/// <param name="Url">Where to.</param>
/// <param name="ResourceType">Payment or Subscription.</param>
/// <param name="Body">As it was when it happened: a late callback tells of an earlier time.</param>
/// <param name="Failed">How often it was sent in vain.</param>
internal sealed record SandboxCallback(Uri Url, string ResourceType, byte[] Body, int Failed);
