namespace Headspace.Forms.Workflows;

/// <summary>What definitions call the types of workflow: those of Umbraco Forms by its ids, and ours.</summary>
public static class WorkflowTypeIds
{
    /// <summary>A mail of text with magic strings.</summary>
    public static Guid SendEmail { get; } = new("e96badd7-05be-4978-b8d9-b3d733de70a5");

    /// <summary>A mail by a Razor template.</summary>
    public static Guid SendRazorEmail { get; } = new("17c61629-d984-4e86-b43b-a8407b3efea9");

    /// <summary>A mail by an XSLT file.</summary>
    public static Guid SendXsltEmail { get; } = new("616edfeb-badf-414b-89dc-d8655eb85998");

    /// <summary>The entry as XML to an address of the web.</summary>
    public static Guid PostXml { get; } = new("470eeb3a-cb15-4b08-9fc0-a2f091583332");

    /// <summary>The entry as a file.</summary>
    public static Guid SaveXmlFile { get; } = new("9cc5854d-61a2-48f6-9f4a-8f3bdfafb521");

    /// <summary>A message in Slack.</summary>
    public static Guid Slack { get; } = new("bc52ab28-d3ff-42ee-af75-a5d49be83040");

    /// <summary>A message in Slack by a token.</summary>
    public static Guid SlackLegacy { get; } = new("ccbfb0d5-adaa-4729-8b4c-4bb439dc0202");

    /// <summary>The answers to an address of the web.</summary>
    public static Guid SendToUrl { get; } = new("fd02c929-4e7d-4f90-b9fa-13d074a76688");

    /// <summary>The answers as a page.</summary>
    public static Guid SaveAsDocument { get; } = new("89fb1e31-9f36-4e08-9d1b-af1180d340db");

    /// <summary>Approves, rejects or deletes an entry that holds some words.</summary>
    public static Guid ChangeRecordState { get; } = new("4c40a092-0cb5-481d-96a7-a02d8e7cdb2f");

    /// <summary>A membership in the register, waiting to be paid.</summary>
    public static Guid RegisterMembership { get; } = new("1ba85b7a-6d9e-5a5e-9b53-59b04dd8b6f1");

    /// <summary>A gift, or an agreement of gifts, waiting to be paid.</summary>
    public static Guid RegisterDonation { get; } = new("5b8f4c0a-63b7-5b0e-8a46-7f5d2c9de0a2");

    /// <summary>A case of a municipality.</summary>
    public static Guid OpenCase { get; } = new("c2f0b1de-9d3c-5c1f-9c0d-3d8be5a4f7c3");
}
