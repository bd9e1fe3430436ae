using Headspace.Cms.Contracts.Database;

namespace Headspace.Web.Startup;

/// <summary><c>database hand-back</c> on the command line: prepares the database for stock Umbraco.</summary>
internal static class DatabaseCommand
{
    /// <summary>Runs the command where the arguments ask for it, without starting the site.</summary>
    /// <returns>The exit code; null when the arguments ask for something else.</returns>
    /// <exception cref="DatabaseUnusableException">The database is not ours to hand back.</exception>
    public static int? Run(string[] args, IServiceProvider services)
    {
        var at = Array.IndexOf(args, "database");
        if (at < 0)
        {
            return null;
        }

        if (args.ElementAtOrDefault(at + 1) is not "hand-back")
        {
            Console.Error.WriteLine("database takes hand-back.");
            return 2;
        }

        services.GetRequiredService<IDatabaseSchema>().HandBack();
        Console.WriteLine("The database is ready for stock Umbraco 17.8. Do not start Headspace on it again.");
        return 0;
    }
}
