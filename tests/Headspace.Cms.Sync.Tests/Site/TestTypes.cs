using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests.Site;

/// <summary>Files of types that tests of content need.</summary>
internal static class TestTypes
{
    public const string PageKey = "22222222-2222-2222-2222-222222222222";

    public const string English = "<Language Key=\"eec79294-0000-0000-0000-000000000000\" Alias=\"en-US\" Level=\"0\"><Name>English</Name><IsoCode>en-US</IsoCode></Language>";

    /// <summary>A document type with a title, which can lie at the root and below itself.</summary>
    public static async Task WritePageAsync(SyncSite site, string variations = "Nothing", bool isMandatory = false)
    {
        var textBox = (await site.Get<IDataTypeService>().GetAllAsync()).First(dataType => dataType.EditorAlias == "Umbraco.TextBox").Key;
        site.Write("Languages/en-us.config", English);
        site.Write(
            "ContentTypes/page.config",
            $"""
            <ContentType Key="{PageKey}" Alias="page" Level="1">
              <Info><Name>Page</Name><AllowAtRoot>True</AllowAtRoot><Variations>{variations}</Variations></Info>
              <Structure><ContentType Key="{PageKey}" SortOrder="0">page</ContentType></Structure>
              <GenericProperties>
                <GenericProperty><Alias>title</Alias><Definition>{textBox}</Definition><Variations>{variations}</Variations><Mandatory>{isMandatory}</Mandatory></GenericProperty>
                <GenericProperty><Alias>note</Alias><Definition>{textBox}</Definition><Variations>Nothing</Variations></GenericProperty>
              </GenericProperties>
            </ContentType>
            """);
    }

    /// <summary>The file of a page.</summary>
    public static string Page(
        Guid key,
        string name,
        string info = "",
        string properties = "",
        Guid? parent = null,
        string attributes = "",
        int level = 1,
        bool isTrashed = false,
        string published = "<Published Default=\"false\" />")
        => $"""
        <Content Key="{key}" Alias="{name}" Level="{level}"{attributes}>
          <Info>
            <Parent Key="{parent ?? Guid.Empty}"></Parent>
            <Trashed>{isTrashed}</Trashed>
            <ContentType>page</ContentType>
            {(info.Contains("<NodeName", StringComparison.Ordinal) ? string.Empty : $"<NodeName Default=\"{name}\" />")}
            {published}
            {info}
          </Info>
          <Properties>{properties}</Properties>
        </Content>
        """;
}
