using Headspace.Cms.Contracts.Sync;
using Headspace.Web.Startup;

namespace Headspace.Web.Tests;

public sealed class SyncCommandTests
{
    [Fact]
    public void Other_arguments_are_no_command()
        => Assert.Null(SyncCommand.TryParse(["--urls", "http://localhost:5000"]));

    [Theory]
    [InlineData("import", "usync", "import", "--group", "settings", "--handler", "ContentHandler")]
    [InlineData("report", "usync", "report", "--handler", "ContentHandler", "--group", "Settings")]
    public void Group_and_handler_are_read_in_any_order(string verb, params string[] args)
    {
        var command = SyncCommand.TryParse(args)!;

        Assert.Null(command.Fault);
        Assert.Equal((verb, SyncGroup.Settings, "ContentHandler"), (command.Verb, command.Options.Group, command.Options.Handler));
    }

    [Theory]
    [InlineData("usync takes import, export or report, not 'improt'.", "usync", "improt")]
    [InlineData("usync takes import, export or report, not ''.", "usync")]
    [InlineData("--group takes Settings, Content or All, not 'Everything'.", "usync", "import", "--group", "Everything")]
    [InlineData("--group takes Settings, Content or All, not '1'.", "usync", "import", "--group", "1")]
    [InlineData("--group takes Settings, Content or All, not ''.", "usync", "import", "--group")]
    public void What_is_not_understood_is_said_in_one_line(string fault, params string[] args)
        => Assert.Equal(fault, SyncCommand.TryParse(args)!.Fault);

    [Theory]
    [InlineData(0, "usync", "--help")]
    [InlineData(2, "usync", "improt")]
    [InlineData(null, "usync", "import")]
    public void Help_and_faults_are_answered_without_a_site(int? exitCode, params string[] args)
    {
        using StringWriter output = new();
        using StringWriter error = new();

        Assert.Equal(exitCode, SyncCommand.TryParse(args)!.AnswerAtOnce(output, error));

        Assert.Equal(exitCode == 0, output.ToString().Contains("--handler alias", StringComparison.Ordinal));
        Assert.Equal(exitCode == 2, error.ToString().Contains("'improt'", StringComparison.Ordinal));
    }

    [Fact]
    public void Help_is_asked_for_with_any_verb()
        => Assert.Equal("help", SyncCommand.TryParse(["usync", "import", "--help"])!.Verb);
}
