using Headspace.Cms.PublishedCache.Tests.Site;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.PublishedCache.Tests;

public sealed class DocumentTests : IAsyncLifetime
{
    private static readonly Guid _text = Constants.DataTypes.Guids.TextstringGuid;

    private CacheSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await CacheSite.StartAsync();
        await _site.CreateTypeAsync("page", ContentVariation.Nothing, ("heading", _text, ContentVariation.Nothing), ("urlName", _text, ContentVariation.Nothing));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void A_published_document_is_read_with_its_values()
    {
        var content = _site.Publish("Front", "page", null, ("heading", "Velkommen"));

        var published = _site.Published.GetById(content.Key)!;

        Assert.Equal((content.Id, "Front", "page"), (published.Id, published.Name, published.ContentType.Alias));
        Assert.Equal("Velkommen", published.GetProperty("HEADING")!.GetValue());
        Assert.True(published.IsPublished());
        Assert.False(published.GetProperty("urlName")!.HasValue());
        Assert.Null(published.GetProperty("unknown"));
        Assert.Same(published, _site.Published.GetById(content.Id));
    }

    [Fact]
    public void A_document_that_was_never_published_is_not_found()
    {
        var content = _site.Contents.Create("Draft", Constants.System.Root, "page");
        _site.Contents.Save(content);

        Assert.Null(_site.Published.GetById(content.Key));
        Assert.Null(_site.Published.GetById(content.Id));
    }

    [Fact]
    public void A_change_replaces_the_object_and_leaves_the_old_one_as_it_was()
    {
        var content = _site.Publish("Front", "page", null, ("heading", "Old"));
        var old = _site.Published.GetById(content.Key)!;
        content.Name = "New front";
        content.SetValue("heading", "New");
        _site.Publish(content, "*");

        var current = _site.Published.GetById(content.Key)!;

        Assert.NotSame(old, current);
        Assert.Equal(("Front", "Old"), (old.Name, (string?)old.GetProperty("heading")!.GetValue()));
        Assert.Equal(("New front", "New"), (current.Name, (string?)current.GetProperty("heading")!.GetValue()));
    }

    [Fact]
    public void Drafts_are_seen_in_preview_alone()
    {
        var content = _site.Publish("Front", "page", null, ("heading", "Published"));
        content.SetValue("heading", "Draft");
        _site.Contents.Save(content);

        Assert.Equal("Published", _site.Published.GetById(false, content.Key)!.GetProperty("heading")!.GetValue());
        var draft = _site.Published.GetById(true, content.Key)!;
        Assert.Equal("Draft", draft.GetProperty("heading")!.GetValue());
        Assert.True(draft.IsDraft());

        content.SetValue("heading", "Later draft");
        _site.Contents.Save(content);

        Assert.Equal("Later draft", _site.Published.GetById(true, content.Id)!.GetProperty("heading")!.GetValue());
    }

    [Fact]
    public void Unpublishing_an_ancestor_hides_its_descendants_until_it_is_published_again()
    {
        var root = _site.Publish("Root", "page");
        var child = _site.Publish("Child", "page", root);
        var grandchild = _site.Publish("Grandchild", "page", child);
        Assert.NotNull(_site.Published.GetById(grandchild.Key));

        Assert.True(_site.Contents.Unpublish(root).Success);

        Assert.Null(_site.Published.GetById(root.Key));
        Assert.Null(_site.Published.GetById(child.Key));
        Assert.Null(_site.Published.GetById(grandchild.Id));

        _site.Publish(_site.Contents.GetById(root.Id)!, "*");

        Assert.NotNull(_site.Published.GetById(grandchild.Key));
    }

    [Fact]
    public void A_trashed_document_and_a_deleted_one_are_gone()
    {
        var trashed = _site.Publish("Trashed", "page");
        var child = _site.Publish("Child", "page", trashed);
        var deleted = _site.Publish("Deleted", "page");
        Assert.True(_site.Contents.MoveToRecycleBin(trashed).Success);
        Assert.True(_site.Contents.Delete(deleted).Success);

        Assert.All(new[] { trashed, child, deleted }, content => Assert.Null(_site.Published.GetById(content.Key)));
    }

    [Fact]
    public async Task A_renamed_property_is_found_by_its_new_alias()
    {
        var content = _site.Publish("Front", "page", null, ("heading", "Velkommen"));
        Assert.NotNull(_site.Published.GetById(content.Key));
        var types = _site.Get<IContentTypeService>();
        var type = types.Get("page")!;
        type.PropertyTypes.Single(property => property.Alias == "heading").Alias = "title";
        Assert.True((await types.UpdateAsync(type, Constants.Security.SuperUserKey)).Success);

        var published = _site.Published.GetById(content.Key)!;

        Assert.Null(published.GetProperty("heading"));
        Assert.Equal("Velkommen", published.GetProperty("title")!.GetValue());
    }

    [Fact]
    public async Task A_value_that_cannot_be_converted_is_logged_and_empty()
    {
        await _site.CreateTypeAsync("dirty", ContentVariation.Nothing, ("choices", Constants.DataTypes.Guids.CheckboxListGuid, ContentVariation.Nothing), ("heading", _text, ContentVariation.Nothing));
        var content = _site.Publish("Dirty", "dirty", null, ("choices", "{\"not\":\"a list\""), ("heading", "Readable"));

        var published = _site.Published.GetById(content.Key)!;
        var choices = published.GetProperty("choices")!.GetValue();

        Assert.True(choices is null or IEnumerable<string>);
        Assert.Equal("Readable", published.GetProperty("heading")!.GetValue());
        Assert.Single(_site.Log.Lines, line => line.Contains("choices", StringComparison.Ordinal) && line.Contains(content.Key.ToString(), StringComparison.Ordinal));
    }
}
