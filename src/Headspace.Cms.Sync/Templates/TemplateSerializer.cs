using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.Sync.Templates;

/// <summary>The record of a template; its view is a file of the site.</summary>
internal sealed class TemplateSerializer(IShortStringHelper shortStringHelper)
{
    public const string ContentsName = "Contents";

    /// <summary>The element with the text of the view, which has had two names.</summary>
    public static XElement? Contents(XElement root) => SyncFile.Child(root, ContentsName) ?? SyncFile.Child(root, "Content");

    public static void RemoveContents(params XElement[] roots)
    {
        foreach (var root in roots)
            Contents(root)?.Remove();
    }

    public static XElement Serialize(ITemplate template, string? contents)
    {
        // The path holds the ids of root, masters and the template itself.
        var level = Math.Max(1, template.Path.Split(',').Length - 1);
        var root = SyncXml.Root("Template", template.Key, template.Alias, level);
        root.Add(
            SyncXml.Text("Name", template.Name),
            template.MasterTemplateAlias is { Length: > 0 } master ? new XElement("Parent", master) : new XElement("Parent"),
            contents is null ? null : SyncXml.CData(ContentsName, contents));
        return root;
    }

    public ITemplate Deserialize(SyncFile file, ITemplate? existing, bool withContents)
    {
        var template = existing ?? new Template(shortStringHelper, file.Required("Name"), file.Alias) { Key = file.Key };
        template.Name = file.Required("Name");
        template.Alias = file.Alias;
        if (withContents && Contents(file.Root) is { } contents)
            template.Content = contents.Value;
        return template;
    }
}
