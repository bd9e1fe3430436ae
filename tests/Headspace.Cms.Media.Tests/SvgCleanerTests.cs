using System.Text;
using Headspace.Cms.Media.Files;
using Headspace.Cms.Media.Svg;
using Headspace.Cms.Media.Tests.Imaging;

namespace Headspace.Cms.Media.Tests;

/// <summary>Drawings may hold whatever their authors, or those who mean harm, put into them.</summary>
public sealed class SvgCleanerTests
{
    [Fact]
    public void A_harmless_drawing_keeps_every_byte()
    {
        Assert.Same(Pictures.Svg, SvgCleaner.Clean(Pictures.Svg));

        var rich = Drawing("<defs><linearGradient id='g'/></defs><style>.a{fill:url(#g)}</style><rect class='a' fill='url(#g)'/><use href='#g'/><image href='data:image/png;base64,AAAA'/><animate attributeName='x' to='1'/>");
        Assert.Same(rich, SvgCleaner.Clean(rich));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<SCRIPT>alert(1)</SCRIPT>")]
    [InlineData("<rect onload='alert(1)'/>")]
    [InlineData("<rect OnClick='alert(1)'/>")]
    [InlineData("<a href='javascript:alert(1)'><rect/></a>")]
    [InlineData("<a xlink:href=' jAvAsCrIpT:alert(1)'><rect/></a>")]
    [InlineData("<a href='&#106;avascript:alert(1)'><rect/></a>")]
    [InlineData("<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'>alert</body></foreignObject>")]
    [InlineData("<image href='https://example.org/alert.png'/>")]
    [InlineData("<use xlink:href='//example.org/alert.svg#a'/>")]
    [InlineData("<image href='data:image/svg+xml;base64,alert'/>")]
    [InlineData("<rect fill='url(https://example.org/alert)'/>")]
    [InlineData("<style>@import 'https://example.org/alert.css';</style>")]
    [InlineData("<style>.a{background:url(//example.org/alert)}</style>")]
    [InlineData("<a><set attributeName='href' to='javascript:alert(1)'/></a>")]
    [InlineData("<a><animate attributeName='xlink:href' values='javascript:alert(1)'/></a>")]
    [InlineData("<?xml-stylesheet href='alert.css'?>")]
    [InlineData("<g xml:base='https://example.org/alert/'/>")]
    [InlineData("<iframe src='alert.html'/>")]
    public void What_runs_or_fetches_is_taken_out_and_the_rest_stays(string part)
    {
        var cleaned = Encoding.UTF8.GetString(SvgCleaner.Clean(Drawing($"{part}<circle r='7'/>")));

        Assert.DoesNotContain("alert", cleaned);
        Assert.Contains("<circle", cleaned);
    }

    [Fact]
    public void Entities_are_dropped_with_their_document_type()
    {
        var drawing = "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'><circle r='7'/></svg>"u8.ToArray();

        Assert.DoesNotContain("ENTITY", Encoding.UTF8.GetString(SvgCleaner.Clean(drawing)));
    }

    [Theory]
    [InlineData("<svg")]
    [InlineData("<html><svg/></html>")]
    [InlineData("")]
    public void What_is_no_drawing_is_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => SvgCleaner.Clean(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("<html><script>alert(1)</script></html>", false)]
    [InlineData("  <!DOCTYPE HTML><p>", false)]
    [InlineData("MZ\u0090", false)]
    [InlineData("#!/bin/sh", false)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", true)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><rect", false)]
    [InlineData("%PDF-1.7", true)]
    [InlineData("En almindelig tekst om <html>", true)]
    public void An_upload_is_judged_by_its_content(string content, bool isSafe)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));

        Assert.Equal(isSafe, new ActiveContentAnalyzer().IsConsideredSafe(stream));
    }

    [Fact]
    public async Task Every_way_into_the_storage_cleans()
    {
        await using var site = await Site.StartAsync();

        site.Put("a/tegning.SVG", Drawing("<script>alert(1)</script>"));

        Assert.DoesNotContain("alert", await (await site.GetAsync("/media/a/tegning.SVG")).Content.ReadAsStringAsync());
    }

    private static byte[] Drawing(string parts) =>
        Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{parts}</svg>");
}
