using System.Xml.Linq;
using System.Xml.Xsl;
using Headspace.Forms.Workflows.Xml;

namespace Headspace.Forms.Tests.Workflows;

public sealed class XsltFileTests : IDisposable
{
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

    public void Dispose() => File.Delete(_file);

    private async Task<string> ApplyAsync(string body, string before = "")
    {
        await File.WriteAllTextAsync(_file, $"{before}<xsl:stylesheet version=\"1.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\">{body}</xsl:stylesheet>", TestContext.Current.CancellationToken);
        return await XsltFile.ApplyAsync(_file, new XDocument(new XElement("a", "Bo")), TestContext.Current.CancellationToken);
    }
}
