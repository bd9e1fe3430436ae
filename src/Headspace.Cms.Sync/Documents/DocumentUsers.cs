using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Documents;

/// <summary>Who created, wrote and published a document, by their e-mail addresses. Somebody who is no user here is left out.</summary>
internal sealed class DocumentUsers(IUserService userService)
{
    private const string ElementName = "UserInfo";

    public const string Writer = "Writer";

    public const string Creator = "Creator";

    public const string Publisher = "Publisher";

    public XElement Serialize(IContent content) => new(
        ElementName,
        SyncXml.Text(Writer, Email(content.WriterId)),
        SyncXml.Text(Creator, Email(content.CreatorId)),
        SyncXml.Text(Publisher, content.PublisherId is { } id ? Email(id) : null));

    /// <summary>The id of whoever the file names in that role, by address or by user name; null for nobody known.</summary>
    public int? IdOf(SyncFile file, string role)
        => file.Text("Info", ElementName, role) is { } name ? (userService.GetByEmail(name) ?? userService.GetByUsername(name))?.Id : null;

    /// <summary>Whether the exported document names the same people as the file, as far as they are known here.</summary>
    public bool AreSame(SyncFile file, XElement current)
    {
        var names = SyncFile.Child(SyncFile.Child(current, "Info")!, ElementName);
        return new[] { Writer, Creator, Publisher }.All(role =>
            IdOf(file, role) is not { } id
            || names is null
            || SyncFile.Child(names, role)?.Value is not { Length: > 0 } name
            || string.Equals(name, Email(id), StringComparison.OrdinalIgnoreCase));
    }

    private string? Email(int userId) => userService.GetUserById(userId)?.Email;
}
