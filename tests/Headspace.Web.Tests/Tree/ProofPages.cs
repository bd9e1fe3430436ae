using Headspace.Testing;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Web.Tests.Tree;

/// <summary>
/// Two document types of the tests' own, one of which varies by culture, and a published page /bevis/ of the headspace
/// site to work below, which is so served in Danish and, below /en, in English.
/// </summary>
internal sealed class ProofPages(SiteInProcess site)
{
    public const string Invariant = "proofPage";
    public const string Variant = "proofVariant";
    public const string Danish = "da-DK";
    public const string English = "en-GB";

    public IContentService Contents { get; } = site.Get<IContentService>();

    /// <summary>A site that also finds the tests' own controllers.</summary>
    public static Task<SiteInProcess> StartAsync(SiteFolder folder, Action<IServiceCollection>? configure = null) => SiteInProcess.StartAsync(folder, services =>
    {
        services.AddControllers().PartManager.ApplicationParts.Add(new AssemblyPart(typeof(ProofPages).Assembly));
        configure?.Invoke(services);
    });

    /// <summary>What the page of a document says.</summary>
    public static string Shown(string? name, string? text) => $"[{name}: {text}]";

    public async Task<IContent> SetUpAsync(bool inEnglish = true)
    {
        var types = site.Get<IContentTypeService>();
        IContentType[] made = [await CreateTypeAsync(Invariant, ContentVariation.Nothing), await CreateTypeAsync(Variant, ContentVariation.Culture)];
        foreach (var type in made)
        {
            type.AllowedContentTypes = made.Select((allowed, index) => new ContentTypeSort(allowed.Key, index, allowed.Alias));
            Assert.True((await types.UpdateAsync(type, Constants.Security.SuperUserKey)).Success);
        }

        var root = Contents.GetRootContent().Single(content => content.Name == "headspace");
        if (inEnglish)
        {
            Assert.True((await site.Get<IDomainService>().UpdateDomainsAsync(root.Key, new DomainsUpdateModel
            {
                Domains =
                [
                    new DomainModel { DomainName = "headspace.dk", IsoCode = Danish },
                    new DomainModel { DomainName = "headspace.dk/en", IsoCode = English },
                ],
            })).Success);
        }

        return Create("Bevis", root, publish: true);
    }

    public IContent Create(string name, IContent parent, bool publish, string? text = null)
    {
        var page = Contents.Create(name, parent.Id, Invariant);
        page.SetValue("text", text ?? $"Tekst {name}");
        Assert.True(Contents.Save(page).Success);
        Assert.True(!publish || Contents.Publish(page, ["*"]).Success);
        return page;
    }

    private async Task<IContentType> CreateTypeAsync(string alias, ContentVariation variation)
    {
        var strings = site.Get<IShortStringHelper>();
        var type = new ContentType(strings, Constants.System.Root) { Alias = alias, Name = alias, AllowedAsRoot = true, Variations = variation };
        var text = (await site.Get<IDataTypeService>().GetByEditorAliasAsync(Constants.PropertyEditors.Aliases.TextBox)).First();
        type.AddPropertyType(new PropertyType(strings, text, "text") { Name = "Text", Variations = variation }, "content", "Content");
        Assert.True((await site.Get<IContentTypeService>().CreateAsync(type, Constants.Security.SuperUserKey)).Success);
        return type;
    }
}
