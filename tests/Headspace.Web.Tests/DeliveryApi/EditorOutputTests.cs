using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace Headspace.Web.Tests.DeliveryApi;

/// <summary>What front ends get of the editors that no page of the sites uses: stored value to JSON, by the reference.</summary>
public sealed class EditorOutputTests(ImportedSite imported)
{
    // Alias, editor, configuration, stored value, JSON; {document}, {media} and {member} are keys of what the test makes.
    private static readonly (string Editor, Dictionary<string, object> Configuration, object? Stored, string Json)[] rows =
    [
        (Aliases.TextBox, [], "En linje", "\"En linje\""),
        (Aliases.TextArea, [], "To\nlinjer", "\"To\\nlinjer\""),
        (Aliases.EmailAddress, [], "info@headspace.dk", "\"info@headspace.dk\""),
        (Aliases.Integer, [], 42, "42"),
        (Aliases.Integer, [], null, "null"),
        (Aliases.Decimal, [], 2.5m, "2.5"),
        (Aliases.Boolean, [], 1, "true"),
        (Aliases.Boolean, [], 0, "false"),
        (Aliases.RadioButtonList, new() { ["items"] = new[] { "Ja", "Nej" } }, "Ja", "\"Ja\""),
        (Aliases.DropDownListFlexible, new() { ["items"] = new[] { "A", "B" }, ["multiple"] = true }, """["A","B"]""", """["A","B"]"""),
        (Aliases.DropDownListFlexible, new() { ["items"] = new[] { "A", "B" }, ["multiple"] = false }, """["A"]""", "\"A\""),
        (Aliases.CheckBoxList, new() { ["items"] = new[] { "A", "B" } }, """["B"]""", """["B"]"""),
        (Aliases.MultipleTextstring, [], "En\nTo", """["En","To"]"""),
        (Aliases.Tags, new() { ["group"] = "default", ["storageType"] = "Json" }, """["ung","angst"]""", """["ung","angst"]"""),
        (Aliases.Slider, new() { ["enableRange"] = false, ["minVal"] = 0, ["maxVal"] = 10 }, "7", "7"),
        (Aliases.Slider, new() { ["enableRange"] = true, ["minVal"] = 0, ["maxVal"] = 10 }, "2,8", """{"minimum":2,"maximum":8}"""),
        (Aliases.ColorPicker, new() { ["useLabel"] = true, ["items"] = new[] { new { value = "ff0000", label = "Rød" } } }, """{"value":"ff0000","label":"Rød"}""", """{"value":"ff0000","label":"Rød"}"""),
        (Aliases.ColorPickerEyeDropper, [], "#207a4c", "\"#207a4c\""),
        (Aliases.DateTime, [], new DateTime(2026, 11, 23, 10, 30, 0), "\"2026-11-23T10:30:00\""),
        (Aliases.DateOnly, [], """{"date":"2026-11-23T00:00:00+00:00","timeZone":null}""", "\"2026-11-23\""),
        (Aliases.TimeOnly, [], """{"date":"0001-01-01T08:15:00+00:00","timeZone":null}""", "\"08:15:00\""),
        (Aliases.MarkdownEditor, [], "*Hej*", "\"<p><em>Hej</em></p>\""),
        (Aliases.PlainJson, [], """{"a":[1,2]}""", """{"a":[1,2]}"""),
        (Aliases.ContentPicker, [], "umb://document/{document}", """{"name":"Målet"}"""),
        (Aliases.ContentPicker, [], "umb://document/00000000000000000000000000000001", "null"),
        (Aliases.MultiNodeTreePicker, [], "umb://document/{document}", """[{"name":"Målet"}]"""),
        (Aliases.MultiNodeTreePicker, new() { ["startNode"] = new { type = "media" } }, "umb://media/{media}", """[{"mediaType":"Image"}]"""),
        (Aliases.MediaPicker3, [], """[{"key":"11111111-1111-1111-1111-111111111111","mediaKey":"{media}"}]""", """[{"mediaType":"Image"}]"""),
        (Aliases.MultiUrlPicker, [], """[{"name":"Ude","url":"https://www.dmi.dk/","queryString":"?a=1","target":"_blank"}]""", """[{"title":"Ude","url":"https://www.dmi.dk/?a=1","queryString":"?a=1","target":"_blank","linkType":"External"}]"""),
        (Aliases.MultiUrlPicker, [], """[{"name":"Inde","udi":"umb://document/{document}"}]""", """[{"title":"Inde","url":null,"linkType":"Content","destinationType":"contentPage"}]"""),
        (Aliases.MultiUrlPicker, [], "ikke json", "[]"),
        (Aliases.MemberPicker, [], "umb://member/00000000000000000000000000000001", "\"(unsupported)\""),
        (Aliases.UploadField, [], "/media/abc/brev.pdf", "\"/media/abc/brev.pdf\""),
    ];

