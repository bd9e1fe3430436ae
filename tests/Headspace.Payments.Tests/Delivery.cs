namespace Headspace.Payments.Tests;

/// <summary>A callback as it came over the wire, and what was answered.</summary>
internal sealed record Delivery(byte[] Body, IReadOnlyDictionary<string, string> Headers, int Answered);
