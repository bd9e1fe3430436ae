using System.Text.Json.Nodes;
using NJsonSchema;

namespace Headspace.Web.Tests.DeliveryApi;

/// <summary>Everything that the three sites have is of the shapes that Umbraco's reference gives, as written down in delivery-api.schema.json.</summary>
public sealed class ShapeTests(DeliverySite site)
{
    private static readonly Lazy<Task<JsonSchema>> schema = new(async () =>
        await JsonSchema.FromFileAsync(Path.Combine(Headspace.Testing.SiteFolder.Repository, "tests", "Headspace.Web.Tests", "DeliveryApi", "delivery-api.schema.json"), TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("")]
    [InlineData("&expand=properties[$all]")]
    [InlineData("&expand=properties[$all[properties[$all]]]")]
    public async Task Content_is_of_the_right_shape(string expand)
    {
        foreach (var start in new[] { DeliverySite.Headspace, DeliverySite.Education, DeliverySite.Summit })
        {
            var page = await site.ReadAsync($"/content?fetch=descendants:/&take=1000{expand}", ("Start-Item", start));
            await CheckAsync("pagedContent", page);
            Assert.NotEmpty(page["items"]!.AsArray());
        }
    }

    [Fact]
    public async Task Media_are_of_the_right_shape()
    {
        var roots = await site.ReadAsync("/media?fetch=children:/&expand=properties[$all]");
        await CheckAsync("pagedMedia", roots);
        foreach (var folder in roots["items"]!.AsArray())
        {
            var files = await site.ReadAsync($"/media?fetch=children:{folder!["id"]}&take=1000&expand=properties[$all]");
            await CheckAsync("pagedMedia", files);
            Assert.NotEmpty(files["items"]!.AsArray());
        }
    }

    [Fact]
    public async Task The_value_of_every_property_is_of_the_shape_of_its_editor()
    {
        var editors = Editors();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in new[] { DeliverySite.Headspace, DeliverySite.Education, DeliverySite.Summit })
        {
            var page = await site.ReadAsync("/content?fetch=descendants:/&take=1000&expand=properties[$all]", ("Start-Item", start));
            foreach (var item in page["items"]!.AsArray())
            {
                foreach (var (alias, value) in item!["properties"]!.AsObject())
                {
                    var editor = editors[alias];
                    await CheckAsync($"editor:{editor}", value, $"{item["contentType"]}.{alias}");
                    if (value is not null)
                    {
                        seen.Add(editor);
                    }
                }
            }
        }

        Assert.Superset(new HashSet<string>(StringComparer.Ordinal)
        {
            "Umbraco.TextBox", "Umbraco.TextArea", "Umbraco.Integer", "Umbraco.TrueFalse", "Umbraco.DateTime", "Umbraco.DropDown.Flexible", "Umbraco.MultiNodeTreePicker",
            "Umbraco.MediaPicker3", "Umbraco.MultiUrlPicker", "Umbraco.BlockList", "Umbraco.RichText", "Umbraco.CheckBoxList", "Umbraco.MultipleTextstring",
        }, seen);
    }

    // From the files that the sites come from; one alias has one editor everywhere.
    private static Dictionary<string, string> Editors() => Directory
        .EnumerateFiles(Path.Combine(Headspace.Testing.SiteFolder.Repository, "uSync", "v17", "ContentTypes"))
        .SelectMany(file => System.Xml.Linq.XDocument.Load(file).Descendants("GenericProperty"))
        .Select(property => (Alias: property.Element("Alias")!.Value, Editor: property.Element("Type")!.Value))
        .DistinctBy(property => property.Alias)
        .ToDictionary(property => property.Alias, property => property.Editor, StringComparer.Ordinal);

    private static async Task CheckAsync(string definition, JsonNode? value, string? what = null)
    {
        var errors = (await schema.Value).Definitions[definition].Validate(value?.ToJsonString() ?? "null");
        Assert.True(errors.Count == 0, $"{what ?? definition}: {string.Join("; ", errors)}");
    }
}
