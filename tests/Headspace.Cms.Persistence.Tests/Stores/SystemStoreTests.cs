using System.Text;
using Headspace.Cms.Persistence.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Tests.Stores;

/// <summary>What is kept about the installation.</summary>
public sealed class SystemStoreTests : IDisposable
{
    private readonly TestSite _site = new();

    [Fact]
    public async Task A_dictionary_is_a_tree_of_texts()
    {
        var dictionary = _site.Get<IDictionaryItemService>();
        var english = (await _site.Get<ILanguageService>().GetAsync("en-US"))!;
        var parent = (await dictionary.CreateAsync(new DictionaryItem("forms"), Constants.Security.SuperUserKey)).Result;
        var child = new DictionaryItem(parent.Key, "forms.send") { Translations = [new DictionaryTranslation(english, "Send")] };
        Assert.True((await dictionary.CreateAsync(child, Constants.Security.SuperUserKey)).Success);

        Assert.Equal("Send", (await dictionary.GetAsync("FORMS.send"))!.Translations.Single().Value);
        Assert.Equal(["forms.send"], (await dictionary.GetDescendantsAsync(null, "sen")).Select(item => item.ItemKey));

        await dictionary.DeleteAsync(parent.Key, Constants.Security.SuperUserKey);
        Assert.False(await dictionary.ExistsAsync("forms.send"));
    }

    [Fact]
    public async Task An_operation_that_is_not_heard_of_again_is_stale()
    {
        var operations = _site.Get<ILongRunningOperationRepository>();
        var (running, lost) = (Guid.NewGuid(), Guid.NewGuid());
        using var scope = _site.Scopes.CreateCoreScope();
        await operations.CreateAsync(new LongRunningOperation { Id = running, Type = "t", Status = LongRunningOperationStatus.Running }, DateTimeOffset.UtcNow.AddMinutes(5));
        await operations.CreateAsync(new LongRunningOperation { Id = lost, Type = "t", Status = LongRunningOperationStatus.Running }, DateTimeOffset.UtcNow.AddMinutes(-5));

        Assert.Equal(LongRunningOperationStatus.Stale, await operations.GetStatusAsync(lost));
        Assert.Equal(running, (await operations.GetByTypeAsync("t", [LongRunningOperationStatus.Running], 0, 10)).Items.Single().Id);

        await operations.SetResultAsync(running, "done");
        await operations.UpdateStatusAsync(running, LongRunningOperationStatus.Success, DateTimeOffset.UtcNow);
        Assert.Equal("done", (await operations.GetAsync<string>(running))!.Result);
        scope.Complete();
    }

    [Fact]
    public async Task A_script_is_a_file_that_is_made_renamed_and_deleted()
    {
        var scripts = _site.Get<IScriptRepository>();
        scripts.AddFolder("lib");
        scripts.Save(new Script("lib/a.js") { Content = "alert('ø')" });

        Assert.Equal("alert('ø')", scripts.Get("lib/a.js")!.Content);
        Assert.Equal(["a.js"], scripts.GetMany().Select(script => script.Name));
        var script = scripts.Get("lib/a.js")!;
        script.Path = "lib/b.js";
        scripts.Save(script);
        Assert.False(scripts.Exists("lib/a.js"));
        Assert.True(scripts.FolderHasContent("lib"));
        scripts.Delete(scripts.Get("lib/b.js")!);
        Assert.False(scripts.FolderHasContent("lib"));
        Assert.NotNull(await _site.Get<IPartialViewService>().GetAllAsync());
    }

    [Fact]
    public async Task A_temporary_file_is_there_until_it_expires()
    {
        var files = _site.Get<ITemporaryFileRepository>();
        var key = Guid.NewGuid();
        await files.SaveAsync(new TemporaryFileModel { Key = key, FileName = "../../evil.txt", AvailableUntil = DateTime.UtcNow.AddHours(1), OpenReadStream = () => new MemoryStream(Encoding.UTF8.GetBytes("content")) });

        var file = (await files.GetAsync(key))!;
        using (var reader = new StreamReader(file.OpenReadStream()))
            Assert.Equal(("evil.txt", "content"), (file.FileName, await reader.ReadToEndAsync(TestContext.Current.CancellationToken)));
        Assert.Empty(await files.CleanUpOldTempFiles(DateTime.UtcNow));
        Assert.Equal([key], await files.CleanUpOldTempFiles(DateTime.UtcNow.AddHours(2)));
        Assert.Null(await files.GetAsync(key));
    }

