using Headspace.Cms.Persistence.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Tests.Documents;

public sealed class VariantDocumentTests : IAsyncLifetime
{
    private readonly TestSite _site = new();

    private IContentService Documents => _site.Get<IContentService>();

    public async ValueTask InitializeAsync()
    {
        await _site.Get<ILanguageService>().CreateAsync(new Language("da-DK", "Danish (Denmark)"), Constants.Security.SuperUserKey);
        await _site.CreateDocumentTypeAsync("page", ContentVariation.Culture, ("title", "Textstring"));
    }

    [Fact]
    public void Names_and_values_are_kept_by_culture()
    {
        var document = Create();

        var read = Documents.GetById(document.Id)!;

        Assert.Equal(("Page", "Side", "Page"), (read.GetCultureName("en-US"), read.GetCultureName("da-DK"), read.Name));
        Assert.Equal(("title", "titel"), (read.GetValue("title", "en-US"), read.GetValue("title", "da-DK")));
        Assert.Null(read.GetValue("title"));
        Assert.Equal(["da-DK", "en-US"], read.AvailableCultures.Order());
    }

    [Fact]
    public void One_culture_is_published_without_the_other()
    {
        var document = Create();

        var result = Documents.Publish(document, ["da-DK"]);
        Assert.True(result.Success, result.Result.ToString());
        var read = Documents.GetById(document.Id)!;

        Assert.Equal(["da-DK"], read.PublishedCultures);
        Assert.True(read.IsCultureEdited("en-US"));
        Assert.False(read.IsCultureEdited("da-DK"));
        Assert.Equal("titel", read.GetValue("title", "da-DK", published: true));
        Assert.Null(read.GetValue("title", "en-US", published: true));
    }

    [Fact]
    public void A_culture_that_is_unpublished_leaves_the_other_published()
    {
        var document = Create();
        Documents.Publish(document, ["da-DK", "en-US"]);

        var result = Documents.Unpublish(document, "da-DK");
        Assert.True(result.Success, result.Result.ToString());

        Assert.Equal(["en-US"], Documents.GetById(document.Id)!.PublishedCultures);
        Assert.Equal(1L, _site.Scalar("SELECT COUNT(*) FROM umbracoDocumentCultureVariation WHERE published=1"));
    }

    [Fact]
    public void Names_are_unique_in_each_culture()
    {
        Create();
        var second = Create();

        Assert.Equal(("Page (1)", "Side (1)"), (Documents.GetById(second.Id)!.GetCultureName("en-US"), Documents.GetById(second.Id)!.GetCultureName("da-DK")));
    }

    [Fact]
    public async Task A_type_that_no_longer_varies_keeps_what_the_default_language_said()
    {
        var document = Create();
        var types = _site.Get<IContentTypeService>();
        var type = types.Get("page")!;
        type.Variations = ContentVariation.Nothing;
        type.PropertyTypes.First().Variations = ContentVariation.Nothing;

        await types.UpdateAsync(type, Constants.Security.SuperUserKey);
        var read = Documents.GetById(document.Id)!;

        Assert.Equal(("Page", "title"), (read.Name, read.GetValue("title")));
        Assert.Empty(read.AvailableCultures);

        type = types.Get("page")!;
        type.Variations = ContentVariation.Culture;
        type.PropertyTypes.First().Variations = ContentVariation.Culture;
        await types.UpdateAsync(type, Constants.Security.SuperUserKey);
        read = Documents.GetById(document.Id)!;

        Assert.Equal(("Page", "title"), (read.GetCultureName("en-US"), read.GetValue("title", "en-US")));
    }

    public ValueTask DisposeAsync()
    {
        _site.Dispose();
        return ValueTask.CompletedTask;
    }

    private IContent Create()
    {
        var document = Documents.Create("Page", Constants.System.Root, "page");
        document.SetCultureName("Page", "en-US");
        document.SetCultureName("Side", "da-DK");
        document.SetValue("title", "title", "en-US");
        document.SetValue("title", "titel", "da-DK");
        Assert.True(Documents.Save(document).Success);
        return document;
    }
}
