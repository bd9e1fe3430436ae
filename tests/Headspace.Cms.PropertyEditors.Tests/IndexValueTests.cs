using System.Text.Json;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.PropertyEditors.Tests;

/// <summary>What editors give to a search index.</summary>
public sealed class IndexValueTests
{
    private const string List = "Umbraco.BlockList";

    private readonly EditorHost _host = new();

    [Fact]
    public void Blocks_give_the_words_of_their_content_at_any_depth_and_none_of_their_settings()
    {
        var inner = _host.ElementType("inner", ("quote", "Umbraco.TextBox", null));
        var outer = _host.ElementType("outer", ("title", "Umbraco.TextBox", null), ("nested", List, null), ("text", "Umbraco.RichText", null));
        var settings = _host.ElementType("settings", ("css", "Umbraco.TextBox", null));

        var nested = $$$"""{"contentData":[{"key":"22222222-2222-2222-2222-222222222222","contentTypeKey":"{{{inner}}}","values":[{"alias":"quote","value":"Citatet"}]}],"settingsData":[],"expose":[],"layout":{} }""";
        var values = Values(List, $$$"""
            {"contentData":[
                {"key":"11111111-1111-1111-1111-111111111111","contentTypeKey":"{{{outer}}}","values":[
                    {"alias":"title","value":"Overskrift"},
                    {"alias":"nested","value":{{{JsonSerializer.Serialize(nested)}}}},
                    {"alias":"text","value":"{\"markup\":\"<p>Brødtekst</p>\"}"},
                    {"alias":"gone","value":"Uden egenskab"}]},
                {"key":"44444444-4444-4444-4444-444444444444","contentTypeKey":"{{{inner}}}","values":[{"alias":"quote","value":"Skjult"}]}],
             "settingsData":[{"key":"33333333-3333-3333-3333-333333333333","contentTypeKey":"{{{settings}}}","values":[{"alias":"css","value":"farve"}]}],
             "expose":[{"contentKey":"11111111-1111-1111-1111-111111111111","culture":null,"segment":null}],"layout":{} }
            """);

        Assert.Equal(["Overskrift", "Citatet", "<p>Brødtekst</p>"], values);
    }

    [Fact]
    public void Rich_text_gives_its_markup_and_the_words_of_its_blocks()
    {
        var type = _host.ElementType("inner", ("quote", "Umbraco.TextBox", null));

        var values = Values("Umbraco.RichText", $$$"""
            {"markup":"<p>Hej</p>","blocks":{"contentData":[{"key":"11111111-1111-1111-1111-111111111111","contentTypeKey":"{{{type}}}","values":[{"alias":"quote","value":"Citat"}]}],"settingsData":[],"expose":[],"layout":{} } }
            """);

        Assert.Equal(["<p>Hej</p>", "Citat"], values);
        Assert.Equal(["<p>Gammel</p>"], Values("Umbraco.RichText", "<p>Gammel</p>"));
    }

    [Theory]
    [InlineData("Umbraco.DateOnly", "2026-11-23")]
    [InlineData("Umbraco.TimeOnly", "14:30:00")]
    public void A_date_or_a_time_gives_its_part_of_the_moment(string editor, string part) =>
        Assert.Equal([part], Values(editor, """{"date":"2026-11-23T14:30:00+01:00","timeZone":"Europe/Copenhagen"}"""));

    [Fact]
    public void A_moment_is_given_with_its_zone_or_without()
    {
        const string stored = """{"date":"2026-11-23T14:30:00+01:00","timeZone":"Europe/Copenhagen"}""";

        Assert.Equal([new DateTime(2026, 11, 23, 13, 30, 0, DateTimeKind.Utc)], Values("Umbraco.DateTimeWithTimeZone", stored));
        Assert.Equal([new DateTime(2026, 11, 23, 14, 30, 0, DateTimeKind.Unspecified)], Values("Umbraco.DateTimeUnspecified", stored));
    }

    [Theory]
    [InlineData(List)]
    [InlineData("Umbraco.BlockGrid")]
    [InlineData("Umbraco.SingleBlock")]
    [InlineData("Umbraco.RichText")]
    [InlineData("Umbraco.DateOnly")]
    [InlineData("Umbraco.DateTimeWithTimeZone")]
    public void What_cannot_be_read_gives_nothing(string editor)
    {
        Assert.Empty(Values(editor, null));
        Assert.Empty(Values(editor, "{\"date\":[}"));
    }

    private object?[] Values(string editor, string? stored)
    {
        Property property = new(new PropertyType(EditorHost.ShortStrings, editor, ValueStorageType.Ntext, "value"));
        property.SetValue(stored);
        return [.. _host.Editor(editor).PropertyIndexValueFactory
            .GetIndexValues(property, null, null, false, [], new Dictionary<Guid, IContentType>())
            .SelectMany(value => value.Values)];
    }
}
