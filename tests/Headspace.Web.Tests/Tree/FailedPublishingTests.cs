namespace Headspace.Web.Tests.Tree;

/// <summary>Core saves a document that it may not publish, with what it had already put on it as if it were published.</summary>
public sealed class FailedPublishingTests(ImportedSite imported)
{
    [Fact]
    public async Task What_could_not_be_published_is_neither_published_nor_without_changes()
    {
        await using var site = await ProofPages.StartAsync(imported.CopyOfDatabase());
        var pages = new ProofPages(site);
        var parent = await pages.SetUpAsync();
        var page = pages.Create("Side", parent, publish: true);
        Assert.True(pages.Contents.Unpublish(pages.Contents.GetById(parent.Key)!).Success);
        var variant = pages.Contents.Create("Dansk", parent.Id, ProofPages.Variant);
        variant.SetCultureName("Dansk", ProofPages.Danish);
        Assert.True(pages.Contents.Save(variant).Success);

        page.SetValue("text", "ændret");
        Assert.True(pages.Contents.Save(page).Success);
        Assert.False(pages.Contents.Publish(page, ["*"]).Success);
        Assert.False(pages.Contents.Publish(variant, [ProofPages.Danish]).Success);

        ConsistentRows.Check(site.Database);
        Assert.True(pages.Contents.GetById(page.Key)!.Edited);
        Assert.False(pages.Contents.GetById(variant.Key)!.IsCulturePublished(ProofPages.Danish));
    }
}
