using Headspace.Cms.Persistence.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Tests.Stores;

public sealed class TemplateTests : IDisposable
{
    private readonly TestSite _site = new();

    [Fact]
    public async Task The_content_of_a_template_is_its_view()
    {
        var templates = _site.Get<ITemplateService>();
        var created = await templates.CreateAsync("Page", "page", "<h1>Page</h1>", Constants.Security.SuperUserKey);
        Assert.True(created.Success, created.Status.ToString());

        var read = (await templates.GetAsync("page"))!;
        Assert.Equal("<h1>Page</h1>", read.Content);

        read.Content = "<h1>New</h1>";
        Assert.True((await templates.UpdateAsync(read, Constants.Security.SuperUserKey)).Success);
        Assert.Equal("<h1>New</h1>", (await templates.GetAsync("page"))!.Content);
    }

    public void Dispose() => _site.Dispose();
}
