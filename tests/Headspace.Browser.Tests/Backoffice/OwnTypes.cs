using System.Security.Cryptography;
using System.Text;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>Types of documents that the sites have not, put among the copied files before the site starts.</summary>
internal static class OwnTypes
{
    /// <summary>Its documents lie in each other and are shown as a table.</summary>
    public const string List = "Egen liste";

    /// <summary>Its documents have blocks, with settings, below each other.</summary>
    public const string Blocks = "Egne blokke";

    /// <summary>Its documents have a text with blocks in it.</summary>
    public const string Text = "Egen tekst";

    private const string TextBox = "0cc0eba1-9960-42c9-bf9b-60e150b429ae";
    private const string Block = "Egen blok";
    private const string Settings = "Egne indstillinger";

    public static void AddTo(string syncFolder)
    {
        var files = Path.Combine(syncFolder, "v17");
        var block = $$"""{ "contentElementTypeKey": "{{Key(Block)}}", "settingsElementTypeKey": "{{Key(Settings)}}", "label": "Blok" }""";
        AddElement(files, Block);
        AddElement(files, Settings);
        Add(files, List, "Umbraco.ListView", "Umb.PropertyEditorUi.Collection", """
            { "pageSize": 10, "orderBy": "updateDate", "orderDirection": "desc", "includeProperties": [{ "alias": "updateDate", "header": "Ændret", "isSystem": true }],
              "layouts": [{ "name": "Liste", "collectionView": "Umb.CollectionView.Document.Table", "icon": "icon-list", "isSystem": true, "selected": true }] }
            """);
        Add(files, Blocks, "Umbraco.BlockList", "Umb.PropertyEditorUi.BlockList", $$"""{ "blocks": [{{block}}] }""");
        Add(files, Text, "Umbraco.RichText", "Umb.PropertyEditorUi.Tiptap", $$"""
            { "extensions": ["Umb.Tiptap.RichTextEssentials", "Umb.Tiptap.Bold", "Umb.Tiptap.Block"], "toolbar": [[["Umb.Tiptap.Toolbar.Bold", "Umb.Tiptap.Toolbar.BlockPicker"]]], "blocks": [{{block}}] }
            """);
    }

    private static void Add(string files, string name, string schema, string view, string configuration)
    {
        Write(files, "DataTypes", name, $"""
            <DataType Key="{Key("Data " + name)}" Alias="{name}" Level="1">
              <Info><Name>{name}</Name><EditorAlias>{schema}</EditorAlias><EditorUiAlias>{view}</EditorUiAlias></Info>
              <Config><![CDATA[{configuration}]]></Config>
            </DataType>
            """);
        var isList = name == List;
        Write(files, "ContentTypes", name, Type(
            name, isElement: false, isList ? Key("Data " + name) : Guid.Empty, isList ? string.Empty : Property(name, Key("Data " + name).ToString(), schema)));
    }

    private static void AddElement(string files, string name) => Write(files, "ContentTypes", name, Type(name, isElement: true, Guid.Empty, Property(name, TextBox, "Umbraco.TextBox")));

    private static string Type(string name, bool isElement, Guid list, string property) => $"""
        <ContentType Key="{Key(name)}" Alias="{Alias(name)}" Level="1">
          <Info>
            <Name>{name}</Name><Icon>icon-document</Icon><Thumbnail>folder.png</Thumbnail><Description></Description><AllowAtRoot>{!isElement}</AllowAtRoot>
            <ListView>{list}</ListView><Variations>{(isElement ? "Nothing" : "Culture")}</Variations><IsElement>{isElement}</IsElement>
            <Compositions /><DefaultTemplate></DefaultTemplate><AllowedTemplates />
          </Info>
          <Structure>{(isElement ? string.Empty : $"<ContentType Key=\"{Key(name)}\" SortOrder=\"0\">{Alias(name)}</ContentType>")}</Structure>
          <GenericProperties>{property}</GenericProperties>
          <Tabs><Tab><Key>{Key("Tab " + name)}</Key><Caption>Indhold</Caption><Alias>indhold</Alias><Type>Group</Type><SortOrder>0</SortOrder></Tab></Tabs>
        </ContentType>
        """;

    private static string Property(string name, string dataType, string schema) => $"""
        <GenericProperty>
          <Key>{Key("Field " + name)}</Key><Name>Felt</Name><Alias>field</Alias><Definition>{dataType}</Definition><Type>{schema}</Type><Mandatory>false</Mandatory>
          <Validation></Validation><Description></Description><SortOrder>0</SortOrder><Tab Alias="indhold">Indhold</Tab><Variations>Nothing</Variations>
          <MandatoryMessage></MandatoryMessage><ValidationRegExpMessage></ValidationRegExpMessage><LabelOnTop>false</LabelOnTop>
        </GenericProperty>
        """;

    private static void Write(string files, string kind, string name, string content) =>
        File.WriteAllText(Path.Combine(files, kind, $"{Alias(name)}.config"), $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{content}");

    private static string Alias(string name) => string.Concat(name.Split(' ').Select((word, index) => index == 0 ? word.ToLowerInvariant() : char.ToUpperInvariant(word[0]) + word[1..]));

    private static Guid Key(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
}
