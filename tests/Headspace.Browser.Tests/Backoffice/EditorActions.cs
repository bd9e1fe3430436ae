using System.Text.Json;
using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>What editors do in many places.</summary>
internal static class EditorActions
{
    private static readonly object?[] inDanish = ["da-DK"];

    /// <summary>Takes an action of what is edited.</summary>
    /// <param name="editor">Who takes it.</param>
    /// <param name="action">Its alias behind <c>Umb.EntityAction.</c>; the words of the menu are another test's.</param>
    public static async Task TakeAsync(this Editor editor, string action)
    {
        await editor.UseAsync(editor.Page.Locator("umb-workspace-entity-action-menu uui-button").First);
        await editor.UseAsync(editor.Page.Locator($"umb-entity-action-list [data-mark='entity-action:Umb.EntityAction.{action}']").Last.Locator("#label-button"));
    }

    /// <summary>Presses the button that a dialog is for.</summary>
    public static Task ConfirmAsync(this Editor editor) => editor.UseAsync(editor.Dialogs.Locator("uui-button[look=primary]").Last);

    /// <summary>Unfolds the tree of a dialog and chooses the last of the names.</summary>
    public static async Task ChooseInTreeAsync(this Editor editor, params string[] names)
    {
        foreach (var name in names[..^1])
        {
            await editor.UnfoldAsync(name, editor.Dialogs);
        }

        await editor.UseAsync(editor.Dialogs.Locator($"uui-menu-item[label='{names[^1]}'] #label-button").Last);
        await editor.ConfirmAsync();
    }

    /// <summary>Presses the first button of what is edited: saves it, unless it has more to offer.</summary>
    public static Task SaveAsync(this Editor editor) => editor.UseAsync(editor.WorkspaceAction("Save"));

    /// <summary>What is edited, as soon as it has been stored and has an address of its own.</summary>
    /// <returns>Its id.</returns>
    public static async Task<string> EditedAsync(this Editor editor)
    {
        await editor.Page.WaitForURLAsync("**/edit/**");
        return editor.Page.Url.Split("/edit/")[1].Split('/')[0];
    }

    /// <summary>A button of what is edited, by the end of its alias.</summary>
    public static ILocator WorkspaceAction(this Editor editor, string action) =>
        editor.Page.Locator($"uui-button[data-mark^='workspace-action:'][data-mark$='.{action}']").Last;

    /// <summary>Makes a user of a group, who can sign in at once.</summary>
    public static async Task<(string Id, string Email)> MakeUserAsync(this Editor administrator, string group, string password)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var id = await administrator.MakeAsync("user", new
        {
            id = Guid.NewGuid(),
            email,
            userName = email,
            name = "Otto",
            kind = "Default",
            userGroupIds = new[] { new { id = group } },
        });
        Assert.Equal(200, (await administrator.CallAsync("POST", $"user/{id}/change-password", new { newPassword = password })).Status);
        return (id, email);
    }

    /// <summary>Makes something over the Management API.</summary>
    /// <returns>Its id.</returns>
    public static async Task<string> MakeAsync(this Editor editor, string path, object body)
    {
        var (status, id, _) = await editor.CallAsync("POST", path, body);
        Assert.Equal((path, 201), (path, status));
        return id!;
    }

    /// <summary>Makes a document in Danish.</summary>
    public static async Task<string> MakeDocumentAsync(
        this Editor editor, string type, string? parent, string name, bool publish = false, params (string Alias, string? Culture, object Value)[] values)
    {
        var id = await editor.MakeAsync("document", new
        {
            id = Guid.NewGuid(),
            parent = parent is null ? null : new { id = parent },
            documentType = new { id = type },
            template = (object?)null,
            values = values.Select(value => new { alias = value.Alias, culture = value.Culture, segment = (string?)null, value = value.Value }),
            variants = new[] { new { culture = "da-DK", segment = (string?)null, name } },
        });
        if (publish)
        {
            Assert.Equal(200, (await editor.CallAsync("PUT", $"document/{id}/publish", new { publishSchedules = inDanish.Select(culture => new { culture }) })).Status);
        }

        return id;
    }

    /// <summary>The id of a type of document, by its name.</summary>
    public static async Task<string> TypeAsync(this Editor editor, string name) =>
        IdOf(await editor.GetAsync($"item/document-type/search?query={Uri.EscapeDataString(name)}&take=100"), item => item.GetProperty("name").GetString() == name);

    /// <summary>The id of the document at the end of a path of Danish names.</summary>
    public static async Task<string> FindAsync(this Editor editor, params string[] names)
    {
        string? id = null;
        foreach (var name in names)
        {
            var items = await editor.GetAsync(id is null ? "tree/document/root?take=100" : $"tree/document/children?parentId={id}&take=200");
            id = IdOf(items, item => NameOf(item) == name);
        }

        return id!;
    }

    /// <summary>The names of what lies under a document or in a folder of media, in their order.</summary>
    public static async Task<string[]> ChildrenAsync(this Editor editor, string id, string tree = "document") =>
        [.. (await editor.GetAsync($"tree/{tree}/children?parentId={id}&take=200")).GetProperty("items").EnumerateArray().Select(NameOf)];

    /// <summary>Where a document stands in Danish: <c>Draft</c>, <c>Published</c> and so on.</summary>
    public static async Task<string> StateAsync(this Editor editor, string id) =>
        (await editor.GetAsync($"document/{id}")).GetProperty("variants")[0].GetProperty("state").GetString()!;

    /// <summary>The part of an address that a name becomes.</summary>
    public static string Segment(string name) => name.Replace(' ', '-').ToLowerInvariant();

    public static string IdOf(JsonElement answer, Func<JsonElement, bool> isIt) => answer.GetProperty("items").EnumerateArray().First(isIt).GetProperty("id").GetString()!;

    private static string NameOf(JsonElement item) => item.GetProperty("variants")[0].GetProperty("name").GetString()!;
}
