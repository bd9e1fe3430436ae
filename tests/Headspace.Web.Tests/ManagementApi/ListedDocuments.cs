using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>A type of document whose pages are shown as a table, and such pages.</summary>
internal sealed class ListedDocuments(SiteInProcess site, string alias)
{
    public const string Danish = "da-DK";
    public const string English = "en-GB";

    private static readonly (string Alias, bool IsSystem)[] columns =
        [("sortOrder", true), ("createDate", true), ("updateDate", true), ("creator", true), ("updater", true), ("heading", false), ("number", false)];

    public IContentService Contents => site.Get<IContentService>();

    public async Task CreateTypeAsync()
    {
        var strings = site.Get<IShortStringHelper>();
        var types = site.Get<IContentTypeService>();
        var listView = new DataType(site.Get<PropertyEditorCollection>()[Constants.PropertyEditors.Aliases.ListView]!, site.Get<IConfigurationEditorJsonSerializer>())
        {
            Name = $"List of {alias}",
            EditorUiAlias = "Umb.PropertyEditorUi.Collection",
            DatabaseType = ValueStorageType.Nvarchar,
            ConfigurationData = new Dictionary<string, object>
            {
                ["pageSize"] = 10,
                ["includeProperties"] = columns.Select(column => new Dictionary<string, object> { ["alias"] = column.Alias, ["header"] = column.Alias, ["isSystem"] = column.IsSystem }).ToArray(),
            },
        };
        var dataTypes = site.Get<IDataTypeService>();
        var created = await dataTypes.CreateAsync(listView, Constants.Security.SuperUserKey);
        Assert.True(created.Success, created.Status.ToString());

        var type = new ContentType(strings, Constants.System.Root) { Alias = alias, Name = alias, AllowedAsRoot = true, Variations = ContentVariation.Culture, ListView = created.Result.Key };
        type.AddPropertyGroup("content", "Content");
        foreach (var (property, editor, variations) in new[]
        {
            ("heading", Constants.PropertyEditors.Aliases.TextBox, ContentVariation.Culture),
            ("number", Constants.PropertyEditors.Aliases.Integer, ContentVariation.Nothing),
            ("hidden", Constants.PropertyEditors.Aliases.TextBox, ContentVariation.Nothing),
        })
        {
            var dataType = (await dataTypes.GetByEditorAliasAsync(editor)).First();
            type.AddPropertyType(new PropertyType(strings, dataType, property) { Name = property, Variations = variations }, "content", "Content");
        }

        Assert.True((await types.CreateAsync(type, Constants.Security.SuperUserKey)).Success);
        type.AllowedContentTypes = [new ContentTypeSort(type.Key, 0, alias)];
        Assert.True((await types.UpdateAsync(type, Constants.Security.SuperUserKey)).Success);
    }

    public IContent Create(string danish, string english, int number, IContent? parent = null)
    {
        var document = Contents.Create(danish, parent?.Id ?? Constants.System.Root, alias);
        document.SetCultureName(danish, Danish);
        document.SetCultureName(english, English);
        document.SetValue("heading", $"Om {danish}", Danish);
        document.SetValue("heading", $"About {english}", English);
        document.SetValue("number", number);
        document.SetValue("hidden", "x");
        Assert.True(Contents.Save(document).Success);
        return document;
    }
}