    [Fact]
    public async Task Servers_follow_each_others_cache_instructions()
    {
        var instructions = _site.Get<ICacheInstructionRepository>();
        var synced = _site.Get<ILastSyncedRepository>();
        using var scope = _site.Scopes.CreateCoreScope();
        for (var number = 1; number <= 3; number++)
            instructions.Add(new CacheInstruction(0, DateTime.UtcNow.AddDays(-number), "[]", "server", number));
        await synced.SaveInternalIdAsync(2);
        await synced.SaveExternalIdAsync(1);

        Assert.Equal(3, instructions.CountPendingInstructions(2));
        Assert.Equal([2, 3], instructions.GetPendingInstructions(1, 10).Select(instruction => instruction.Id));
        Assert.Equal((2, 1), (await synced.GetInternalIdAsync(), await synced.GetExternalIdAsync()));
        instructions.DeleteInstructionsOlderThan(DateTime.UtcNow);
        Assert.Equal((1, 3), (instructions.CountAll(), instructions.GetMaxId()));
        scope.Complete();
    }

    [Fact]
    public async Task A_webhook_is_found_by_its_events()
    {
        var webhooks = _site.Get<IWebhookService>();
        var created = await webhooks.CreateAsync(new Webhook("https://example.org", true, [Guid.NewGuid()], ["Umbraco.ContentPublish"], new Dictionary<string, string> { ["X"] = "1" }) { Name = "hook" });
        Assert.True(created.Success);

        var webhook = Assert.Single(await webhooks.GetByAliasAsync("umbraco.contentpublish"));
        Assert.Equal(("hook", "1"), (webhook!.Name, webhook.Headers["X"]));
        await webhooks.DeleteAsync(webhook.Key);
        Assert.Empty((await webhooks.GetAllAsync(0, 10)).Items);
    }

    [Fact]
    public async Task What_happened_is_kept_and_paged()
    {
        var audit = _site.Get<IAuditService>();
        for (var number = 0; number < 3; number++)
            await audit.AddAsync(AuditType.Save, Constants.Security.SuperUserKey, 1050, "Document", $"{number}");

        var page = await audit.GetItemsByEntityAsync(1050, 0, 2, Direction.Descending);

        Assert.Equal(["2", "1"], page.Items.Select(item => item.Comment));
        Assert.Equal(3, page.Total);
    }

    [Fact]
    public async Task Data_of_users_are_filtered()
    {
        var data = _site.Get<IUserDataRepository>();
        using var scope = _site.Scopes.CreateCoreScope();
        await data.Save(new UserData { Key = Guid.NewGuid(), UserKey = Constants.Security.SuperUserKey, Group = "g", Identifier = "i", Value = "1" });
        var saved = (await data.GetAsync(0, 10)).Items.Single();
        saved.Value = "2";
        await data.Update(saved);

        Assert.Equal("2", (await data.GetAsync(saved.Key))!.Value);
        await data.Delete(saved);
        Assert.Equal(0, (await data.GetAsync(0, 10)).Total);
    }

    [Fact]
    public void Member_groups_are_nodes()
    {
        var groups = _site.Get<IMemberGroupRepository>();
        using var scope = _site.Scopes.CreateCoreScope();

        var group = groups.CreateIfNotExists("parents")!;

        Assert.Null(groups.CreateIfNotExists("PARENTS"));
        Assert.Equal(group.Id, groups.GetByName("Parents")!.Id);
        groups.Delete(group);
        Assert.False(groups.Exists(group.Id));
    }

    public void Dispose() => _site.Dispose();
}
