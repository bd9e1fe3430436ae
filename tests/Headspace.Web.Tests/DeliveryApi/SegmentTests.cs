using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.DeliveryApi;

/// <summary>One document for several kinds of readers.</summary>
public sealed class SegmentTests(ImportedSite imported)
{
    [Fact]
    public async Task A_reader_gets_the_value_of_their_segment_and_else_that_of_all()
    {
        await using var site = await SiteInProcess.StartAsync(DeliverySite.Open(imported.CopyOfDatabase(), ("Umbraco__CMS__DeliveryApi__OutputCache__Enabled", "true")));
        var editor = new Editor(site);
        var type = await editor.CreateTypeAsync("segmentedPage", ("heading", Constants.PropertyEditors.Aliases.TextBox), ("note", Constants.PropertyEditors.Aliases.TextBox));
        type.Variations = ContentVariation.Segment;
        type.PropertyTypes.Single(property => property.Alias == "heading").Variations = ContentVariation.Segment;
        Assert.True((await site.Get<IContentTypeService>().UpdateAsync(type, Constants.Security.SuperUserKey)).Success);
        var page = editor.Contents.Create("Segmenter", Constants.System.Root, "segmentedPage");
        page.SetValue("heading", "Til alle");
        page.SetValue("heading", "Til unge", segment: "unge");
        page.SetValue("note", "Fælles");
        editor.Publish(page);

        Assert.Equal(("Til alle", "Fælles"), await ValuesAsync());
        Assert.Equal(("Til unge", "Fælles"), await ValuesAsync(("Accept-Segment", "unge")));
        Assert.Equal("Til alle", (await ValuesAsync(("Accept-Segment", "voksne"))).Heading ?? "Til alle");
        Assert.Equal(("Til alle", "Fælles"), await ValuesAsync());

        async Task<(string? Heading, string? Note)> ValuesAsync(params (string, string)[] said)
        {
            using var response = await DeliverySite.AskAsync(site.Client, $"{DeliverySite.Base}/content/item/{page.Key}", said);
            var properties = System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["properties"]!;
            return (properties["heading"]?.GetValue<string>(), properties["note"]?.GetValue<string>());
        }
    }
}
