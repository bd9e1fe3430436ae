using Headspace.Testing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>An answer about many things takes as many commands as one about few.</summary>
[Collection(ManagedSiteGroup.Name)]
public sealed class CommandCountTests(ManagedSite managed)
{
    private const int Many = 20;
    private const int Noise = 5;

    private readonly Editor editor = new(managed.Site);

    [Fact]
    public async Task Addresses_of_many_documents_are_not_asked_one_by_one()
    {
        var pages = Enumerable.Range(0, Many).Select(number => editor.Create($"Adresse {number}", editor.Root())).ToList();
        var all = string.Join('&', pages.Select(page => $"id={page.Key}"));

        await CountAsync($"document/urls?{all}");
        Assert.InRange(await CountAsync($"document/urls?{all}") - await CountAsync($"document/urls?id={pages[0].Key}"), -Noise, Noise);
        Assert.Equal(Many, (await managed.Admin.GetAsync($"document/urls?{all}")).AsArray().Count);
        pages.ForEach(page => editor.Contents.Delete(page));
    }

    [Fact]
    public async Task Versions_by_many_users_are_not_asked_one_by_one()
    {
        var page = editor.Create("Side med mange hænder", editor.Root());
        var users = new List<int>();
        for (var number = 0; number < Many; number++)
        {
            users.Add(await CreateUserAsync());
        }

        foreach (var user in users)
        {
            var fresh = editor.Contents.GetById(page.Key)!;
            Editor.Rename(fresh, $"Side af {user}");
            Assert.True(editor.Contents.Save(fresh, user).Success);
            Assert.True(editor.Contents.Publish(fresh, ["*"], user).Success);
        }

        var few = await CountAsync($"document-version?documentId={page.Key}&take=2");
        Assert.InRange(await CountAsync($"document-version?documentId={page.Key}") - few, -Noise, Noise);
        var versions = (await managed.Admin.GetAsync($"document-version?documentId={page.Key}"))["items"]!.AsArray();
        Assert.InRange(versions.Select(version => version!["user"]!["id"]!.GetValue<Guid>()).Where(key => key != Guid.Empty).Distinct().Count(), Many, int.MaxValue);
        editor.Contents.Delete(page);
    }

    private async Task<int> CountAsync(string path)
    {
        using var statements = new SqlStatements();
        await managed.Admin.GetAsync(path);
        return statements.Count;
    }

    private async Task<int> CreateUserAsync()
    {
        var users = managed.Site.Get<IUserService>();
        var email = $"{Guid.NewGuid():N}@example.org";
        var created = await users.CreateAsync(
            Umbraco.Cms.Core.Constants.Security.SuperUserKey,
            new UserCreateModel { Email = email, UserName = email, Name = "Somebody", UserGroupKeys = new HashSet<Guid> { await managed.CreateGroupAsync([]) } },
            approveUser: true);
        Assert.True(created.Success, created.Status.ToString());
        return created.Result.CreatedUser!.Id;
    }
}
