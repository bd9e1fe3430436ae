using System.Globalization;
using System.Text.Json;

namespace Headspace.Cms.Persistence.Schema.Completion;

/// <summary>
/// Umbraco's states from 17.0.0 to the one that is worked with, in order. On SQLite a text has no length and a column
/// no case, and the published cache keeps no rows, so that half of the steps change nothing.
/// </summary>
internal static class SchemaSteps
{
    public static IReadOnlyList<SchemaStep> All { get; } =
    [
        new("1C38D589-26BB-4A46-9ABE-E4A0DF548A87"), // 17.0.0
        new("BE5CA411-E12D-4455-A59E-F12A669E5363"),
        new("1CE2E78B-E736-45D8-97A2-CE3EF2F31BCD"), // 17.1
        new("F1A2B3C4-D5E6-4789-ABCD-1234567890AB", DescribeUserGroups), // 17.2
        new("A7B8C9D0-E1F2-4A5B-8C7D-9E0F1A2B3C4D", CreateUrlAliases),
        new("A1B2C3D4-E5F6-4A7B-8C9D-0E1F2A3B4C5D"), // 17.3
        new("B2F4A1C3-8D5E-4F6A-9B7C-3E1D2A4F5B6C"),
        new("0638E0E0-D914-4ACA-8A4B-9551A3AAB91F"),
        new("E4A7C2D1-5F38-4B96-A1D3-8E2F6C9B0A74"),
        new("B8C9D0E1-F2A3-4B5C-8D7E-9F0A1B2C3D4E", LetUrlsBeInvariant),
        new("9DBDB5CD-8679-4BB0-BF83-E8D508073CE0", change => change.AddColumn("umbracoPropertyData", "sortableValue")),
        new("6748CB56-CC16-49F0-BA91-B8ECE31BF456", MakeDatesSortable),
        new("D4E5F6A7-B8C9-4D0E-A1F2-3B4C5D6E7F80", change => change.CreateIndex("umbracoContentVersion", "IX_umbracoContentVersion_VersionDate")), // 17.4
        new("72970B86-59D8-403C-B322-FFF43F9DB199", MeasureVectorGraphics),
        new("D7E8F9A0-B1C2-4D3E-A5F6-7890ABCDEF12", CreateExternalMembers),
        new("3F9B6A1C-7D84-4E2B-9C15-6A2E8F3D5B47", StoreLabelsAsConfigured),
        new("3A1A8047-74AE-491A-B2C4-0BAE4A1289EC", change => change.CreateIndex("umbracoContent", "IX_umbracoContent_contentTypeId")), // 17.6 to 17.8
    ];

    private static void DescribeUserGroups(SchemaChange change)
    {
        change.AddColumn("umbracoUserGroup", "description");
        change.ExecuteForRows(
            "UPDATE \"umbracoUserGroup\" SET \"description\" = json_each.value ->> 1 FROM json_each(@rows) WHERE \"umbracoUserGroup\".\"key\" = json_each.value ->> 0",
            DefaultData.Rows("umbracoUserGroup").Select(row => new object?[] { row["key"]!.GetValue<string>(), row["description"]?.GetValue<string>() }));
    }

    private static void CreateUrlAliases(SchemaChange change)
    {
        change.CreateTable("umbracoDocumentUrlAlias");
        change.InsertDefaults("umbracoLock", "id", row => row["id"]!.GetValue<int>() == Umbraco.Cms.Core.Constants.Locks.DocumentUrlAliases);
    }

    // Core makes the rows anew where it does not find the key: an invariant document had one a language, now it has one.
    private static void LetUrlsBeInvariant(SchemaChange change)
    {
        change.Recreate("umbracoDocumentUrl");
        change.Execute("DELETE FROM \"umbracoKeyValue\" WHERE \"key\" IN ('UmbracoUrlGeneration', 'UmbracoUrlAliasGeneration')");
    }

    private static void MakeDatesSortable(SchemaChange change)
    {
        var dates = change.Read(
            """
            SELECT data.id, data.textValue FROM umbracoPropertyData data
            JOIN cmsPropertyType property ON property.id = data.propertyTypeId
            JOIN umbracoDataType type ON type.nodeId = property.dataTypeId
            WHERE data.textValue IS NOT NULL
            AND type.propertyEditorAlias IN ('Umbraco.DateTimeWithTimeZone', 'Umbraco.DateTimeUnspecified', 'Umbraco.DateOnly', 'Umbraco.TimeOnly')
            """);
        change.ExecuteForRows(
            "UPDATE \"umbracoPropertyData\" SET \"sortableValue\" = json_each.value ->> 1 FROM json_each(@rows) WHERE \"umbracoPropertyData\".\"id\" = json_each.value ->> 0",
            dates.Select(row => new[] { row[0], Sortable((string)row[1]!) }).Where(row => row[1] is not null));
    }

    // Umbraco's editors leave dates in databases that are no longer what the property asks for; those stay unsorted.
    private static string? Sortable(string stored)
    {
        try
        {
            using var json = JsonDocument.Parse(stored);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("date", out var date)
                && DateTimeOffset.TryParse(date.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value)
                ? value.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The identity is left to the database: an older one may have given these ids to properties of its own.
    private static void MeasureVectorGraphics(SchemaChange change)
    {
        if (change.Read("SELECT id FROM cmsPropertyTypeGroup WHERE id = 55 AND contenttypeNodeId = 1037").Count > 0)
            change.InsertDefaults("cmsPropertyType", "UniqueId", row => row["contentTypeId"]!.GetValue<int>() == 1037 && row["Alias"]!.ToString() is "umbracoWidth" or "umbracoHeight", "id");
    }

    private static void CreateExternalMembers(SchemaChange change)
    {
        change.CreateTable("umbracoExternalMember");
        change.CreateTable("umbracoExternalMember2MemberGroup");
    }

    private static void StoreLabelsAsConfigured(SchemaChange change) => change.Execute(
        """
        UPDATE umbracoDataType SET dbType = CASE upper(json_extract(config, '$.umbracoDataValueType'))
            WHEN 'INT' THEN 'Integer' WHEN 'DECIMAL' THEN 'Decimal' WHEN 'TEXT' THEN 'Ntext'
            WHEN 'DATETIME' THEN 'Date' WHEN 'DATE' THEN 'Date' WHEN 'TIME' THEN 'Date' ELSE 'Nvarchar' END
        WHERE propertyEditorAlias = 'Umbraco.Label' AND json_valid(config)
        """);
}
