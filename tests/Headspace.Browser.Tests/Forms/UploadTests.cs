using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Forms;

public sealed class UploadTests(Browser browser)
{
    private const string Host = "headspace.localhost";
    private static readonly byte[] pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

    [Theory]
    [InlineData(Way.Finger)]
    [InlineData(Way.Keyboard)]
    [InlineData(Way.WithoutScript)]
    public async Task A_file_is_chosen_and_kept_with_the_entry(Way way)
    {
        var name = $"Fil {way}";
        var page = await browser.OpenAsync(Host, UploadForm.Path, 390, script: way != Way.WithoutScript);
        await using var context = page.Context;
        var visitor = new Visitor(page, way == Way.Keyboard);

        // Listened for from the start: the browser keeps a dialog to itself that is opened in the moment somebody begins to listen.
        var chooser = new TaskCompletionSource<IFileChooser>();
        page.FileChooser += (_, opened) => chooser.TrySetResult(opened);

        await visitor.WriteAsync("Navn", name);
        if (way == Way.Keyboard)
        {
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(File(page)).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Enter");
            await (await chooser.Task.WaitAsync(TimeSpan.FromMinutes(3))).SetFilesAsync(Payload("Min ansøgning.pdf", pdf));
        }
        else
        {
            await File(page).SetInputFilesAsync(Payload("Min ansøgning.pdf", pdf));
        }

        await visitor.PressAsync("Send");

        await Assertions.Expect(page.GetByText("Tak for filen.")).ToBeVisibleAsync();
        Assert.Contains("Min ansøgning.pdf", Assert.Single(Entries.With(browser.Database, name)).Values, StringComparison.Ordinal);
        Assert.Contains(Directory.GetFiles(browser.Uploads, "*.pdf", SearchOption.AllDirectories), path => System.IO.File.ReadAllBytes(path).SequenceEqual(pdf));
        Assert.Empty(await context.CookiesAsync());
    }

    [Theory]
    [InlineData(true, "stor.pdf", 1_500_000, "må højst fylde 1 MB")]
    [InlineData(false, "stor.pdf", 1_500_000, "må højst fylde 1 MB")]
    [InlineData(true, "program.exe", 100, "skal være af typen pdf")]
    [InlineData(false, "program.exe", 100, "skal være af typen pdf")]
    [InlineData(true, "forklædt.pdf", 100, "kan ikke læses som .pdf")]
    public async Task What_cannot_be_taken_is_said_at_the_field_and_the_name_stays(bool script, string file, int length, string message)
    {
        var page = await browser.OpenAsync(Host, UploadForm.Path, 390, script);
        await using var context = page.Context;
        var content = new byte[length];
        if (length > 100)
        {
            pdf.CopyTo(content, 0);
        }

        await page.GetByLabel("Navn").FillAsync("Åse Ørsted");
        await File(page).SetInputFilesAsync(Payload(file, content));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Send", Exact = true }).ClickAsync();

        await Assertions.Expect(File(page)).ToHaveAccessibleDescriptionAsync(new Regex(Regex.Escape(message)));
        await Assertions.Expect(File(page)).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(message);
        await Assertions.Expect(page.GetByLabel("Navn")).ToHaveValueAsync("Åse Ørsted");
        Assert.Empty(Entries.With(browser.Database, file));
    }

    private static ILocator File(IPage page) => page.GetByLabel("Ansøgning").First;

    private static FilePayload Payload(string name, byte[] content) => new() { Name = name, MimeType = "application/octet-stream", Buffer = content };
}
