using System.Globalization;
using Headspace.Browser.Tests.Backoffice;
using Headspace.Browser.Tests.Forms;
using Headspace.Testing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Headspace.Browser.Tests.Browser))]

namespace Headspace.Browser.Tests;

/// <summary>Headless Chromium in front of the imported sites.</summary>
public sealed class Browser : IAsyncLifetime
{
    // In milliseconds: a machine that has much else to do is no fault of a page.
    private const float Patience = 60_000;

    private readonly SiteFolder folder = new();
    private MailServer? mail;
    private RunningSite? site;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public RunningSite Site => site!;

    /// <summary>The mails that the site has sent.</summary>
    public Inbox Inbox { get; private set; } = null!;

    /// <summary>The SQLite file of the site.</summary>
    public string Database => folder.Database;

    /// <summary>Where the files of entries lie.</summary>
    public string Uploads => Path.Combine(folder.Path, "forms");

    public async ValueTask InitializeAsync()
    {
        // The browser fills a form faster than people.
        folder.Environment["Headspace__Forms__Spam__LeastFillingTime"] = "00:00:00";
        folder.Environment["Headspace__Forms__Spam__MostPerAddress"] = "1000";
        folder.Environment["Headspace__Forms__Uploads__Folder"] = Uploads;
        mail = await MailServer.StartAsync(TestContext.Current.CancellationToken);
        Inbox = new Inbox(mail);
        folder.Environment["Umbraco__CMS__Global__Smtp__PickupDirectoryLocation"] = string.Empty;
        folder.Environment["Umbraco__CMS__Global__Smtp__Host"] = "127.0.0.1";
        folder.Environment["Umbraco__CMS__Global__Smtp__Port"] = mail.Port.ToString(CultureInfo.InvariantCulture);
        Administrator.AddTo(folder);
        var sync = folder.CopySyncFiles();
        UploadForm.AddTo(sync);
        OwnTypes.AddTo(sync);
        OpenSummit(sync);
        site = await RunningSite.StartAsync(folder);
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP *.localhost 127.0.0.1",
            ],
        });
    }

    /// <summary>Opens a page of a site in a fresh window of the given width.</summary>
    public async Task<IPage> OpenAsync(string host, string path, int width, bool script = true)
    {
        var context = await NewContextAsync(width, script: script);
        var page = await context.NewPageAsync();
        var response = await page.GotoAsync($"http://{host}:{site!.Address.Port}{path}");
        Assert.Equal(200, response!.Status);
        return page;
    }

    /// <summary>A fresh window, which nothing has been opened in.</summary>
    public async Task<IBrowserContext> NewContextAsync(int width, string locale = "da-DK", bool script = true)
    {
        var context = await chromium!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            Locale = locale,
            JavaScriptEnabled = script,
        });
        context.SetDefaultTimeout(Patience);
        return context;
    }

    // As its editors do once a day and a place are known: two seats, so that the third comes to the waiting list.
    private static void OpenSummit(string syncFiles)
    {
        var file = Path.Combine(syncFiles, "v17", "Content", "2023.config");
        var edition = File.ReadAllText(file);
        File.WriteAllText(file, edition
            .Replace("2023-09-30", "2099-10-03", StringComparison.Ordinal)
            .Replace("Afholdt", "Billetter", StringComparison.Ordinal)
            .Replace("<capacity>\n      <Value><![CDATA[", "<capacity>\n      <Value><![CDATA[2", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        playwright?.Dispose();
        if (site is not null)
        {
            await site.DisposeAsync();
        }

        Inbox?.Dispose();
        if (mail is not null)
        {
            await mail.DisposeAsync();
        }

        folder.Dispose();
    }
}
