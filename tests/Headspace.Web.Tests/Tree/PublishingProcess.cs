using System.Diagnostics;
using System.Globalization;
using Headspace.Cms.Hosting;
using Headspace.Testing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.Tree;

/// <summary>A process that publishes a branch and is killed while it does.</summary>
internal static class PublishingProcess
{
    public const string Command = "publish-branch";

    private const string Committed = "committed";

    /// <summary>In the process itself: says the number of each document that it is about to publish, and when all are.</summary>
    public static async Task<int> RunAsync(Guid key, string[] settings)
    {
        var builder = Composition.CreateBuilder(settings);
        builder.Services.AddSingleton<INotificationHandler<ContentPublishingNotification>, Teller>();
        builder.Services.AddSingleton<INotificationHandler<ContentTreeChangeNotification>, Teller>();
        await using var app = builder.Build();
        await app.Services.BootUmbracoAsync(CancellationToken.None);
        var contents = app.Services.GetRequiredService<IContentService>();
        var published = contents.PublishBranch(contents.GetById(key)!, PublishBranchFilter.ForceRepublish, ["*"]);
        return published.All(result => result.Success) ? 0 : 1;
    }

    /// <summary>Starts the process on a folder and kills it when it has begun with the document of that number, or has committed.</summary>
    /// <returns>Whether it came to its commit.</returns>
    public static async Task<bool> KillAtAsync(SiteFolder folder, Guid branch, int number)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { "exec", typeof(PublishingProcess).Assembly.Location, Command, branch.ToString() }.Concat(folder.Arguments))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in folder.Environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var said = new List<string>();
        var awaited = number.ToString(CultureInfo.InvariantCulture);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line == awaited || line == Committed)
            {
                process.Kill();
                await process.WaitForExitAsync();
                return line == Committed;
            }
        }

        throw new InvalidOperationException($"The process ended by itself:\n{string.Join('\n', said)}");
    }

    private sealed class Teller : INotificationHandler<ContentPublishingNotification>, INotificationHandler<ContentTreeChangeNotification>
    {
        private static int count;

        public void Handle(ContentPublishingNotification notification) => Say((++count).ToString(CultureInfo.InvariantCulture));

        public void Handle(ContentTreeChangeNotification notification) => Say(Committed);

        private static void Say(string line)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}
