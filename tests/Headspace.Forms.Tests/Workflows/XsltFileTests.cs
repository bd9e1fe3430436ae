using System.Globalization;
using System.Xml.Linq;
using System.Xml.Xsl;
using Headspace.Forms.Workflows.Xml;

namespace Headspace.Forms.Tests.Workflows;

public sealed class XsltFileTests : IDisposable
{
    private static readonly XsltAllowance little = new() { Steps = 100_000, Bytes = 32 * 1024 * 1024, Characters = 10_000, Stack = 1024 * 1024 };
    private static readonly IEnumerable<XElement> many = Enumerable.Range(0, 10).Select(_ => new XElement("b"));

    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public async Task It_writes_what_its_templates_say() =>
        Assert.Equal("<p>Bo</p>", await ApplyAsync("""<xsl:output method="html" indent="no"/><xsl:template match="/"><p><xsl:value-of select="a"/></p></xsl:template>"""));

    [Fact]
    public async Task It_declares_the_encoding_that_it_is_sent_in() =>
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>", await ApplyAsync("""<xsl:template match="/"><b/></xsl:template>"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("""<xsl:template match="/"><xsl:copy-of select="document('/etc/passwd')"/></xsl:template>""")]
    [InlineData("""<xsl:import href="other.xslt"/><xsl:template match="/"/>""")]
    [InlineData("""<xsl:template match="/"><xsl:value-of select="u:Do()" xmlns:u="urn:u"/></xsl:template><msxsl:script xmlns:msxsl="urn:schemas-microsoft-com:xslt" language="C#" implements-prefix="u" xmlns:u="urn:u">public int Do() { return 1; }</msxsl:script>""")]
    public async Task It_reads_no_other_document_and_runs_no_script(string body) => await Assert.ThrowsAnyAsync<XsltException>(() => ApplyAsync(body));

    [Fact]
    public async Task It_has_no_DTD() => await Assert.ThrowsAnyAsync<XsltException>(() => ApplyAsync("""<xsl:template match="/"/>""", "<!DOCTYPE a [<!ENTITY e SYSTEM '/etc/passwd'>]>"));

    [Fact]
    public async Task It_writes_only_so_much() => await Assert.ThrowsAsync<InvalidDataException>(() => ApplyAsync("""
        <xsl:template match="/"><xsl:call-template name="more"><xsl:with-param name="text" select="'0123456789'"/><xsl:with-param name="left" select="18"/></xsl:call-template></xsl:template>
        <xsl:template name="more"><xsl:param name="text"/><xsl:param name="left"/><xsl:value-of select="$text"/>
          <xsl:if test="$left &gt; 0"><xsl:call-template name="more"><xsl:with-param name="text" select="concat($text, $text)"/><xsl:with-param name="left" select="$left - 1"/></xsl:call-template></xsl:if></xsl:template>
        """));

    [Theory]
    [InlineData("ends in a call", """<xsl:template match="/"><xsl:call-template name="more"/></xsl:template><xsl:template name="more"><xsl:call-template name="more"/></xsl:template>""")]
    [InlineData("goes on after the call", """<xsl:template match="/"><xsl:call-template name="more"/></xsl:template><xsl:template name="more"><xsl:param name="n" select="0"/><xsl:call-template name="more"><xsl:with-param name="n" select="$n + 1"/></xsl:call-template>x</xsl:template>""")]
    [InlineData("calls by turns", """<xsl:template match="/"><xsl:call-template name="a"/></xsl:template><xsl:template name="a"><b><xsl:call-template name="b"/></b></xsl:template><xsl:template name="b"><xsl:variable name="v"><xsl:call-template name="a"/></xsl:variable><xsl:value-of select="$v"/></xsl:template>""")]
    [InlineData("applies itself", """<xsl:template match="/"><xsl:apply-templates select="a"/></xsl:template><xsl:template match="a"><xsl:apply-templates select="."/></xsl:template>""")]
    [InlineData("goes up and down", """<xsl:template match="/"><xsl:apply-templates select="a"/></xsl:template><xsl:template match="a"><xsl:apply-templates select="/"/></xsl:template>""")]
    public async Task Templates_that_call_themselves_without_end_are_stopped_and_the_process_lives(string how, string body)
    {
        var exception = await Record.ExceptionAsync(() => ApplyAsync(body));

        Assert.True(exception is InvalidDataException or TimeoutException, $"{how}: {exception}");
    }

    [Fact]
    public async Task Loops_in_loops_are_stopped()
    {
        var loops = string.Concat(Enumerable.Repeat("""<xsl:for-each select="//b">""", 12)) + string.Concat(Enumerable.Repeat("</xsl:for-each>", 12));

        await Assert.ThrowsAsync<TimeoutException>(() => ApplyAsync($"""<xsl:template match="/">{loops}</xsl:template>"""));
    }

    [Theory]
    [InlineData("count(//*[count(//*[count(//*[count(//*[count(//*[count(//*) = 1]) = 1]) = 1]) = 1]) = 1])")]
    [InlineData("count(//b[count(//b/preceding::b[count(//b/following::b[count(//b/../b[count(//b[count(//b) = 1]) = 1]) = 1]) = 1]) = 1])")]
    public async Task One_expression_that_walks_without_end_is_stopped(string expression) => await Assert.ThrowsAsync<TimeoutException>(() =>
        ApplyAsync($"""<xsl:template match="/"><xsl:value-of select="{expression}"/></xsl:template>"""));

    [Fact]
    public async Task One_expression_is_only_so_long() => await Assert.ThrowsAsync<XsltException>(() =>
        ApplyAsync($"""<xsl:template match="/"><xsl:value-of select="translate('a', '{new string('b', 10_000)}', 'c')"/></xsl:template>"""));

    [Theory]
    [InlineData("""<xsl:variable name="v{0}" select="concat($v{1}, $v{1})"/>""")]
    [InlineData("""<xsl:variable name="v{0}" select="translate(concat($v{1}, $v{1}), 'a', 'b')"/>""")]
    [InlineData("""<xsl:variable name="v{0}"><xsl:value-of select="$v{1}"/><xsl:value-of select="$v{1}"/></xsl:variable>""")]
    [InlineData("""<xsl:variable name="v{0}"><b><xsl:copy-of select="$v{1}"/><xsl:copy-of select="$v{1}"/></b></xsl:variable>""")]
    [InlineData("""<xsl:variable name="v{0}"><b a="{{$v{1}}}{{$v{1}}}"/><xsl:value-of select="concat($v{1}, $v{1})"/></xsl:variable>""")]
    public async Task A_text_that_doubles_is_stopped_inside_a_template_and_outside(string variable)
    {
        var variables = """<xsl:variable name="v0" select="'0123456789'"/>""" + string.Concat(Enumerable.Range(1, 60)
            .Select(place => string.Format(CultureInfo.InvariantCulture, variable, place, place - 1)));
        const string read = """<xsl:value-of select="string-length($v60)"/>""";

        await Assert.ThrowsAsync<InvalidDataException>(() => ApplyAsync($"""<xsl:template match="/">{variables}{read}</xsl:template>"""));
        await Assert.ThrowsAsync<InvalidDataException>(() => ApplyAsync($"""{variables}<xsl:template match="/">{read}</xsl:template>"""));
    }

    [Fact]
    public async Task Variables_stay_what_they_are() => Assert.Equal("<p><i>2</i>3 4 true Bo BoBo <b>x</b>0</p>", await ApplyAsync(
        """
        <xsl:output method="html" indent="no"/><xsl:variable name="names" select="//name"/><xsl:variable name="number" select="1 + 2"/>
        <xsl:variable name="tree"><b>x</b></xsl:variable><xsl:variable name="none"/>
        <xsl:template match="/"><p><xsl:variable name="nodes" select="$names | //name"/><xsl:variable name="is" select="$number = 3"/>
          <i><xsl:value-of select="count($nodes[. = 'Bo'])"/></i><xsl:value-of select="$number"/><xsl:text> </xsl:text><xsl:value-of select="$number + 1"/><xsl:text> </xsl:text>
          <xsl:value-of select="$is"/><xsl:text> </xsl:text><xsl:value-of select="$nodes[last()]"/><xsl:text> </xsl:text><xsl:for-each select="$nodes"><xsl:value-of select="."/></xsl:for-each>
          <xsl:text> </xsl:text><xsl:copy-of select="$tree"/><xsl:value-of select="string-length($none)"/></p></xsl:template>
        """,
        input: new XElement("a", new XElement("name", "Bo"), new XElement("name", "Bo"))));

    [Fact]
    public async Task Templates_may_call_themselves_a_thousand_times() => Assert.Equal("1000", await ApplyAsync("""
        <xsl:output method="text"/><xsl:template match="/"><xsl:call-template name="count"><xsl:with-param name="n" select="0"/></xsl:call-template></xsl:template>
        <xsl:template name="count"><xsl:param name="n"/><xsl:choose><xsl:when test="$n = 1000"><xsl:value-of select="$n"/></xsl:when>
          <xsl:otherwise><xsl:call-template name="count"><xsl:with-param name="n" select="$n + 1"/></xsl:call-template></xsl:otherwise></xsl:choose></xsl:template>
        """));

    [Fact]
    public async Task Sorts_parameters_keys_and_attributes_stay_where_they_must_be() => Assert.Equal("<p lang=\"da\">Ane Bo Bo</p>", await ApplyAsync(
        """
        <xsl:output method="html" indent="no"/><xsl:key name="all" match="name" use="."/>
        <xsl:template match="/"><p><xsl:call-template name="language"/><xsl:for-each select="//name"><xsl:sort select="."/><xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if><xsl:value-of select="key('all', .)[1]"/></xsl:for-each></p></xsl:template>
        <xsl:template name="language"><xsl:param name="language" select="'da'"/><xsl:attribute name="lang"><xsl:value-of select="$language"/></xsl:attribute></xsl:template>
        """,
        input: new XElement("a", new XElement("name", "Bo"), new XElement("name", "Ane"), new XElement("name", "Bo"))));

    [Fact]
    public async Task Elements_that_lie_too_deep_are_refused_before_they_are_compiled() => await Assert.ThrowsAsync<XsltException>(() =>
        ApplyAsync($"""<xsl:template match="/">{string.Concat(Enumerable.Repeat("<b>", 50_000))}{string.Concat(Enumerable.Repeat("</b>", 50_000))}</xsl:template>"""));

    public void Dispose() => File.Delete(_file);

    private async Task<string> ApplyAsync(string body, string before = "", XElement? input = null)
    {
        await File.WriteAllTextAsync(_file, $"{before}<xsl:stylesheet version=\"1.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\">{body}</xsl:stylesheet>", TestContext.Current.CancellationToken);
        return await XsltFile.ApplyAsync(_file, new XDocument(input ?? new XElement("a", many, "Bo")), little, TestContext.Current.CancellationToken);
    }
}
