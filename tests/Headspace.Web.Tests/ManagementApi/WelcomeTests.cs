using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>What an editor sees first: the own work, and what grows old.</summary>
[Collection(ManagedSiteGroup.Name)]
public sealed class WelcomeTests(ManagedSite managed)
{
    private const string Address = "headspace/welcome";

    private BackOffice Admin => managed.Admin;

    private Editor Editor => new(managed.Site);

    [Fact]
    public async Task What_an_editor_saved_last_comes_first_and_is_nobody_elses()
    {
        var group = await managed.CreateGroupAsync(["content"], Editor.Root().Key, "Umb.Document.Read", "Umb.Document.Update");
        using var colleague = await managed.SignedInAsAsync(group);
        var page = Editor.Create("Side fra overblikket", Editor.Root());
        Assert.Empty((await colleague.GetAsync(Address))["edited"]!.AsArray());

        var document = await colleague.GetAsync($"document/{page.Key}");
        await colleague.ChangeAsync(HttpMethod.Put, $"document/{page.Key}", new JsonObject
        {
            ["template"] = document["template"]?.DeepClone(),
            ["values"] = document["values"]!.DeepClone(),
            ["variants"] = document["variants"]!.DeepClone(),
        });

        var edited = (await colleague.GetAsync(Address))["edited"]!.AsArray().Single()!;
        Assert.Equal(page.Key.ToString(), edited["id"]!.GetValue<string>());
        Assert.Equal("Side fra overblikket", edited["name"]!.GetValue<string>());
        Editor.Contents.Delete(page);
    }

    [Fact]
    public async Task What_waits_for_a_date_is_told_with_it()
    {
        var page = Editor.Create("Side der venter", Editor.Root());
        var date = DateTime.UtcNow.Date.AddDays(3);
        var schedule = new ContentScheduleCollection();
        schedule.Add("da-DK", null, date);
        Editor.Contents.Save(page, userId: null, schedule);

        var waiting = (await Admin.GetAsync(Address))["waiting"]!.AsArray().Single(document => document!["id"]!.GetValue<string>() == page.Key.ToString())!;
        Assert.Equal(date, waiting["date"]!.GetValue<DateTime>().ToUniversalTime());
        Editor.Contents.Delete(page);
    }

    [Fact]
    public async Task Old_figures_and_unchecked_help_lines_are_told_until_somebody_has_looked()
    {
        var figure = Single("factFigure");
        var helpline = Single("helpline");
        Editor.Set(figure, "year", DateTime.UtcNow.Year);
        Editor.Set(helpline, "checkedOn", DateTime.UtcNow.AddDays(-91));
        Editor.Publish(figure);
        Editor.Publish(helpline);

        var welcome = await Admin.GetAsync(Address);
        Assert.DoesNotContain(figure.Key.ToString(), Ids(welcome, "oldFigures"));
        Assert.Contains(helpline.Key.ToString(), Ids(welcome, "uncheckedHelplines"));

        Editor.Set(figure, "year", DateTime.UtcNow.Year - 3);
        Editor.Set(helpline, "checkedOn", DateTime.UtcNow);
        Editor.Publish(figure);
        Editor.Publish(helpline);

        welcome = await Admin.GetAsync(Address);
        Assert.Contains(figure.Key.ToString(), Ids(welcome, "oldFigures"));
        Assert.DoesNotContain(helpline.Key.ToString(), Ids(welcome, "uncheckedHelplines"));
    }

    [Fact]
    public async Task Nobody_is_told_of_documents_outside_their_part()
    {
        var group = await managed.CreateGroupAsync(["content"], Editor.Find("headspace Aalborg").Key, "Umb.Document.Read");
        using var colleague = await managed.SignedInAsAsync(group);

        var welcome = await colleague.GetAsync(Address);
        Assert.All(welcome.AsObject(), list => Assert.Empty(list.Value!.AsArray()));
        using var translator = await managed.SignedInAsAsync(await managed.CreateGroupAsync(["translation"]));
        Assert.Equal(403, (await translator.TryAsync(HttpMethod.Get, Address)).Status);
    }

    private IContent Single(string type) =>
        Editor.Contents.GetPagedOfType(managed.Site.Get<IContentTypeService>().Get(type)!.Id, 0, 1, out _, filter: null!).Single();

    private static IEnumerable<string> Ids(JsonNode welcome, string list) => welcome[list]!.AsArray().Select(document => document!["id"]!.GetValue<string>());
}
