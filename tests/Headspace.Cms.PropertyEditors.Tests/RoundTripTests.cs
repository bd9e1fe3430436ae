using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace Headspace.Cms.PropertyEditors.Tests;

public sealed class RoundTripTests
{
    private readonly EditorHost _host = new();

    /// <summary>Editor, what the editor sends, what is stored, what the editor gets back.</summary>
    public static TheoryData<string, string, string, string> Values => new()
    {
        { "Umbraco.TextBox", "\"Hej æøå\"", "Hej æøå", "\"Hej æøå\"" },
        { "Umbraco.TextArea", "\"a\\nb\"", "a\nb", "\"a\\nb\"" },
        { "Umbraco.TrueFalse", "true", "1", "true" },
        { "Umbraco.TrueFalse", "false", "0", "false" },
        { "Umbraco.DropDown.Flexible", "[\"a\"]", "[\"a\"]", "[\"a\"]" },
        { "Umbraco.CheckBoxList", "[\"a\",\"b\"]", "[\"a\",\"b\"]", "[\"a\",\"b\"]" },
        { "Umbraco.RadioButtonList", "\"a\"", "a", "\"a\"" },
        { "Umbraco.MultipleTextstring", "[\"a\",\"b\"]", "a\nb", "[\"a\",\"b\"]" },
        { "Umbraco.EmailAddress", "\"a@b.dk\"", "a@b.dk", "\"a@b.dk\"" },
        { "Umbraco.Slider", "{\"from\":1.5,\"to\":3}", "1.5,3", "{\"from\":1.5,\"to\":3}" },
        { "Umbraco.Slider", "{\"from\":2,\"to\":2}", "2", "{\"from\":2,\"to\":2}" },
        { "Umbraco.ColorPicker", "{\"value\":\"00ff00\",\"label\":\"Green\"}", "{\"value\":\"#00ff00\",\"label\":\"Green\"}", "{\"value\":\"#00ff00\",\"label\":\"Green\"}" },
        { "Umbraco.Tags", "[\" a \",\"b\",\"a\"]", "[\"a\",\"b\"]", "[\"a\",\"b\"]" },
        { "Umbraco.DateOnly", "{\"date\":\"2026-11-22\",\"timeZone\":null}", "{\"date\":\"2026-11-22T00:00:00+00:00\",\"timeZone\":null}", "{\"date\":\"2026-11-22\",\"timeZone\":null}" },
        { "Umbraco.TimeOnly", "{\"date\":\"14:30:00\",\"timeZone\":null}", "{\"date\":\"0001-01-01T14:30:00+00:00\",\"timeZone\":null}", "{\"date\":\"14:30:00\",\"timeZone\":null}" },
        { "Umbraco.DateTimeUnspecified", "{\"date\":\"2026-11-22T10:15:00\",\"timeZone\":null}", "{\"date\":\"2026-11-22T10:15:00+00:00\",\"timeZone\":null}", "{\"date\":\"2026-11-22T10:15:00\",\"timeZone\":null}" },
        { "Umbraco.DateTimeWithTimeZone", "{\"date\":\"2026-11-22T10:15:00+01:00\",\"timeZone\":\"Europe/Copenhagen\"}", "{\"date\":\"2026-11-22T10:15:00+01:00\",\"timeZone\":\"Europe/Copenhagen\"}", "{\"date\":\"2026-11-22T10:15:00+01:00\",\"timeZone\":\"Europe/Copenhagen\"}" },
        { "Umbraco.MultiNodeTreePicker", "[{\"type\":\"document\",\"unique\":\"11111111-1111-1111-1111-111111111111\"}]", "umb://document/11111111111111111111111111111111", "[{\"type\":\"document\",\"unique\":\"11111111-1111-1111-1111-111111111111\"}]" },
        { "Umbraco.MediaPicker3", "[{\"key\":\"22222222-2222-2222-2222-222222222222\",\"mediaKey\":\"11111111-1111-1111-1111-111111111111\",\"mediaTypeAlias\":\"Image\",\"crops\":[],\"focalPoint\":null}]", "[{\"key\":\"22222222-2222-2222-2222-222222222222\",\"mediaKey\":\"11111111-1111-1111-1111-111111111111\",\"mediaTypeAlias\":\"Image\",\"crops\":[],\"focalPoint\":null}]", "[{\"key\":\"22222222-2222-2222-2222-222222222222\",\"mediaKey\":\"11111111-1111-1111-1111-111111111111\",\"mediaTypeAlias\":\"Image\",\"crops\":[],\"focalPoint\":null}]" },
        { "Umbraco.MultiUrlPicker", "[{\"name\":\"A\",\"type\":\"external\",\"url\":\"https://a.dk\"}]", "[{\"name\":\"A\",\"target\":null,\"udi\":null,\"url\":\"https://a.dk\",\"queryString\":null}]", "[{\"icon\":null,\"name\":\"A\",\"published\":null,\"queryString\":null,\"target\":null,\"type\":\"external\",\"unique\":null,\"url\":\"https://a.dk\",\"culture\":null}]" },
        { "Umbraco.UploadField", "{\"src\":\"/media/a/b.pdf\"}", "/media/a/b.pdf", "{\"src\":\"/media/a/b.pdf\",\"temporaryFileId\":null}" },
        { "Umbraco.ImageCropper", "{\"src\":\"/media/a/b.jpg\",\"focalPoint\":{\"left\":0.25,\"top\":0.5},\"crops\":[]}", "{\"src\":\"/media/a/b.jpg\",\"focalPoint\":{\"left\":0.25,\"top\":0.5},\"crops\":[]}", "{\"src\":\"/media/a/b.jpg\",\"focalPoint\":{\"left\":0.25,\"top\":0.5},\"crops\":[]}" }
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_comes_back_as_it_was_sent(string alias, string sent, string stored, string shown)
    {
        var value = _host.Store(alias, _host.Serializer.Deserialize<object>(sent));

        Assert.Equal(stored, Unescaped(Convert.ToString(value, CultureInfo.InvariantCulture)));
        Assert.Equal(shown, Unescaped(_host.Serializer.Serialize(_host.Show(alias, value))));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_may_come_as_a_json_node_or_a_json_element(string alias, string sent, string stored, string shown)
    {
        if (!sent.StartsWith('{') && !sent.StartsWith('['))
            return;

        Assert.NotEmpty(shown);
        Assert.Equal(stored, Unescaped(_host.Store(alias, JsonNode.Parse(sent))?.ToString()));
        Assert.Equal(stored, Unescaped(_host.Store(alias, JsonDocument.Parse(sent).RootElement)?.ToString()));
    }

    [Fact]
    public void Lines_come_back()
        => Prop.ForAll(Texts(), lines => Back("Umbraco.MultipleTextstring", lines)).QuickCheckThrowOnFailure();

    [Fact]
    public void Tags_come_back()
        => Prop.ForAll(Texts(), tags => Back("Umbraco.Tags", tags.Select(tag => tag.Trim()).Distinct().ToArray())).QuickCheckThrowOnFailure();

    [Fact]
    public void Ranges_come_back()
        => Prop.ForAll<decimal, decimal>((from, to) =>
        {
            var stored = _host.Store("Umbraco.Slider", new Dictionary<string, object?> { ["from"] = from, ["to"] = to });
            return new Slider.SliderRange(from, to).Equals(_host.Show("Umbraco.Slider", stored));
        }).QuickCheckThrowOnFailure();

    private static string? Unescaped(string? json) => json is null ? null : Regex.Unescape(json.Replace("\\n", "\\\\n", StringComparison.Ordinal));

    private static Arbitrary<string[]> Texts()
        => Gen.ArrayOf(ArbMap.Default.GeneratorFor<NonWhiteSpaceString>().Select(text => text.Get))
            .Where(texts => texts.All(text => !text.Any(character => char.IsControl(character) || char.IsSurrogate(character)) && text == text.Trim()))
            .ToArbitrary();

    private bool Back(string alias, string[] texts)
        => ((string[])_host.Show(alias, _host.Store(alias, texts))!).SequenceEqual(texts);
}
