using System.Diagnostics;
using System.Globalization;
using Headspace.Cms.Contracts.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace Headspace.Benchmarks;

/// <summary>Starts the site on the configured database and prints what finding costs: one row, milliseconds at the median and at the 99th of a hundred.</summary>
internal static class SearchCommand
{
    private const int Rounds = 40;
    private const string Danish = "da-DK";
    private const string Api = "/umbraco/delivery/api/v2/content";

    public static async Task<int> RunAsync()
    {
        await using var app = await MeasureCommand.StartAsync();
        using var visitor = new Visitor(new Uri(app.Urls.Single()));
        await visitor.AskAsync("/");
        var contents = app.Services.GetRequiredService<IContentService>();
        var root = TreeCommand.FindRoot(contents) ?? throw new InvalidOperationException("The database holds no generated pages: run generate first.");
        var made = await UntilMadeAsync(app);

        var figures = new[]
        {
            contents.CountDescendants(root.Id).ToString(CultureInfo.InvariantCulture),
            $"{made.TotalSeconds:0.0} s",
            Search(app, "side"),
            Search(app, "side 777"),
            Search(app, "kaprifolie"),
            await ListAsync(visitor, $"{Api}?filter=name:777&take=10"),
            await ListAsync(visitor, $"{Api}?fetch=descendants:{root.Key}&filter=contentType:{contents.GetPagedChildren(root.Id, 0, 1, out _, null, null, null, true).First().ContentType.Alias}&sort=name:asc&take=10"),
            Lag(app, contents, root.Id),
        };
        Console.WriteLine($"| {string.Join(" | ", figures)} |");
        await app.StopAsync();
        return 0;
    }

    // The index is made in the background; queries are refused until there is one.
    private static async Task<TimeSpan> UntilMadeAsync(WebApplication app)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                Find(app, "side");
                return Stopwatch.GetElapsedTime(began);
            }
            catch (BadHttpRequestException)
            {
                await Task.Delay(100);
            }
        }
    }

    private static SiteSearchResult Find(WebApplication app, string text)
    {
        using var context = app.Services.GetRequiredService<IUmbracoContextFactory>().EnsureUmbracoContext();
        return app.Services.GetRequiredService<ISiteSearch>().Search(new SiteSearchQuery(text, Danish));
    }

    private static string Search(WebApplication app, string text) => Tell(Enumerable.Range(0, Rounds).Select(_ =>
    {
        var began = Stopwatch.GetTimestamp();
        Find(app, text);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }));

    private static async Task<string> ListAsync(Visitor visitor, string address)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            await visitor.AskAsync(address);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return Tell(times);
    }

    // From the call that publishes to the answer that has it; publishing itself is in it.
    private static string Lag(WebApplication app, IContentService contents, int root)
    {
        var page = contents.GetPagedChildren(root, 0, 1, out _, null, null, null, true).First();
        return Tell(Enumerable.Range(0, 20).Select(round =>
        {
            var fresh = contents.GetById(page.Key)!;
            var word = $"nytord{round}x";
            fresh.SetCultureName(word, Danish);
            using var context = app.Services.GetRequiredService<IUmbracoContextFactory>().EnsureUmbracoContext();
            contents.Save(fresh);
            var began = Stopwatch.GetTimestamp();
            contents.Publish(fresh, ["*"]);
            return Find(app, word).Total == 1
                ? Stopwatch.GetElapsedTime(began).TotalMilliseconds
                : throw new InvalidOperationException($"'{word}' was published and is not found.");
        }));
    }

    private static string Tell(IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{sorted[sorted.Count / 2]:0.0} / {sorted[sorted.Count * 99 / 100]:0.0} ms");
    }
}
