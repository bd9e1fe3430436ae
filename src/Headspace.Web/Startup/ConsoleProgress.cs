namespace Headspace.Web.Startup;

/// <summary>Writes each step to the console at once, in the order in which the steps are reported.</summary>
internal sealed class ConsoleProgress : IProgress<string>
{
    public void Report(string value) => Console.WriteLine(value);
}
