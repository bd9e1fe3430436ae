namespace Headspace.Cms.Search.Tests;

/// <summary>Waits for what happens on another thread.</summary>
internal static class Patience
{
    public static async Task UntilAsync(Func<bool> happened)
    {
        using var end = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!happened())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), end.Token);
        }
    }
}
