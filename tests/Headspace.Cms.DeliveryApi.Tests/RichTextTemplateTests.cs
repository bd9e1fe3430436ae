using Headspace.Cms.DeliveryApi.RichText;

namespace Headspace.Cms.DeliveryApi.Tests;

/// <summary>Markup whose links and pictures are left open.</summary>
public sealed class RichTextTemplateTests
{
    [Theory]
    [InlineData("<p>Ingen <strong>steder</strong> &amp; æøå</p>", "<p>Ingen <strong>steder</strong> &amp; æøå</p>")]
    [InlineData("<p><a href=\"https://www.dmi.dk/?a=1&amp;b=2\">ude</a>", "<p><a href=\"https://www.dmi.dk/?a=1&amp;b=2\">ude</a></p>")]
    [InlineData("<umb-rte-block data-content-key=\"11111111-2222-3333-4444-555555555555\" data-content-udi=\"x\"><a href=\"/{localLink:11111111222233334444555555555555}\">x</a></umb-rte-block>", "<umb-rte-block data-content-id=\"11111111-2222-3333-4444-555555555555\"></umb-rte-block>")]
    [InlineData("", "")]
    public void What_needs_nothing_is_told_as_it_is(string html, string markup) => Assert.Equal(markup, RichTextTemplate.Of(html).Fill(null!));
}
