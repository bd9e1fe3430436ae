using System.Diagnostics;
using System.Globalization;
using Headspace.Cms.Hosting;
using Headspace.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Benchmarks;

/// <summary>Starts the site on the configured database and prints rows of figures.</summary>
internal static class MeasureCommand
{
    private const int Rounds = 200;

    public static async Task<int> RunAsync()
    {
        await using var app = await StartAsync();
        using var visitor = new Visitor(new Uri(app.Urls.Single()));
        var start = await UntilAnsweredAsync(visitor);

        var contents = app.Services.GetRequiredService<IContentService>();
        var root = TreeCommand.FindRoot(contents) ?? throw new InvalidOperationException("The database holds no generated pages: run generate first.");
        var documents = contents.CountDescendants(root.Id);
        var page = contents.GetPagedChildren(root.Id, 0, 1, out _, null, null, null, true).First();
        var address = $"/{TreeCommand.RootName.ToLowerInvariant()}/{page.Name!.ToLowerInvariant().Replace(' ', '-')}/";

        GC.Collect();
        var figures = new List<string>
        {
            documents.ToString(CultureInfo.InvariantCulture),
            $"{start.TotalSeconds:0.0} s",
            $"{Process.GetCurrentProcess().WorkingSet64 / 1_048_576} MB",
            $"{await visitor.MicrosecondsAsync(address, Rounds * 20):0} µs",
            $"{await visitor.MicrosecondsAsync(address + "?fresh=1", Rounds * 5):0} µs",
            await PublishAsync(contents, visitor, page, address),
            Branch(contents, root, 1_000, branch => contents.PublishBranch(branch, PublishBranchFilter.ForceRepublish, ["*"]).All(result => result.Success)),
            Branch(contents, root, 10_000, branch => contents.Move(branch, root.ParentId).Success),
        };
        Console.WriteLine($"| {string.Join(" | ", figures)} |");
        await app.StopAsync();
        return 0;
    }

    /// <summary>Starts and stops. Seconds of the processor say more than those of the clock where others work on the same machine.</summary>
    public static async Task<int> RunStartAsync()
    {
        await using var app = await StartAsync();
        using var visitor = new Visitor(new Uri(app.Urls.Single()));
        var start = await UntilAnsweredAsync(visitor);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {start.TotalSeconds:0.0} s | {process.TotalProcessorTime.TotalSeconds:0.0} s of the processor | {GC.GetTotalPauseDuration().TotalSeconds:0.0} s stopped by the collector | {process.WorkingSet64 / 1_048_576} MB |"));
        await app.StopAsync();
        return 0;
    }

    public static async Task<WebApplication> StartAsync()
    {
        var app = Composition.CreateBuilder(["--urls", "http://127.0.0.1:0"]).Build();
        await app.Services.BootUmbracoAsync(CancellationToken.None);
        app.UseHeadspace();
        await app.StartAsync();
        return app;
    }

    private static async Task<TimeSpan> UntilAnsweredAsync(Visitor visitor)
    {
        await visitor.AskAsync("/");
        using var process = Process.GetCurrentProcess();
        return DateTime.UtcNow - process.StartTime.ToUniversalTime();
    }

    private static async Task<string> PublishAsync(IContentService contents, Visitor visitor, IContent page, string address)
    {
        var times = new List<double>();
        for (var round = 0; round < 15; round++)
        {
            var fresh = contents.GetById(page.Key)!;
            var began = Stopwatch.GetTimestamp();
            if (!contents.Publish(fresh, ["*"]).Success)
            {
                throw new InvalidOperationException($"{page.Name} cannot be published.");
            }

            await visitor.AskAsync(address);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return $"{times.Order().ElementAt(times.Count / 2):0} ms";
    }

    private static string Branch(IContentService contents, IContent root, int size, Func<IContent, bool> work)
    {
        var branch = Children(contents, root.Id).Concat(Children(contents, root.Id).Take(1).SelectMany(part => Children(contents, part.Id)))
            .FirstOrDefault(page => contents.CountDescendants(page.Id) + 1 == size);
        if (branch is null)
        {
            return "–";
        }

        var began = Stopwatch.GetTimestamp();
        return work(branch) ? $"{Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s" : "failed";
    }

    // The parts of the tree, and the groups of a part, are all among the first.
    private static IEnumerable<IContent> Children(IContentService contents, int id) => contents.GetPagedChildren(id, 0, 200, out _, null, null, null, true);
}
