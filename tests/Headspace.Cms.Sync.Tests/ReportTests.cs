using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

public sealed class ReportTests
{
    [Fact]
    public async Task A_report_says_what_the_import_then_does_and_changes_nothing()
    {
        using SyncSite site = new();
        site.CopySites();

        var before = await site.ReportAsync();
        Assert.Empty(site.Get<IContentService>().GetRootContent());
        Assert.Empty(site.Get<IContentTypeService>().GetAll());
        var import = await site.ImportAsync(SyncGroup.All);
        var after = await site.ReportAsync();

        Assert.Equal(import.Changes, before.Changes);
        Assert.Equal(import.Unchanged, before.Unchanged);
        Assert.Empty(after.Changes);
    }

    [Fact]
    public async Task One_handler_can_be_imported_alone()
    {
        using SyncSite site = new();
        site.CopySites();

        var report = await site.Sync.ImportAsync(new SyncOptions(Handler: "datatypehandler"), null, TestContext.Current.CancellationToken);

        Assert.Equal(["DataType"], report.Changes.Select(change => change.ItemType).Distinct());
    }

    [Fact]
    public void Handlers_are_named_in_the_order_in_which_they_run()
    {
        using SyncSite site = new(new() { ["uSync:Sets:Default:DisabledHandlers:0"] = "WebhookHandler" });

        Assert.Equal(
            [
                "LanguageHandler", "DictionaryHandler", "DataTypeHandler", "TemplateHandler", "ContentTypeHandler", "MediaTypeHandler",
                "MemberTypeHandler", "MediaHandler", "ContentHandler", "ContentTemplateHandler", "DomainHandler", "RelationTypeHandler"
            ],
            site.Sync.Handlers);
    }
}
