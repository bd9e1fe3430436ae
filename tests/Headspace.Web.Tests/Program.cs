using Headspace.Web.Tests;
using Headspace.Web.Tests.Tree;

// Whoever is killed in a test must be a process of its own; every other argument is the test runner's.
return args switch
{
    [PublishingProcess.Command, var key, .. var settings] => await PublishingProcess.RunAsync(Guid.Parse(key), settings),
    _ when args.Contains("--server") || args.Contains("--internal-msbuild-node") =>
        await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
    _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
};
