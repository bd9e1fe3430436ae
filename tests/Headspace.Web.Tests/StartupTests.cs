using System.Net.Sockets;
using Headspace.Testing;

namespace Headspace.Web.Tests;

/// <summary>Starting, on an empty database and on one that is there; and what can be wrong, in one clear line.</summary>
public sealed class StartupTests(ImportedSite imported)
{
    [Fact]
    public async Task The_second_start_reads_the_database_and_does_not_import_again()
    {
        using var folder = imported.CopyOfDatabase();
        await using var site = await RunningSite.StartAsync(folder);

        Assert.DoesNotContain("Importing", site.Output, StringComparison.Ordinal);
        using var page = await site.GetAsync("headspace.localhost", "/");
        Assert.True(page.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_second_import_changes_nothing()
    {
        using var folder = imported.CopyOfSite();

        var (exitCode, output) = await RunningSite.RunAsync(folder, "usync", "import");

        Assert.Equal(0, exitCode);
        Assert.Contains("0 changed, ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_after_import_gives_back_the_files_byte_for_byte()
    {
        using var folder = imported.CopyOfSite();
        var before = Path.Combine(SiteFolder.Repository, "uSync");
        var target = Path.Combine(folder.Path, "exported");
        folder.Environment["uSync__Settings__RootFolder"] = Path.Combine(target, "v17");
        folder.Environment["uSync__Settings__MediaFolder"] = Path.Combine(target, "media");

        var (exitCode, _) = await RunningSite.RunAsync(folder, "usync", "export");

        Assert.Equal(0, exitCode);
        // What every installation has from its first day on is exported, too, and need not be among the sites' own files.
        Assert.DoesNotContain(
            Files(target).Except(Files(before)),
            file => !file.StartsWith("v17/MemberTypes/", StringComparison.Ordinal) && !file.StartsWith("v17/RelationTypes/", StringComparison.Ordinal));
        Assert.All(Files(before), file => Assert.Equal(
            File.ReadAllBytes(Path.Combine(before, file)), File.ReadAllBytes(Path.Combine(target, file))));
    }

    [Fact]
    public async Task Killed_during_the_first_import_the_next_start_imports_again_and_ends_with_the_same_tree()
    {
        using var folder = new SiteFolder();
        var random = new Random(Seed.Value);
        string[] stages = ["Importing Templates", "Importing ContentTypes", "Importing Content", "Importing Domains"];
        for (var kill = 0; kill < (LongRun.IsOn ? 20 : 1); kill++)
        {
            await RunningSite.KillAtAsync(folder, stages[random.Next(stages.Length)]);
        }

        await using (var site = await RunningSite.StartAsync(folder))
        {
            using var page = await site.GetAsync("psykiatritopmoede.localhost", "/2021/");
            Assert.True(page.IsSuccessStatusCode);
        }

        var (_, output) = await RunningSite.RunAsync(folder, "usync", "import");
        Assert.Contains("0 changed, ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Told_to_stop_during_the_start_it_says_so_in_one_line_and_the_next_start_goes_on()
    {
        using var folder = new SiteFolder();

        var (exitCode, output) = await RunningSite.TerminateAtAsync(folder, "Importing ContentTypes");

        Assert.Equal(143, exitCode);
        Assert.Contains("Stopped before the work was done.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        await using var site = await RunningSite.StartAsync(folder);
        using var page = await site.GetAsync("headspace.localhost", "/");
        Assert.True(page.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_work_that_is_cancelled_by_nobody_is_a_fault() =>
        await Assert.ThrowsAsync<TaskCanceledException>(() => Startup.Startup.RunAsync(_ => throw new TaskCanceledException("Took too long.")));

    [Fact]
    public async Task A_broken_file_is_named_with_the_place_in_it()
    {
        using var folder = new SiteFolder();
        var file = Path.Combine(folder.CopySyncFiles(), "v17", "Domains", "headspace-dk_da-dk.config");
        await File.WriteAllTextAsync(file, "<Domain Key=\"x\">\n  <Info>\n</Domain>", TestContext.Current.CancellationToken);

        var (exitCode, output) = await RunningSite.RunAsync(folder, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, exitCode);
        Assert.Contains("headspace-dk_da-dk.config:3:", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        using var folder = new SiteFolder();
        await File.WriteAllTextAsync(folder.Database, new string('x', 4096), TestContext.Current.CancellationToken);

        var (exitCode, output) = await RunningSite.RunAsync(folder, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, exitCode);
        Assert.Contains(folder.Database, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var folder = imported.CopyOfDatabase();
        using var other = new TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var port = ((System.Net.IPEndPoint)other.LocalEndpoint).Port;

        var (exitCode, output) = await RunningSite.RunAsync(folder, "--urls", $"http://127.0.0.1:{port}");

        Assert.Equal(1, exitCode);
        Assert.Contains($"http://127.0.0.1:{port}", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    private static List<string> Files(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];
}
