using System.Globalization;

namespace Headspace.Cms.Media.Tests;

internal static class Seed
{
    /// <summary>The variable HEADSPACE_SEED; 1 without it. A test that draws prints it when it fails.</summary>
    public static int Value { get; } = int.Parse(Environment.GetEnvironmentVariable("HEADSPACE_SEED") ?? "1", CultureInfo.InvariantCulture);

    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("HEADSPACE_TEST_LONG") == "1";
}
