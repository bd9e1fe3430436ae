using System.Text.Json.Nodes;
using Umbraco.Cms.Core;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>Users and their groups, as the Users section has them.</summary>
[Collection(ManagedSiteGroup.Name)]
public sealed class UserTests(ManagedSite managed)
{
    private static readonly Guid editors = Constants.Security.EditorGroupKey;
    private static readonly Guid administrators = Constants.Security.AdminGroupKey;

    private static readonly string[] oneSection = ["Umb.Section.Content"];

    private BackOffice Admin => managed.Admin;

    [Fact]
    public async Task A_user_is_made_changed_disabled_and_deleted()
    {
        var (id, email) = await CreateAsync("Ny Kollega");
        var user = await Admin.GetAsync($"user/{id}");
        Assert.Equal((email, "Ny Kollega", "Inactive"), (user["email"]!.GetValue<string>(), user["name"]!.GetValue<string>(), user["state"]!.GetValue<string>()));
        Assert.Null(user["lastLoginDate"]);

        await Admin.ChangeAsync(HttpMethod.Put, $"user/{id}", Changed(user, "Nyt Navn"));
        Assert.Equal("Nyt Navn", (await Admin.GetAsync($"item/user?id={id}"))[0]!["name"]!.GetValue<string>());

        await Admin.ChangeAsync(HttpMethod.Post, "user/disable", new { userIds = new[] { new { id } } });
        Assert.Equal("Disabled", (await Admin.GetAsync($"user/{id}"))["state"]!.GetValue<string>());
        Assert.Contains(id, await IdsAsync("filter/user?userStates=Disabled&take=1000"));
        Assert.DoesNotContain(id, await IdsAsync("filter/user?userStates=Active&take=1000"));
        await Admin.ChangeAsync(HttpMethod.Post, "user/enable", new { userIds = new[] { new { id } } });
        Assert.Contains(id, await IdsAsync($"filter/user?filter={Uri.EscapeDataString("Nyt Navn")}&userGroupIds={editors}"));

        await Admin.ChangeAsync(HttpMethod.Delete, $"user/{id}");
        Assert.Equal(404, (await Admin.TryAsync(HttpMethod.Get, $"user/{id}")).Status);
    }

    [Fact]
    public async Task A_password_that_an_administrator_gives_is_good_and_one_that_is_too_short_is_refused()
    {
        var (id, email) = await CreateAsync("Glemsom");

        Assert.Equal(400, (await Admin.TryAsync(HttpMethod.Post, $"user/{id}/change-password", new { newPassword = "kort" })).Status);
        await Admin.ChangeAsync(HttpMethod.Post, $"user/{id}/change-password", new { newPassword = "en ny lang adgangskode" });
        using var changed = await managed.SignedInAsync(email, "en ny lang adgangskode");
        var reset = (await Admin.TryAsync(HttpMethod.Post, $"user/{id}/reset-password")).Body!["resetPassword"]!.GetValue<string>();
        using var again = await managed.SignedInAsync(email, reset);
        Assert.Equal(email, (await again.GetAsync("user/current"))["email"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_group_says_what_its_users_may_do()
    {
        var group = new
        {
            name = "Prøvegruppe",
            alias = "proevegruppe",
            icon = "icon-users",
            sections = new[] { "Umb.Section.Content", "Umb.Section.Translation" },
            languages = new[] { "da-DK" },
            hasAccessToAllLanguages = false,
            documentRootAccess = true,
            mediaRootAccess = false,
            fallbackPermissions = new[] { "Umb.Document.Read", "Umb.Document.Update" },
            permissions = Array.Empty<object>(),
        };
        var id = (await Admin.CreateAsync("user-group", group))!;

        var made = await Admin.GetAsync($"user-group/{id}");
        Assert.Equal(group.sections, made["sections"]!.AsArray().Select(section => section!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.Equal(["da-DK"], made["languages"]!.AsArray().Select(code => code!.GetValue<string>()));
        Assert.Equal((true, false, true), (made["documentRootAccess"]!.GetValue<bool>(), made["mediaRootAccess"]!.GetValue<bool>(), made["isDeletable"]!.GetValue<bool>()));
        Assert.Equal(400, (await Admin.TryAsync(HttpMethod.Post, "user-group", group)).Status);

        var (user, _) = await CreateAsync("Medlem");
        await Admin.ChangeAsync(HttpMethod.Post, $"user-group/{id}/users", new[] { new { id = user } });
        Assert.Contains(user, await IdsAsync($"filter/user?userGroupIds={id}"));
        await Admin.ChangeAsync(HttpMethod.Delete, $"user-group/{id}/users", new[] { new { id = user } });
        Assert.DoesNotContain(user, await IdsAsync($"filter/user?userGroupIds={id}"));

        await Admin.ChangeAsync(HttpMethod.Put, $"user-group/{id}", new { group.name, group.alias, sections = oneSection, languages = Array.Empty<string>(), hasAccessToAllLanguages = true, documentRootAccess = false, mediaRootAccess = false, fallbackPermissions = Array.Empty<string>(), permissions = Array.Empty<object>() });
        Assert.Equal(oneSection, (await Admin.GetAsync($"user-group/{id}"))["sections"]!.AsArray().Select(section => section!.GetValue<string>()));
        await Admin.ChangeAsync(HttpMethod.Delete, $"user-group/{id}");
        Assert.Equal(404, (await Admin.TryAsync(HttpMethod.Get, $"user-group/{id}")).Status);
    }

    [Fact]
    public async Task Nobody_gives_what_they_do_not_have_and_administrators_are_for_administrators()
    {
        using var somebody = await managed.SignedInAsAsync(await managed.CreateGroupAsync([Constants.Applications.Users]));
        var (user, _) = await CreateAsync("En anden");
        var administrator = (await Admin.GetAsync("user/current"))["id"]!.GetValue<string>();

        Assert.Equal(403, (await somebody.TryAsync(HttpMethod.Post, "user", New("x@example.org", administrators))).Status);
        Assert.Equal(403, (await somebody.TryAsync(HttpMethod.Post, "user/set-user-groups", new { userIds = new[] { new { id = user } }, userGroupIds = new[] { new { id = administrators } } })).Status);
        foreach (var (method, path, body) in new (HttpMethod, string, object?)[]
        {
            (HttpMethod.Delete, $"user/{administrator}", null),
            (HttpMethod.Post, $"user/{administrator}/change-password", new { newPassword = "en helt ny adgangskode" }),
            (HttpMethod.Post, $"user/{administrator}/reset-password", null),
            (HttpMethod.Post, "user/disable", new { userIds = new[] { new { id = administrator } } }),
            (HttpMethod.Delete, $"user-group/{administrators}", null),
        })
        {
            Assert.Equal(403, (await somebody.TryAsync(method, path, body)).Status);
        }

        Assert.Equal("Active", (await Admin.GetAsync($"user/{administrator}"))["state"]!.GetValue<string>());
    }

    private async Task<(string Id, string Email)> CreateAsync(string name)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        return ((await Admin.CreateAsync("user", New(email, editors, name)))!, email);
    }

    private static object New(string email, Guid group, string name = "Nogen") => new { email, userName = email, name, userGroupIds = new[] { new { id = group } }, kind = "Default" };

    private static JsonObject Changed(JsonNode user, string name)
    {
        var changed = user.DeepClone().AsObject();
        changed["name"] = name;
        changed["languageIsoCode"] = "da-DK";
        return changed;
    }

    private async Task<IEnumerable<string>> IdsAsync(string path) => (await Admin.GetAsync(path))["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>());
}
