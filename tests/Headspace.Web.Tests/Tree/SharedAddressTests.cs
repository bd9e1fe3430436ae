using System.Globalization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace Headspace.Web.Tests.Tree;

/// <summary>
/// Siblings of one name are told apart by a number. Of those whose different names make one address, one has it, and who edits
/// the other is told so by Core.
/// </summary>
public sealed class SharedAddressTests(ImportedSite imported) : IAsyncLifetime
{
    private SiteInProcess site = null!;
    private ProofPages pages = null!;
    private IContent parent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await ProofPages.StartAsync(imported.CopyOfDatabase());
        pages = new ProofPages(site);
        parent = await pages.SetUpAsync(inEnglish: false);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Siblings_of_one_name_have_each_their_address()
    {
        var first = pages.Create("Kontakt", parent, publish: true);
        var second = pages.Create("Kontakt", parent, publish: true);

        Assert.Equal(("Kontakt", "Kontakt (1)"), (first.Name, second.Name));
        Assert.Equal("/bevis/kontakt/", Path(await AddressAsync(first)));
        Assert.Equal("/bevis/kontakt-1/", Path(await AddressAsync(second)));
    }

    [Theory]
    [InlineData("Ring nu", "Ring-nu")]
    [InlineData("Råd", "Raad")]
    public async Task Who_edits_a_page_whose_address_another_has_is_told_which(string one, string other)
    {
        var first = pages.Create(one, parent, publish: true);
        var second = pages.Create(other, parent, publish: true);

        await AssertOneIsToldOfTheOtherAsync(first, second);
    }

    [Fact]
    public async Task Who_takes_a_name_that_another_is_still_published_by_is_told_which_until_that_one_is_published_anew()
    {
        var first = pages.Create("Kontakt", parent, publish: true);
        first.Name = "Nyt";
        Assert.True(pages.Contents.Save(first).Success);
        var second = pages.Create("Kontakt", parent, publish: true);

        await AssertOneIsToldOfTheOtherAsync(first, second);

        Assert.True(pages.Contents.Publish(pages.Contents.GetById(first.Key)!, ["*"]).Success);
        Assert.Equal("/bevis/nyt/", Path(await AddressAsync(first)));
        Assert.Equal("/bevis/kontakt/", Path(await AddressAsync(second)));
    }

    private async Task AssertOneIsToldOfTheOtherAsync(IContent first, IContent second)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("da-DK");
        var all = new[] { (Page: first, Address: await AddressAsync(first)), (Page: second, Address: await AddressAsync(second)) };
        var served = Assert.Single(all, one => one.Address.Url is not null);
        var told = Assert.Single(all, one => one.Address.Url is null);

        var path = $"headspace > Bevis > {served.Page.PublishName}";
        Assert.Equal(site.Get<ILocalizedTextService>().Localize("content", "routeError", [path]), told.Address.Message);
        Assert.StartsWith("Dette dokument er udgivet", told.Address.Message, StringComparison.Ordinal);
        Assert.Equal(
            ProofPages.Shown(served.Page.PublishName, served.Page.GetValue<string>("text")),
            (await site.AskAsync(Editor.Host, Path(served.Address)!)).Page);
    }

    // What the editor sees of the Danish address.
    private async Task<UrlInfo> AddressAsync(IContent page)
    {
        using var context = site.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        var all = await site.Get<IPublishedUrlInfoProvider>().GetAllAsync(pages.Contents.GetById(page.Key)!);
        return Assert.Single(all, address => address.Culture.InvariantEquals(ProofPages.Danish));
    }

    private static string? Path(UrlInfo address) => address.Url is { IsAbsoluteUri: true } url ? url.AbsolutePath : address.Url?.ToString();
}
