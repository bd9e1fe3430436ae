using System.Text.Json.Nodes;
using NJsonSchema;

namespace Headspace.Web.Tests.DeliveryApi;

/// <summary>Everything that the three sites have is of the shapes that Umbraco's reference gives, as written down in delivery-api.schema.json.</summary>
[Collection(nameof(DeliverySite))]
public sealed class ShapeTests(DeliverySite site)
{
    private static readonly Lazy<Task<JsonSchema>> schema = new(async () =>
        await JsonSchema.FromFileAsync(Path.Combine(Headspace.Testing.SiteFolder.Repository, "tests", "Headspace.Web.Tests", "DeliveryApi", "delivery-api.schema.json"), TestContext.Current.CancellationToken));

    // What the pages have themselves; the other editors stand in blocks.
    private static readonly string[] wanted =
    [
        "Umbraco.TextBox", "Umbraco.TextArea", "Umbraco.Integer", "Umbraco.TrueFalse", "Umbraco.DateTime", "Umbraco.DropDown.Flexible",
        "Umbraco.MultiNodeTreePicker", "Umbraco.MediaPicker3", "Umbraco.MultiUrlPicker", "Umbraco.BlockList", "Umbraco.RichText", "Umbraco.MultipleTextstring",
    ];

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
                    var fitting = new List<string>();
                    foreach (var editor in editors[alias].Distinct())
                    {
                        if (await ProblemsAsync($"editor:{editor}", value) is "")
                        {
                            fitting.Add(editor);
                        }
                    }

                    Assert.True(fitting.Count > 0, $"{item["contentType"]}.{alias} is not of the shape of {string.Join(" or ", editors[alias].Distinct())}: {value}");
                    if (value is not null)
                    {
                        seen.UnionWith(fitting);
                    }
                }
            }
        }

        Assert.Empty(wanted.Except(seen));
    }

    // From the files that the sites come from; a few aliases have one editor here and another there.
    private static ILookup<string, string> Editors() => Directory
        .EnumerateFiles(Path.Combine(Headspace.Testing.SiteFolder.Repository, "uSync", "v17", "ContentTypes"))
        .SelectMany(file => System.Xml.Linq.XDocument.Load(file).Descendants("GenericProperty"))
        .Select(property => (Alias: property.Element("Alias")!.Value, Editor: property.Element("Type")!.Value))
        .ToLookup(property => property.Alias, property => property.Editor, StringComparer.Ordinal);

    private static async Task CheckAsync(string definition, JsonNode value) => Assert.Equal(string.Empty, await ProblemsAsync(definition, value));

    private static async Task<string> ProblemsAsync(string definition, JsonNode? value) =>
        string.Join("; ", (await schema.Value).Definitions[definition].Validate(value?.ToJsonString() ?? "null"));
}
