using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Web.Tests.Tree;

/// <summary>Makes a document type of the tests' own and branches of it through Core's services.</summary>
internal sealed class TreeOfPages(SiteInProcess site)
{
    private const string TypeAlias = "treePage";

    public IContentService Contents => site.Get<IContentService>();

    public async Task CreateTypeAsync()
    {
        var helper = site.Get<IShortStringHelper>();
        var text = (await site.Get<IDataTypeService>().GetAllAsync()).First(type => type.EditorAlias == Constants.PropertyEditors.Aliases.TextBox);
        var type = new ContentType(helper, Constants.System.Root) { Alias = TypeAlias, Name = "Tree page", Icon = "icon-document", AllowedAsRoot = true };
        type.AddPropertyGroup("content", "Content");
        foreach (var alias in new[] { "title", "summary", "note" })
        {
            type.AddPropertyType(new PropertyType(helper, text, alias) { Name = alias }, "content", "Content");
        }

        Assert.True((await site.Get<IContentTypeService>().CreateAsync(type, Constants.Security.SuperUserKey)).Success);
    }

    public IContent Create(string name, int parent = Constants.System.Root, bool publish = true)
    {
        var page = Contents.Create(name, parent, TypeAlias);
        page.SetValue("title", $"Title of {name}");
        page.SetValue("summary", $"Summary of {name}");
        Contents.Save(page);
        Assert.True(!publish || Contents.Publish(page, ["*"]).Success);
        return page;
    }

    /// <summary>A page with that many children, the last of which has a child of its own.</summary>
    public IContent CreateBranch(string name, int children, bool publish = true)
    {
        var root = Create(name, publish: publish);
        var last = root;
        for (var number = 0; number < children; number++)
        {
            last = Create($"{name} {number}", root.Id, publish);
        }

        Create($"{name} deep", last.Id, publish);
        return root;
    }
}
