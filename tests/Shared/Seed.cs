using System.Globalization;

namespace Headspace.Testing;

/// <summary>What a test draws by. It prints it when it fails.</summary>
internal static class Seed
{
    /// <summary>The variable HEADSPACE_SEED; 1 without it.</summary>
    public static int Value { get; } = int.Parse(Environment.GetEnvironmentVariable("HEADSPACE_SEED") ?? "1", CultureInfo.InvariantCulture);
}
