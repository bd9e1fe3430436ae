namespace Headspace.Browser.Tests.Forms;

/// <summary>A page with a form that takes a file, which none of the site's own does; put among the copied files before the site starts.</summary>
internal static class UploadForm
{
    public const string Path = "/stoet/send-en-fil/";

    private const string Model = "bliv-medlem.config";
    private const string FormKey = "0a5f3f0e-7b0a-5c6d-9a34-5f0c0d6a7e11";

    private const string Definition = """
        <?xml version="1.0" encoding="utf-8"?>
        <Form Key="0a5f3f0e-7b0a-5c6d-9a34-5f0c0d6a7e11" Alias="send-en-fil">
          <Name>Send en fil</Name>
          <Definition><![CDATA[{
            "id": "0a5f3f0e-7b0a-5c6d-9a34-5f0c0d6a7e11", "name": "Send en fil", "alias": "send-en-fil", "messageOnSubmit": "Tak for filen.",
            "pages": [{"id": "0a5f3f0e-7b0a-5c6d-9a34-5f0c0d6a7e12", "caption": "Din fil", "fieldSets": [{"id": "0a5f3f0e-7b0a-5c6d-9a34-5f0c0d6a7e13", "caption": "Din fil", "containers": [{"width": 12, "fields": [
              {"id": "0a5f3f0e-7b0a-5c6d-9a34-5f0c0d6a7e14", "caption": "Navn", "alias": "name", "fieldTypeId": "3f92e01b-29e2-4a30-bf33-9df5580ed52c", "mandatory": true},
              {"id": "0a5f3f0e-7b0a-5c6d-9a34-5f0c0d6a7e15", "caption": "Ansøgning", "alias": "file", "fieldTypeId": "84a17cf8-b711-46a6-9840-0e4a072ad000", "mandatory": true,
               "settings": {"MaximumMegabytes": "1"}, "allowedUploadTypes": [{"type": "pdf", "name": "PDF", "checked": true}]}
            ]}]}]}]
          }]]></Definition>
        </Form>
        """;

    public static void AddTo(string syncFolder)
    {
        var files = System.IO.Path.Combine(syncFolder, "v17");
        File.WriteAllText(System.IO.Path.Combine(files, "Forms", "send-en-fil.config"), Definition);
        var page = File.ReadAllText(System.IO.Path.Combine(files, "Content", Model))
            .Replace("f744cda5-69ed-5a4d-848c-9c836659810e", "0a5f3f0e-7b0a-5c6d-9a34-5f0c0d6a7e16", StringComparison.Ordinal)
            .Replace("4c3d3f42-5f04-5fe1-b792-20bff14da815", FormKey, StringComparison.Ordinal)
            .Replace("Bliv medlem", "Send en fil", StringComparison.Ordinal)
            .Replace("BlivMedlem", "SendEnFil", StringComparison.Ordinal)
            .Replace("bliv-medlem", "send-en-fil", StringComparison.Ordinal)
            .Replace("<SortOrder>0<", "<SortOrder>90<", StringComparison.Ordinal);
        File.WriteAllText(System.IO.Path.Combine(files, "Content", "send-en-fil.config"), page);
    }
}
