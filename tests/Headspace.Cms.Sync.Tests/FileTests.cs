using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Headspace.Cms.Sync.Files;

namespace Headspace.Cms.Sync.Tests;

public sealed class FileTests
{
    [Theory]
    [InlineData("en-US", "eec79294")]
    [InlineData("de", "aa81aa81")]
    [InlineData("hu-HU", "69c5e60d")]
    [InlineData("kn-IN", "b9188bf7")]
    [InlineData("http://localhost:1477", "d6dafd70")]
    [InlineData("*1061", "f724de78")]
    [InlineData("/", "cdcab783")]
    public void Languages_and_domains_have_the_keys_that_usync_gives_them(string text, string start)
        => Assert.Equal($"{start}-0000-0000-0000-000000000000", HashKey.Of(text).ToString());

    [Fact]
    public void A_file_has_a_byte_order_mark_two_spaces_line_feeds_and_no_last_line_end()
    {
        var bytes = SyncXml.ToBytes(new XElement("A", new XAttribute("Key", "k"), new XElement("B", "æ")));

        Assert.Equal("\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<A Key=\"k\">\n  <B>æ</B>\n</A>", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void Any_text_survives_in_a_value()
        => Prop.ForAll<NonNull<string>>(text =>
        {
            var clean = new string([.. text.Get.Where(letter => System.Xml.XmlConvert.IsXmlChar(letter) && letter != '\r')]);
            using MemoryStream stream = new(SyncXml.ToBytes(new XElement("A", SyncXml.CData("Value", clean))));
            return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!.Element("Value")!.Value == clean;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("<A><F>True</F></A>", "<A><F>true</F></A>")]
    [InlineData("<A><D><![CDATA[x]]></D></A>", "<A><D>x</D></A>")]
    [InlineData("<A><D></D></A>", "<A />")]
    [InlineData("<A><V>{\"b\": 1, \"a\": [1]}</V></A>", "<A><V>{\"a\":[1],\"b\":1}</V></A>")]
    [InlineData("<A><V>{\"Layout\":{},\"v\":\"{\\\"m\\\": 1}\"}</V></A>", "<A><V>{\"layout\":{},\"v\":\"{\\\"m\\\":1}\"}</V></A>")]
    [InlineData("<A><EditorUIAlias>x</EditorUIAlias></A>", "<A><EditorUiAlias>x</EditorUiAlias></A>")]
    [InlineData("<A><ListView>00000000-0000-0000-0000-000000000000</ListView></A>", "<A />")]
    public void What_means_the_same_is_the_same(string one, string other)
        => Assert.True(SyncComparer.AreSame(XElement.Parse(one), XElement.Parse(other)));

    [Theory]
    [InlineData("<A><F>True</F></A>", "<A><F>False</F></A>")]
    [InlineData("<A Alias=\"x\" />", "<A Alias=\"y\" />")]
    [InlineData("<A><V>{\"a\":[1,2]}</V></A>", "<A><V>{\"a\":[2,1]}</V></A>")]
    [InlineData("<A><Compositions><C Key=\"a\"/><C Key=\"b\"/></Compositions></A>", "<A><Compositions><C Key=\"b\"/><C Key=\"a\"/></Compositions></A>")]
    public void What_means_something_else_is_different(string one, string other)
        => Assert.False(SyncComparer.AreSame(XElement.Parse(one), XElement.Parse(other)));

    [Fact]
    public void Json_is_spread_over_lines_and_escaped_as_umbraco_does()
    {
        Assert.Equal("{\n  \"a\": \"\\u003Cp\\u003E\"\n}", SyncJson.Pretty("{\"a\":\"<p>\"}"));
        Assert.Equal("{\"a\":\"\\u003Cp\\u003E\"}", SyncJson.Compact("{ \"a\" : \"<p>\" }"));
        Assert.Equal("[no json", SyncJson.Pretty("[no json"));
    }
}