    [Fact]
    public async Task Every_editor_is_told_as_the_reference_says()
    {
        await using var site = await SiteInProcess.StartAsync(DeliverySite.Open(imported.CopyOfDatabase()));
        var editor = new Editor(site);
        var target = editor.Create("Målet", editor.Root());
        var media = site.Get<IMediaService>().GetPagedDescendants(Constants.System.Root, 0, 1000, out _).First(item => item.ContentType.Alias == "Image");
        var type = new ContentType(site.Get<IShortStringHelper>(), Constants.System.Root) { Alias = "everyEditor", Name = "Alle editorer", AllowedAsRoot = true };
        for (var row = 0; row < rows.Length; row++)
        {
            type.AddPropertyType(new PropertyType(site.Get<IShortStringHelper>(), await DataTypeAsync(site, row), $"p{row}") { Name = $"p{row}" }, "proeve", "Prøve");
        }

        Assert.True((await site.Get<IContentTypeService>().CreateAsync(type, Constants.Security.SuperUserKey)).Success);
        var page = editor.Contents.Create("Alle", Constants.System.Root, "everyEditor");
        for (var row = 0; row < rows.Length; row++)
        {
            page.SetValue($"p{row}", rows[row].Stored is string text ? Fill(text) : rows[row].Stored);
        }

        editor.Contents.Save(page);
        var published = editor.Contents.Publish(page, []);
        Assert.True(published.Success, string.Join(", ", published.InvalidProperties?.Select(property => $"{property.Alias} ({property.PropertyType.PropertyEditorAlias})") ?? []));
        using var response = await DeliverySite.AskAsync(site.Client, $"{DeliverySite.Base}/content/item/{page.Key}");
        var properties = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["properties"]!;

        var wrong = Enumerable.Range(0, rows.Length)
            .Where(row => !Holds(properties[$"p{row}"], JsonNode.Parse(rows[row].Json)))
            .Select(row => $"{rows[row].Editor} of {rows[row].Stored}: {properties[$"p{row}"]?.ToJsonString() ?? "null"}, not {rows[row].Json}");
        Assert.True(!wrong.Any(), string.Join("\n", wrong));

        string Fill(string text) => text
            .Replace("{document}", text.StartsWith('[') && !text.Contains("umb:", StringComparison.Ordinal) ? target.Key.ToString() : target.Key.ToString("N"), StringComparison.Ordinal)
            .Replace("{media}", text.StartsWith('[') ? media.Key.ToString() : media.Key.ToString("N"), StringComparison.Ordinal);
    }

    private static async Task<IDataType> DataTypeAsync(SiteInProcess site, int row)
    {
        var (alias, configuration, stored, _) = rows[row];
        var editor = site.Get<PropertyEditorCollection>()[alias] ?? throw new InvalidOperationException($"There is no editor {alias}.");
        var dataType = new DataType(editor, site.Get<IConfigurationEditorJsonSerializer>())
        {
            Name = $"Prøve {row}",
            EditorUiAlias = "Umb.PropertyEditorUi.Label",
            ConfigurationData = configuration,
            DatabaseType = ValueTypes.ToStorageType(editor.GetValueEditor().ValueType),
        };
        var created = await site.Get<IDataTypeService>().CreateAsync(dataType, Constants.Security.SuperUserKey);
        Assert.True(created.Success, $"{alias} of {stored}: {created.Status}");
        return created.Result;
    }

    // Of an object only the named properties count.
    private static bool Holds(JsonNode? told, JsonNode? wanted) => (told, wanted) switch
    {
        (null, null) => true,
        (JsonObject all, JsonObject some) => some.All(property => all.ContainsKey(property.Key) && Holds(all[property.Key], property.Value)),
        (JsonArray all, JsonArray some) => all.Count == some.Count && all.Zip(some).All(pair => Holds(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(told, wanted),
    };
}
