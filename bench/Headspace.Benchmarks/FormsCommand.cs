using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Cms.Hosting;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Entries;
using Headspace.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Headspace.Benchmarks;

/// <summary>Sends the form of a municipality from several visitors at once, each from a page of its own, and prints one row of figures; then the same for a peer.</summary>
internal static partial class FormsCommand
{
    private const int Visitors = 8;
    private const int MeasuredEntries = 500;
    private const string Host = "headspace.localhost";
    private const string Path = "/kommuner-regioner/";
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(1);

    public static async Task<int> RunAsync(TimeSpan duration, Uri? wordPress)
    {
        await using var app = Composition.CreateBuilder(["--urls", "http://127.0.0.1:0"]).Build();
        await app.Services.BootUmbracoAsync(CancellationToken.None);
        app.UseHeadspace();
        await app.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.Single()) };

        var cold = Stopwatch.GetTimestamp();
        await PageAsync(client);
        var first = Stopwatch.GetElapsedTime(cold);
        var (pages, posts, lasted) = await MeasureAsync(duration, (name, shown, sent) => VisitAsync(client, name, shown, sent));

        Console.WriteLine("| | form page cold | warm p50 | submissions/s, each with its page | sending p50 | sending p99 | work done after p50 | p99 |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        var lags = await LagsAsync(app.Services);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| Headspace | {first.TotalMilliseconds:0} ms | {At(pages, 0.5):0.0} ms | {posts.Count / lasted.TotalSeconds:0} | {At(posts, 0.5):0.0} ms | {At(posts, 0.99):0.0} ms | {At(lags, 0.5):0} ms | {At(lags, 0.99):0} ms |"));
        await app.StopAsync();
        if (wordPress is not null)
        {
            await CompareAsync(duration, wordPress);
        }

        return 0;
    }

    private static async Task CompareAsync(TimeSpan duration, Uri wordPress)
    {
        using var comments = new WordPressComments(wordPress);
        await comments.VisitAsync("Else", [], []);
        var (pages, posts, lasted) = await MeasureAsync(duration, comments.VisitAsync);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| WordPress, comment form | | {At(pages, 0.5):0.0} ms | {posts.Count / lasted.TotalSeconds:0} | {At(posts, 0.5):0.0} ms | {At(posts, 0.99):0.0} ms | | |"));
    }

    private static async Task<(ConcurrentBag<double> Pages, ConcurrentBag<double> Posts, TimeSpan Lasted)> MeasureAsync(
        TimeSpan duration, Func<string, ConcurrentBag<double>, ConcurrentBag<double>, Task> visit)
    {
        ConcurrentBag<double> pages = [];
        ConcurrentBag<double> posts = [];
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Visitors).Select(visitor => Task.Run(async () =>
        {
            for (var turn = 0; Stopwatch.GetElapsedTime(began) < duration; turn++)
            {
                await visit($"Else {visitor} {turn}", pages, posts);
            }
        })));
        return (pages, posts, Stopwatch.GetElapsedTime(began));
    }

    private static async Task VisitAsync(HttpClient client, string name, ConcurrentBag<double> pages, ConcurrentBag<double> posts)
    {
        var began = Stopwatch.GetTimestamp();
        var page = await PageAsync(client);
        pages.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        using var request = new HttpRequestMessage(HttpMethod.Post, Path)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["form.id"] = Hidden(page, "form.id"),
                ["form.token"] = Hidden(page, "form.token"),
                ["form.page"] = "9",
                ["form.to"] = "submit",
                ["municipality"] = "0326",
                ["department"] = "social",
                ["name"] = name,
                ["email"] = "else@kommune.example.org",
                ["wants"] = "newCentre",
                ["message"] = $"Vi vil gerne høre mere. {name}",
            }),
        };
        request.Headers.Host = $"{Host}:{client.BaseAddress!.Port}";
        began = Stopwatch.GetTimestamp();
        using var response = await client.SendAsync(request);
        posts.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        if (response.StatusCode != HttpStatusCode.SeeOther)
        {
            throw new InvalidOperationException($"The form was answered with {(int)response.StatusCode}.");
        }
    }

    private static async Task<string> PageAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.Host = $"{Host}:{client.BaseAddress!.Port}";
        using var response = await client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    // How long after it was asked for the work of the first entries was done. What is not done yet counts most, so it is waited for.
    private static async Task<IReadOnlyCollection<double>> LagsAsync(IServiceProvider services)
    {
        var form = (await services.GetRequiredService<IFormDefinitionStore>().GetAsync(CancellationToken.None)).Find("faa-headspace-til-din-kommune")!;
        var entries = await services.GetRequiredService<IFormEntryRepository>().GetNextAsync(new EntryQuery(form.Id), after: null, MeasuredEntries, CancellationToken.None);
        var outbox = services.GetRequiredService<IOutbox>();
        var lags = new List<double>();
        var began = Stopwatch.GetTimestamp();
        foreach (var entry in entries)
        {
            var work = await outbox.GetOfAsync(entry.Key, CancellationToken.None);
            while (work.Any(message => message.EndedAt is null) && Stopwatch.GetElapsedTime(began) < patience)
            {
                await Task.Delay(50);
                work = await outbox.GetOfAsync(entry.Key, CancellationToken.None);
            }

            lags.AddRange(work.Where(message => message.EndedAt is not null).Select(message => (message.EndedAt!.Value - message.CreatedAt).TotalMilliseconds));
        }

        return lags;
    }

    private static double At(IReadOnlyCollection<double> values, double share) =>
        values.Count == 0 ? double.NaN : values.Order().ElementAt((int)(share * (values.Count - 1)));

    private static string Hidden(string page, string name) =>
        WebUtility.HtmlDecode(HiddenInput().Matches(page).First(match => match.Groups[1].Value == name).Groups[2].Value);

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenInput();
}
