using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

public sealed class UserInfoTests
{
    private const string Setting = "uSync:Sets:Default:Handlers:ContentHandler:Settings:IncludeUserInfo";
    private static readonly Guid _key = Guid.Parse("11111111-1111-1111-1111-111111111111");

    [Fact]
    public async Task People_who_are_users_here_are_those_who_wrote_the_document()
    {
        using SyncSite site = new(new() { [Setting] = "true" });
        var (anna, bo) = (User(site, "anna@example.org"), User(site, "bo@example.org"));
        await TestTypes.WritePageAsync(site);
        site.Write("Content/page.config", Page("bo@example.org", "anna@example.org", "anna@example.org", isPublished: true));

        await site.ImportAsync(SyncGroup.All);

        var content = site.Get<IContentService>().GetById(_key)!;
        Assert.Equal((bo, anna, anna), (content.WriterId, content.CreatorId, content.PublisherId));
        Assert.True(content.Published);
        Assert.False(content.Edited);
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
        System.IO.File.Delete(Path.Combine(site.Folder, "Content", "page.config"));
        await site.ExportAsync(SyncGroup.All);
        Assert.Contains("<Writer>bo@example.org</Writer>", site.Read("Content/page.config"), StringComparison.Ordinal);
        Assert.Contains("<Creator>anna@example.org</Creator>", site.Read("Content/page.config"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_is_no_user_here_is_left_out()
    {
        using SyncSite site = new(new() { [Setting] = "true" });
        await TestTypes.WritePageAsync(site);
        site.Write("Content/page.config", Page("nobody@example.org", "nobody@example.org", string.Empty, isPublished: false));

        Assert.DoesNotContain((await site.ImportAsync(SyncGroup.All)).Changes, change => change.Kind is SyncChangeKind.Error);

        Assert.Equal(-1, site.Get<IContentService>().GetById(_key)!.WriterId);
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
    }

    [Fact]
    public async Task Without_the_setting_nobody_is_read()
    {
        using SyncSite site = new();
        User(site, "bo@example.org");
        await TestTypes.WritePageAsync(site);
        site.Write("Content/page.config", Page("bo@example.org", "bo@example.org", string.Empty, isPublished: false));

        await site.ImportAsync(SyncGroup.All);

        Assert.Equal(-1, site.Get<IContentService>().GetById(_key)!.WriterId);
    }

    private static int User(SyncSite site, string email)
    {
        User user = new(new GlobalSettings(), email, email, email, "no password");
        using var scope = site.Get<ICoreScopeProvider>().CreateCoreScope();
        site.Get<IUserRepository>().Save(user);
        scope.Complete();
        return user.Id;
    }

    private static string Page(string writer, string creator, string publisher, bool isPublished) => TestTypes.Page(
        _key,
        "Page",
        $"<UserInfo><Writer>{writer}</Writer><Creator>{creator}</Creator><Publisher>{publisher}</Publisher></UserInfo>",
        published: $"<Published Default=\"{isPublished}\" />");
}
