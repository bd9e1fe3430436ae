using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Forms;

internal static class Screen
{
    private static readonly string? folder = Environment.GetEnvironmentVariable("HEADSPACE_SCREENSHOTS");

    /// <summary>Keeps what is on the screen in the folder of HEADSPACE_SCREENSHOTS; nothing without it.</summary>
    public static Task KeepAsync(this IPage page, string name) => folder is null
        ? Task.CompletedTask
        : page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
}
