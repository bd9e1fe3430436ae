using Headspace.Cms.Search.Tests.Site;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Search.Tests;

/// <summary>What an editor does is in the index when the editor has the answer.</summary>
public sealed class CurrencyTests : IAsyncLifetime
{
    private SearchSite _site = null!;
    private IContent _home = null!;
    private IContent _child = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await SearchSite.StartAsync();
        await _site.CreateTypeAsync("page", ContentVariation.Nothing);
        _home = _site.Publish("Forside");
        _child = _site.Publish("Emner", _home);
        Assert.Equal(["Forside", "Emner"], _site.Query());
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void A_published_document_is_found_at_once()
    {
        _site.Publish("Ny", _home);

        Assert.Equal(["Emner", "Ny"], _site.Query($"children:{_home.Key}"));
    }

    [Fact]
    public void A_draft_is_found_in_preview_alone()
    {
        _child.Name = "Kladde";
        _site.Contents.Save(_child);
        var never = _site.Contents.Create("Aldrig", _home.Id, "page");
        _site.Contents.Save(never);

        Assert.Equal([_home.Key, _child.Key], _site.Ask().Result.Items);
        Assert.Equal([_child.Key], _site.Ask(filter: ["name:emner"]).Result.Items);
        Assert.Empty(_site.Query(filter: ["name:kladde"]));

        _site.Request.Preview = true;

        Assert.Equal([_home.Key, _child.Key, never.Key], _site.Ask().Result.Items);
        Assert.Equal([_child.Key], _site.Ask(filter: ["name:kladde"]).Result.Items);
        Assert.Empty(_site.Query(filter: ["name:emner"]));
    }

    [Fact]
    public void What_is_below_an_unpublished_document_is_gone_until_it_is_published_again()
    {
        Assert.True(_site.Contents.Unpublish(_home).Success);
        Assert.Empty(_site.Query());

        _site.Publish(_site.Contents.GetById(_home.Id)!, "*");
        Assert.Equal(["Forside", "Emner"], _site.Query());
    }

    [Fact]
    public void A_moved_branch_is_found_at_its_new_place()
    {
        var grandchild = _site.Publish("Angst", _child);
        var other = _site.Publish("Andet");

        _site.Contents.Move(_child, other.Id);

        Assert.Empty(_site.Query($"descendants:{_home.Key}"));
        Assert.Equal([_child.Key, grandchild.Key], _site.Ask($"descendants:{other.Key}").Result.Items);
    }

    [Fact]
    public void What_is_trashed_is_found_nowhere_and_comes_back()
    {
        _site.Publish("Angst", _child);
        _site.Contents.MoveToRecycleBin(_child);
        _site.Request.Preview = true;
        Assert.Equal(["Forside"], _site.Query());

        _site.Contents.Move(_site.Contents.GetById(_child.Id)!, _home.Id);
        Assert.Equal(["Forside", "Emner", "Angst"], _site.Query());
    }

    [Fact]
    public void What_is_deleted_is_gone_with_all_below_it()
    {
        _site.Publish("Angst", _child);
        _site.Contents.Delete(_child);
        _site.Request.Preview = true;

        Assert.Equal(["Forside"], _site.Query());
    }

    [Fact]
    public void New_places_among_siblings_are_known()
    {
        var second = _site.Publish("Anden", _home);
        _site.Contents.Sort([second, _child]);

        Assert.Equal(["Anden", "Emner"], _site.Query($"children:{_home.Key}", sort: ["sortOrder:asc"]));
    }

    [Fact]
    public void Protected_documents_are_for_those_whom_the_nearest_rule_names()
    {
        var below = _site.Publish("Angst", _child);
        _site.Protect(_child, "venner");
        Assert.Equal(["Forside"], _site.Query());
        Assert.Equal(["Forside", "Emner", "Angst"], _site.Query(access: new ProtectedAccess(Guid.NewGuid(), ["venner"])));

        _site.Protect(below, "bestyrelse");
        Assert.Equal(["Forside", "Emner"], _site.Query(access: new ProtectedAccess(Guid.NewGuid(), ["venner"])));
        Assert.Equal(["Forside", "Angst"], _site.Query(access: new ProtectedAccess(Guid.NewGuid(), ["bestyrelse"])));
        Assert.Equal(["Forside"], _site.Query(access: new ProtectedAccess(Guid.NewGuid(), ["andre"])));

        _site.Publish("Ny", below);
        Assert.Equal(["Forside"], _site.Query());

        var access = _site.Get<IPublicAccessService>();
        foreach (var entry in access.GetAll().ToList())
        {
            access.Delete(entry);
        }

        Assert.Equal(["Forside", "Emner", "Angst", "Ny"], _site.Query());
    }

    [Fact]
    public async Task A_type_with_another_alias_is_found_by_it()
    {
        var types = _site.Get<IContentTypeService>();
        var type = types.Get("page")!;
        type.Alias = "sheet";
        Assert.True((await types.UpdateAsync(type, Constants.Security.SuperUserKey)).Success);

        // Types are read anew beside the old index, so this may take a while.
        await Patience.UntilAsync(() => _site.Query(filter: ["contentType:sheet"]).Length == 2);
        Assert.Empty(_site.Query(filter: ["contentType:page"]));
    }

    [Fact]
    public void Documents_published_by_many_at_once_are_all_found()
    {
        Parallel.For(0, 20, number => _site.Publish($"Side {number}", _home));

        Assert.Equal(21, _site.Query($"children:{_home.Key}").Length);
    }
}
