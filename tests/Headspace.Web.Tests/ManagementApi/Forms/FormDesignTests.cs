using System.Text.Json.Nodes;
using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Design;
using Headspace.ManagementApi.Forms;
using Umbraco.Cms.Core;

namespace Headspace.Web.Tests.ManagementApi.Forms;

/// <summary>Forms are designed, filed, copied, carried away and brought back.</summary>
[Collection(ManagedSiteGroup.Name)]
public sealed class FormDesignTests(ManagedSite managed)
{
    private const string Api = "/umbraco/forms/management/api/v1";
    private static readonly CancellationToken none = CancellationToken.None;

    [Fact]
    public async Task A_form_is_made_changed_and_deleted()
    {
        var id = await CreateAsync("Spørg os");
        var model = await managed.Admin.GetAsync($"{Api}/form/{id}");
        Assert.True(model["rights"]!["manage"]!.GetValue<bool>());
        var form = model["form"]!.AsObject();
        form["submitLabel"] = "Send det";

        var (status, saved) = await managed.Admin.TryAsync(HttpMethod.Put, $"{Api}/form/{id}", new { form, tag = model["tag"]!.GetValue<string>() });
        Assert.Equal(200, status);
        Assert.Equal("Send det", saved!["form"]!["submitLabel"]!.GetValue<string>());
        Assert.NotEqual(model["tag"]!.GetValue<string>(), saved["tag"]!.GetValue<string>());

        var (stale, problem) = await managed.Admin.TryAsync(HttpMethod.Put, $"{Api}/form/{id}", new { form, tag = model["tag"]!.GetValue<string>() });
        Assert.Equal(409, stale);
        Assert.Equal("Stale", problem!["operationStatus"]!.GetValue<string>());
        Assert.Equal(200, (await managed.Admin.TryAsync(HttpMethod.Delete, $"{Api}/form/{id}")).Status);
        Assert.Equal(404, (await managed.Admin.TryAsync(HttpMethod.Get, $"{Api}/form/{id}")).Status);
    }

