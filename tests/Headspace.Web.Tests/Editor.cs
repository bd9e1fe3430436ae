using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace Headspace.Web.Tests;

/// <summary>What an editor or a developer does to a site, through Core's services.</summary>
internal sealed class Editor(SiteInProcess site)
{
    public const string Host = "headspace.localhost";

    private const string Danish = "da-DK";

    public IContentService Contents => site.Get<IContentService>();

    public IContent Root(string name = "headspace") => Contents.GetRootContent().Single(content => content.Name == name);

    public IContent Find(string name) =>
        Contents.GetPagedDescendants(Root().Id, 0, 500, out _).Single(content => content.Name == name);

    public void Publish(IContent content, params string[] cultures)
    {
        // As in a request: what is told to others of the change has addresses in it.
        using var context = site.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        Assert.True(Contents.Save(content).Success);
        Assert.True(Contents.Publish(content, cultures.Length == 0 ? ["*"] : cultures).Success);
    }

    /// <summary>A published document.</summary>
    public IContent Create(string name, IContent parent, string contentTypeAlias = "contentPage", params (string Alias, object? Value)[] values)
    {
        var content = Contents.Create(name, parent.Id, contentTypeAlias);
        Rename(content, name);
        foreach (var (alias, value) in values)
        {
            Set(content, alias, value);
        }

        Publish(content);
        return content;
    }

    /// <summary>Gives a document another name, in Danish if it varies.</summary>
    public static void Rename(IContent content, string name)
    {
        if (content.ContentType.VariesByCulture())
        {
            content.SetCultureName(name, Danish);
        }
        else
        {
            content.Name = name;
        }
    }

    /// <summary>Sets a value, in Danish if it varies.</summary>
    public static void Set(IContent content, string alias, object? value) =>
        content.SetValue(alias, value, content.Properties[alias]!.PropertyType.VariesByCulture() ? Danish : null);

    /// <summary>Gives a document type one more property, as a developer does in the backoffice.</summary>
    public async Task AddPropertyAsync(string contentTypeAlias, string alias, string editorAlias)
    {
        var types = site.Get<IContentTypeService>();
        var type = types.Get(contentTypeAlias)!;
        var dataType = (await site.Get<IDataTypeService>().GetByEditorAliasAsync(editorAlias)).First();
        type.AddPropertyType(new PropertyType(site.Get<IShortStringHelper>(), dataType, alias) { Name = alias }, "proeve", "Prøve");
        Assert.True((await types.UpdateAsync(type, Constants.Security.SuperUserKey)).Success);
    }

    /// <summary>A document type that any document may have below it, with these properties.</summary>
    public async Task<IContentType> CreateTypeAsync(string alias, params (string Alias, string EditorAlias)[] properties)
    {
        var strings = site.Get<IShortStringHelper>();
        var type = new ContentType(strings, Constants.System.Root) { Alias = alias, Name = alias, AllowedAsRoot = true };
        foreach (var (propertyAlias, editorAlias) in properties)
        {
            var dataType = (await site.Get<IDataTypeService>().GetByEditorAliasAsync(editorAlias)).First();
            type.AddPropertyType(new PropertyType(strings, dataType, propertyAlias) { Name = propertyAlias }, "proeve", "Prøve");
        }

        Assert.True((await site.Get<IContentTypeService>().CreateAsync(type, Constants.Security.SuperUserKey)).Success);
        return type;
    }

    /// <summary>The status of an address, and where it leads to if it is a redirect.</summary>
    public async Task<(int Status, string? Location)> FollowAsync(string path, string host = Host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = $"{host}:{site.Address.Port}";
        using var response = await site.Client.SendAsync(request);
        return ((int)response.StatusCode, response.Headers.Location?.OriginalString);
    }
}
