namespace Headspace.Testing;

/// <summary>Whether the tests run with their big counts: <c>./test.sh --long</c>.</summary>
internal static class LongRun
{
    /// <summary>True for the big counts.</summary>
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("HEADSPACE_TEST_LONG") == "1";
}
