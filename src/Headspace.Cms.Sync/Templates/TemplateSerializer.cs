using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.Sync.Templates;

/// <summary>The record of a template; its view is a file of the site.</summary>
internal sealed class TemplateSerializer(IShortStringHelper shortStringHelper)
{
    public static XElement Serialize(ITemplate template)
    {
        // The path holds the ids of root, masters and the template itself.
        var level = Math.Max(1, template.Path.Split(',').Length - 1);
        var root = SyncXml.Root("Template", template.Key, template.Alias, level);
        root.Add(
            SyncXml.Text("Name", template.Name),
            template.MasterTemplateAlias is { Length: > 0 } master ? new XElement("Parent", master) : new XElement("Parent"));
        return root;
    }

    public ITemplate Deserialize(SyncFile file, ITemplate? existing)
    {
        var template = existing ?? new Template(shortStringHelper, file.Required("Name"), file.Alias) { Key = file.Key };
        template.Name = file.Required("Name");
        template.Alias = file.Alias;
        return template;
    }
}
