using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.Tree;

public sealed class RecycleBinTests(ImportedSite imported)
{
    [Fact]
    public async Task The_place_that_a_page_was_thrown_away_from_is_known_until_it_leaves_the_bin()
    {
        await using var site = await SiteInProcess.StartAsync(imported.CopyOfDatabase());
        var tree = new TreeOfPages(site);
        await tree.CreateTypeAsync();
        var parent = tree.Create("Parent");
        var page = tree.Create("Page", parent.Id);
        var relations = site.Get<IRelationService>();

        tree.Contents.MoveToRecycleBin(page);

        var place = Assert.Single(relations.GetByChildId(page.Id, Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias));
        Assert.Equal(parent.Id, place.ParentId);
        Assert.True(tree.Contents.Move(tree.Contents.GetById(page.Key)!, parent.Id).Success);
        Assert.Empty(relations.GetByChildId(page.Id, Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias));
    }
}
