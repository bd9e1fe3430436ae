using Umbraco.Cms.Core.DistributedLocking.Exceptions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace Headspace.Web.Tests.Tree;

/// <summary>Somebody else writes the database for longer than the site waits: it says so, and goes on afterwards.</summary>
public sealed class HeldDatabaseTests(ImportedSite imported) : IAsyncLifetime
{
    private SiteInProcess? site;
    private ProofPages? pages;
    private IContent? page;

    private ICoreScopeProvider Scopes => site!.Get<ICoreScopeProvider>();

    private IKeyValueRepository KeyValues => site!.Get<IKeyValueRepository>();

    public async ValueTask InitializeAsync()
    {
        var folder = imported.CopyOfDatabase();
        folder.Environment["Umbraco__CMS__Global__DistributedLockingWriteLockDefaultTimeout"] = "00:00:00.100";
        site = await ProofPages.StartAsync(folder);
        pages = new ProofPages(site);
        page = await pages.SetUpAsync(inEnglish: false);
    }

    public ValueTask DisposeAsync() => site!.DisposeAsync();

    [Fact]
    public async Task Saving_and_publishing_end_with_Cores_time_out_and_the_site_goes_on()
    {
        var saved = pages!.Contents.GetById(page!.Key)!;
        using (new HeldDatabase(site!.Database))
        {
            page.SetValue("text", "forgæves");
            Assert.Throws<DistributedWriteLockTimeoutException>(() => pages.Contents.Save(page));
            Assert.Throws<DistributedWriteLockTimeoutException>(() => pages.Contents.Publish(saved, ["*"]));
            Assert.Equal((200, ProofPages.Shown("Bevis", "Tekst Bevis")), await site.AskAsync(Editor.Host, "/bevis/"));
        }

        page.SetValue("text", "igen");
        Assert.True(pages.Contents.Save(page).Success);
        Assert.True(pages.Contents.Publish(page, ["*"]).Success);
        Assert.Equal((200, ProofPages.Shown("Bevis", "igen")), await site.AskAsync(Editor.Host, "/bevis/"));
        ConsistentRows.Check(site.Database);
    }

    [Fact]
    public void A_statement_that_no_lock_goes_before_ends_with_Cores_time_out_too()
    {
        using (new HeldDatabase(site!.Database))
        {
            Assert.Throws<DistributedWriteLockTimeoutException>(() => Write("first"));
        }

        Write("second");

        using var scope = Scopes.CreateCoreScope(autoComplete: true);
        Assert.Null(KeyValues.Get("first"));
        Assert.NotNull(KeyValues.Get("second"));
    }

    [Fact]
    public void What_reads_in_an_inner_scope_before_it_writes_does_not_fail_because_others_wrote_between()
    {
        using (var scope = Scopes.CreateCoreScope())
        {
            using (Scopes.CreateCoreScope(autoComplete: true))
            {
                Assert.Null(KeyValues.Get("first"));
            }

            Assert.False(HeldDatabase.IsFree(site!.Database));
            KeyValues.Save(new KeyValue { Identifier = "first", Value = "1" });
            scope.Complete();
        }

        Assert.True(HeldDatabase.IsFree(site.Database));
    }

    private void Write(string key)
    {
        using var scope = Scopes.CreateCoreScope();
        KeyValues.Save(new KeyValue { Identifier = key, Value = "1" });
        scope.Complete();
    }
}
