using Headspace.Cms.Contracts.Sync;

namespace Headspace.Web.Startup;

/// <summary><c>usync import|export|report [--group name] [--handler alias]</c> on the command line.</summary>
internal sealed record SyncCommand(string Verb, SyncOptions Options, string? Fault = null)
{
    private const int Misunderstood = 2;

    private const string Help = """
        usync import    make the database what the files say
        usync export    make the files what the database says
        usync report    say what an import would do; nothing is changed

          --group name     Settings, Content or All
          --handler alias  one kind of item only, as ContentHandler
          --help           this text
        """;

    /// <summary>Null when the arguments ask for something else. What cannot be understood is in <see cref="Fault"/>.</summary>
    public static SyncCommand? TryParse(string[] args)
    {
        var at = Array.IndexOf(args, "usync");
        if (at < 0)
        {
            return null;
        }

        var options = new SyncOptions();
        if (args.Contains("--help"))
        {
            return new SyncCommand("help", options);
        }

        var verb = args.ElementAtOrDefault(at + 1) ?? string.Empty;
        if (verb is not ("import" or "export" or "report"))
        {
            return new SyncCommand(verb, options, $"usync takes import, export or report, not '{verb}'.");
        }

        if (Value(args, "--group") is { } name)
        {
            if (!Enum.TryParse<SyncGroup>(name, true, out var group) || group is SyncGroup.None || !Enum.IsDefined(group) || int.TryParse(name, out _))
            {
                return new SyncCommand(verb, options, $"--group takes Settings, Content or All, not '{name}'.");
            }

            options = options with { Group = group };
        }

        return new SyncCommand(verb, options with { Handler = Value(args, "--handler") });
    }

    /// <summary>Answers what needs no site: a question for help, and what is not understood.</summary>
    /// <returns>The exit code; null for a command that has to run.</returns>
    public int? AnswerAtOnce(TextWriter output, TextWriter error)
    {
        if (Verb == "help")
        {
            output.WriteLine(Help);
            return 0;
        }

        if (Fault is null)
        {
            return null;
        }

        error.WriteLine(Fault);
        return Misunderstood;
    }

    /// <summary>Runs the command, prints what it did and returns the exit code: 0, 1 when something failed, 2 when it is not understood.</summary>
    public async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var sync = services.GetRequiredService<ISyncService>();
        if (UnknownHandler(sync) is { } fault)
        {
            await Console.Error.WriteLineAsync(fault);
            return Misunderstood;
        }

        try
        {
            return await RunAsync(sync, cancellationToken);
        }
        catch (SyncBusyException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private async Task<int> RunAsync(ISyncService sync, CancellationToken cancellationToken)
    {
        var progress = new ConsoleProgress();
        var report = Verb switch
        {
            "import" => await sync.ImportAsync(Options, progress, cancellationToken),
            "export" => await sync.ExportAsync(Options, progress, cancellationToken),
            _ => await sync.ReportAsync(Options, progress, cancellationToken),
        };
        foreach (var change in report.Changes)
        {
            Console.WriteLine($"{change.Kind,-8} {change.ItemType} {change.Name} {change.Message}".TrimEnd());
        }

        Console.WriteLine($"{report.Changes.Count} changed, {report.Unchanged} unchanged");
        return report.Succeeded ? 0 : 1;
    }

    private string? UnknownHandler(ISyncService sync)
        => Options.Handler is null || sync.Handlers.Contains(Options.Handler, StringComparer.OrdinalIgnoreCase)
            ? null
            : $"--handler takes {string.Join(", ", sync.Handlers)}, not '{Options.Handler}'.";

    private static string? Value(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at < 0 ? null : args.ElementAtOrDefault(at + 1) ?? string.Empty;
    }
}