    [Fact]
    public async Task A_form_that_cannot_be_used_is_not_stored_and_says_what_is_wrong_where()
    {
        var id = await CreateAsync("Spørg os");
        var model = await managed.Admin.GetAsync($"{Api}/form/{id}");
        var form = model["form"]!.AsObject();
        form["pages"]![0]!["fieldSets"]![0]!["containers"]![0]!["fields"]![0]!["caption"] = "";

        var (status, problem) = await managed.Admin.TryAsync(HttpMethod.Put, $"{Api}/form/{id}", new { form, tag = (string?)null });
        Assert.Equal(400, status);
        Assert.Equal("det mangler en tekst, så ingen kan få at vide, hvad der er galt med det", problem!["errors"]!["felt \"name\""]![0]!.GetValue<string>());
        Assert.Equal("Dit navn", (await managed.Admin.GetAsync($"{Api}/form/{id}"))["form"]!["pages"]![0]!["fieldSets"]![0]!["containers"]![0]!["fields"]![0]!["caption"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("{\"form\":[]}")]
    [InlineData("{\"form\":{\"pages\":5}}")]
    public async Task What_is_no_form_is_refused(string body) => Assert.Equal(400, (await managed.Admin.TryAsync(HttpMethod.Post, $"{Api}/form", body)).Status);

    [Fact]
    public async Task Two_forms_may_have_one_name_and_never_one_alias()
    {
        var name = $"Spørg os {Guid.NewGuid():N}";
        var first = await CreateAsync(name);
        var second = await CreateAsync(name);
        var aliases = await Task.WhenAll(new[] { first, second }.Select(async id => (await managed.Admin.GetAsync($"{Api}/form/{id}"))["form"]!["alias"]!.GetValue<string>()));
        Assert.Equal(aliases[0] + "-2", aliases[1]);

        var model = await managed.Admin.GetAsync($"{Api}/form/{second}");
        model["form"]!["alias"] = aliases[0];
        var (status, problem) = await managed.Admin.TryAsync(HttpMethod.Put, $"{Api}/form/{second}", new { form = model["form"], tag = (string?)null });
        Assert.Equal((400, "DuplicateAlias"), (status, problem!["operationStatus"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_copy_is_a_form_of_its_own_whose_conditions_ask_for_its_own_fields()
    {
        var forms = managed.Site.Get<IFormDefinitionStore>();
        var original = (await forms.GetAsync(none)).Find("bliv-medlem")!;
        var name = $"Kopi {Guid.NewGuid():N}";
        var id = Guid.Parse((await managed.Admin.CreateAsync($"{Api}/form/{original.Id}/copy", new { name, withWorkflows = true }))!);

        var copy = (await forms.GetAsync(none)).Find(id)!;
        Assert.Equal(name, copy.Name);
        Assert.Empty(Keys(original).Intersect(Keys(copy)));
        Assert.Equal(original.Fields.Select(field => field.Alias), copy.Fields.Select(field => field.Alias));
        Assert.NotEmpty(copy.FormWorkflows.OnSubmit.Concat(copy.FormWorkflows.OnApprove));
        Assert.All(Conditions(copy).SelectMany(condition => condition.Rules), rule => Assert.Contains(copy.Fields, field => field.Id == rule.Field));
        Assert.All(copy.ConsentTexts, text => Assert.Contains(copy.Fields, field => field.Id == text.FieldId));

        var plain = Guid.Parse((await managed.Admin.CreateAsync($"{Api}/form/{original.Id}/copy", new { name = name + " uden", withWorkflows = false }))!);
        Assert.Empty((await forms.GetAsync(none)).Find(plain)!.FormWorkflows.OnSubmit);
    }

    [Fact]
    public async Task A_form_that_is_carried_away_comes_back_as_another_that_says_the_same()
    {
        var original = (await managed.Site.Get<IFormDefinitionStore>().GetAsync(none)).Find("nyhedsbrev")!;
        using var file = await managed.Admin.SendAsync(HttpMethod.Get, $"{Api}/form/{original.Id}/export");
        Assert.Equal("nyhedsbrev.json", file.Content.Headers.ContentDisposition!.FileName);
        var form = JsonNode.Parse(await file.Content.ReadAsStringAsync(none))!;

        var id = Guid.Parse((await managed.Admin.CreateAsync($"{Api}/form/import", new { form }))!);
        var brought = (await managed.Site.Get<IFormDefinitionStore>().GetAsync(none)).Find(id)!;
        Assert.NotEqual(original.Id, brought.Id);
        Assert.Equal(original.Fields.Select(field => field.Caption), brought.Fields.Select(field => field.Caption));
    }

    [Fact]
    public async Task Folders_hold_forms_and_folders_and_never_themselves()
    {
        var outer = await managed.Admin.CreateAsync($"{Api}/folder", new { name = $"Ydre {Guid.NewGuid():N}" });
        var inner = await managed.Admin.CreateAsync($"{Api}/folder", new { name = "Indre", parentId = outer });
        var form = await CreateAsync("I mappen");
        Assert.Equal(200, (await managed.Admin.TryAsync(HttpMethod.Put, $"{Api}/form/{form}/move", new { folderId = inner })).Status);

        Assert.Contains((await managed.Admin.GetAsync($"{Api}/tree/form/root?take=1000"))["items"]!.AsArray(), item => item!["id"]!.GetValue<string>() == outer && item["hasChildren"]!.GetValue<bool>());
        Assert.Equal([inner, form], await ChildrenAsync(outer!, inner!));
        Assert.Equal([outer, inner, form], (await managed.Admin.GetAsync($"{Api}/tree/form/ancestors/{form}")).AsArray().Select(item => item!["id"]!.GetValue<string>()));
        Assert.Equal(400, (await managed.Admin.TryAsync(HttpMethod.Put, $"{Api}/folder/{outer}/move", new { folderId = inner })).Status);
        Assert.Equal(400, (await managed.Admin.TryAsync(HttpMethod.Put, $"{Api}/form/{form}/move", new { folderId = Guid.NewGuid() })).Status);
        Assert.Equal(400, (await managed.Admin.TryAsync(HttpMethod.Put, $"{Api}/folder/{outer}", new { name = " " })).Status);
        Assert.Equal(400, (await managed.Admin.TryAsync(HttpMethod.Delete, $"{Api}/folder/{inner}")).Status);
        await managed.Admin.TryAsync(HttpMethod.Delete, $"{Api}/form/{form}");
        Assert.Equal(200, (await managed.Admin.TryAsync(HttpMethod.Delete, $"{Api}/folder/{inner}")).Status);
        Assert.Equal(404, (await managed.Admin.TryAsync(HttpMethod.Get, $"{Api}/folder/{inner}")).Status);

        async Task<IEnumerable<string?>> ChildrenAsync(params string[] folders)
        {
            var found = new List<string?>();
            foreach (var folder in folders)
            {
                found.AddRange((await managed.Admin.GetAsync($"{Api}/tree/form/children/{folder}"))["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()));
            }

            return found;
        }
    }

    [Fact]
    public async Task Every_save_is_a_version_that_one_can_go_back_to()
    {
        var id = await CreateAsync("Spørg os");
        var model = await managed.Admin.GetAsync($"{Api}/form/{id}");
        model["form"]!["name"] = "Spørg os igen";
        await managed.Admin.TryAsync(HttpMethod.Put, $"{Api}/form/{id}", new { form = model["form"], tag = (string?)null });

        var versions = await managed.Admin.GetAsync($"{Api}/form/{id}/version");
        Assert.Equal(2, versions["total"]!.GetValue<int>());
        var first = versions["items"]![1]!;
        Assert.Equal(("Administrator", false), (first["by"]!.GetValue<string>(), first["isCurrent"]!.GetValue<bool>()));
        Assert.Equal("Spørg os", (await managed.Admin.GetAsync($"{Api}/form/{id}/version/{first["id"]}"))["name"]!.GetValue<string>());
        Assert.Equal(200, (await managed.Admin.TryAsync(HttpMethod.Post, $"{Api}/form/{id}/version/{first["id"]}/rollback")).Status);
        Assert.Equal("Spørg os", (await managed.Admin.GetAsync($"{Api}/form/{id}"))["form"]!["name"]!.GetValue<string>());
        Assert.Equal(200, (await managed.Admin.TryAsync(HttpMethod.Put, $"{Api}/form/{id}/version/{first["id"]}/prevent-cleanup", new { isKept = true })).Status);

        var other = await CreateAsync("En anden");
        Assert.Equal(404, (await managed.Admin.TryAsync(HttpMethod.Post, $"{Api}/form/{other}/version/{first["id"]}/rollback")).Status);
    }

    [Fact]
    public async Task Old_versions_go_but_the_latest_and_those_that_are_to_be_kept()
    {
        var versions = managed.Site.Get<IFormVersionRepository>();
        var form = (await managed.Site.Get<IFormDefinitionStore>().GetAsync(none)).Find("nyhedsbrev")! with { Id = Guid.NewGuid() };
        var longAgo = DateTimeOffset.UtcNow.AddDays(-1000);
        var ids = Enumerable.Range(0, 25).Select(_ => Guid.NewGuid()).ToList();
        foreach (var (place, id) in ids.Index())
        {
            await versions.AddAsync(new FormVersion(id, form.Id, longAgo.AddHours(place), null, form), none);
        }

        await versions.KeepAsync(ids[1], true, none);
        await managed.Site.Job("FormsVersionCleanup").RunAsync(none);

        var (total, left) = await versions.GetOfAsync(form.Id, 0, 100, none);
        Assert.Equal(21, total);
        Assert.Equal([.. ids.Skip(5).Reverse(), ids[1]], left.Select(version => version.Id));
        await versions.DeleteOfAsync(form.Id, none);
    }

    [Fact]
    public async Task What_is_done_with_answers_needs_a_right_of_its_own()
    {
        var id = await CreateAsync("Spørg os");
        using var designer = await managed.SignedInAsAsync(await managed.CreateGroupAsync([Constants.Applications.Forms], permissions: FormPermission.Manage));
        using var reader = await managed.SignedInAsAsync(await managed.CreateGroupAsync([Constants.Applications.Forms], permissions: FormPermission.ViewEntries));
        using var nobody = await managed.SignedInAsAsync(await managed.CreateGroupAsync([Constants.Applications.Forms]));
        var model = await designer.GetAsync($"{Api}/form/{id}");
        model["form"]!["name"] = "Spørg os igen";
        Assert.Equal(200, (await designer.TryAsync(HttpMethod.Put, $"{Api}/form/{id}", new { form = model["form"], tag = (string?)null })).Status);
        model["form"]!["formWorkflows"] = JsonNode.Parse($$"""{"onSubmit":[{"id":"{{Guid.NewGuid()}}","name":"Mail","workflowTypeId":"{{Guid.NewGuid()}}"}]}""");
        Assert.Equal(403, (await designer.TryAsync(HttpMethod.Put, $"{Api}/form/{id}", new { form = model["form"], tag = (string?)null })).Status);
        Assert.Equal(403, (await designer.TryAsync(HttpMethod.Post, $"{Api}/form/import", new { form = model["form"] })).Status);
        Assert.Equal(200, (await managed.Admin.TryAsync(HttpMethod.Put, $"{Api}/form/{id}", new { form = model["form"], tag = (string?)null })).Status);

        Assert.Equal(200, (await reader.TryAsync(HttpMethod.Get, $"{Api}/form/{id}")).Status);
        Assert.Equal(403, (await reader.TryAsync(HttpMethod.Put, $"{Api}/form/{id}", new { form = model["form"], tag = (string?)null })).Status);
        Assert.Equal(403, (await reader.TryAsync(HttpMethod.Post, $"{Api}/folder", new { name = "Min" })).Status);
        Assert.Equal(403, (await nobody.TryAsync(HttpMethod.Get, $"{Api}/form/{id}")).Status);
        Assert.DoesNotContain((await nobody.GetAsync($"{Api}/tree/form/root?take=1000"))["items"]!.AsArray(), item => !item!["isFolder"]!.GetValue<bool>());
    }

    [Fact]
    public async Task The_designer_knows_what_a_form_can_be_made_of()
    {
        var catalogue = await managed.Admin.GetAsync($"{Api}/catalogue");
        Assert.Contains(catalogue["fieldTypes"]!.AsArray(), type => type!["alias"]!.GetValue<string>() == "cvr");
        Assert.Contains(catalogue["workflowTypes"]!.AsArray(), type => type!["name"]!.GetValue<string>().Length > 0);
        Assert.Contains("NotContainsIgnoreCase", catalogue["operators"]!.AsArray().Select(name => name!.GetValue<string>()));
    }

    private async Task<string> CreateAsync(string name)
    {
        var alias = $"form-{Guid.NewGuid():N}"[..16];
        var form = new
        {
            name,
            alias = name.StartsWith("Spørg os ", StringComparison.Ordinal) ? $"spoerg-{name[^32..]}" : alias,
            messageOnSubmit = "Tak",
            pages = new[] { new { id = Guid.NewGuid(), fieldSets = new[] { new { id = Guid.NewGuid(), containers = new[] { new { width = 12, fields = new[] { new { id = Guid.NewGuid(), alias = "name", caption = "Dit navn", fieldTypeId = "3f92e01b-29e2-4a30-bf33-9df5580ed52c" } } } } } } } },
        };
        return (await managed.Admin.CreateAsync($"{Api}/form", new { form }))!;
    }

    private static IEnumerable<Guid> Keys(FormDefinition form) => form.Fields.Select(field => field.Id).Concat(form.Pages.Select(page => page.Id)).Append(form.Id);

    private static IEnumerable<FormCondition> Conditions(FormDefinition form) => form.Fields.Select(field => field.Condition)
        .Concat(form.Pages.SelectMany(page => page.FieldSets).Select(fieldset => fieldset.Condition)).Concat(form.Pages.Select(page => page.ButtonCondition)).OfType<FormCondition>();
}
