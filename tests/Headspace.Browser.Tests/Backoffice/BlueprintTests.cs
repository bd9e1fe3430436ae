using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>What is written once and used often: a page that others begin as, and words of the site.</summary>
public sealed class BlueprintTests(Browser browser)
{
    [Fact]
    public async Task A_page_begins_as_another_that_was_kept_for_it()
    {
        await using var editor = await Editor.SignInAsync(browser);
        var (id, _) = await editor.CreatePageAsync("Forlæg");
        var kept = $"Skabelon {Guid.NewGuid():N}";
        await editor.OpenDocumentAsync(id);
        await editor.WriteAsync(editor.Property("lead").Locator("textarea"), "Sådan begynder vi.");
        await editor.PublishAsync();

        await editor.TakeAsync("Document.CreateBlueprint");
        await editor.WriteAsync(editor.Dialogs.Locator("uui-input#name input"), kept);
        await editor.ConfirmAsync();
        await editor.TakeAsync("Document.Create");
        await editor.UseAsync(editor.Button("Side", editor.Dialogs));
        await editor.UseAsync(editor.Dialogs.Locator($"uui-menu-item[label='{kept}'] #label-button"));
        await Assertions.Expect(editor.Property("lead").Locator("textarea")).ToHaveValueAsync("Sådan begynder vi.");
        var name = $"Ny {Guid.NewGuid():N}";
        await editor.WriteAsync(editor.Page.Locator("uui-input#name-input").Last, name);
        await editor.PublishAsync();

        Assert.Equal([name], await editor.ChildrenAsync(id));
        Assert.Empty(editor.Seen.TakeFailures());
    }

    [Fact]
    public async Task A_word_of_the_site_is_made_and_translated_and_another_is_changed()
    {
        await using var editor = await Editor.SignInAsync(browser);
        var key = $"Prøve.{Guid.NewGuid():N}";
        await editor.OpenAsync("/section/translation");
        await editor.UseAsync(editor.Page.Locator("umb-collection-action-bundle uui-button, umb-collection-create-action-button uui-button").First);
        await editor.WriteAsync(editor.Page.Locator("umb-dictionary-workspace-editor uui-input input").First, key);
        await editor.WriteAsync(editor.Page.Locator("uui-textarea[name='da-DK'] textarea"), "Prøven");
        await editor.WriteAsync(editor.Page.Locator("uui-textarea[name='en-GB'] textarea"), "The sample");
        await editor.SaveAsync();

        var id = EditorActions.IdOf(await editor.GetAsync($"dictionary?filter={Uri.EscapeDataString(key)}&take=10"), _ => true);
        var translations = (await editor.GetAsync($"dictionary/{id}")).GetProperty("translations").EnumerateArray().ToDictionary(item => item.GetProperty("isoCode").GetString()!, item => item.GetProperty("translation").GetString());
        Assert.Equal(("Prøven", "The sample"), (translations["da-DK"], translations["en-GB"]));

        var used = EditorActions.IdOf(await editor.GetAsync("dictionary?filter=News.All&take=10"), item => item.GetProperty("name").GetString() == "News.All");
        var word = $"Nyheder {Guid.NewGuid():N}";
        await editor.OpenAsync($"/section/translation/workspace/dictionary/edit/{used}");
        await editor.WriteAsync(editor.Page.Locator("uui-textarea[name='da-DK'] textarea"), word);
        await editor.SaveAsync();
        var page = await editor.VisitAsync("/nyheder/2024/");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(word);
        Assert.Empty(editor.Seen.TakeFailures());
    }
}
