using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>An editor's pictures, with the mouse and then with the keyboard alone, and how visitors see them.</summary>
public sealed class MediaTests(Browser browser)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_picture_is_cut_as_its_editor_says_and_then_replaced(bool keyboard)
    {
        await using var editor = await Editor.SignInAsync(browser, keyboard);
        var name = $"Motiv {Guid.NewGuid():N}";
        await editor.OpenNewAsync("icon-picture");
        await editor.WriteAsync(editor.Page.Locator("uui-input#name-input").Last, name);
        await WatchProgressAsync(editor, () => editor.ChooseFileAsync("kontor.png", MediaLibrary.Picture("kontor.png")));
        await FocusAsync(editor, keyboard);
        await editor.SaveAsync();
        var id = await editor.EditedAsync();
        var year = await editor.FindAsync("headspace", "Nyheder", "2024");
        await editor.MakeDocumentAsync(
            await editor.TypeAsync("Nyhed"), year, name, publish: true, ("date", null, "2024-05-01 00:00:00"), ("picture", null, new[] { new { key = Guid.NewGuid(), mediaKey = id } }));
        Assert.Contains("rxy=", await editor.ShownPictureAsync(name), StringComparison.Ordinal);

        await CropAsync(editor, keyboard);
        await editor.SaveAsync();
        var address = await editor.ShownPictureAsync(name);
        Assert.Contains("cc=", address, StringComparison.Ordinal);
        Assert.DoesNotContain("rxy=", address, StringComparison.Ordinal);

        await editor.UseAsync(editor.Property("umbracoFile").Locator("uui-button[slot=actions]"));
        await editor.ChooseFileAsync("video.png", MediaLibrary.Picture("video.png"));
        await Assertions.Expect(editor.Page.Locator("umb-image-cropper-field")).ToBeVisibleAsync();
        await editor.SaveAsync();
        Assert.Contains("/video.png", await editor.ShownPictureAsync(name), StringComparison.Ordinal);
        Assert.Empty(editor.Seen.TakeFailures());
    }

    [Fact]
    public async Task A_picture_that_is_dropped_on_the_library_is_in_it()
    {
        await using var editor = await Editor.SignInAsync(browser);
        var name = $"trukket{Guid.NewGuid():N}";
        await editor.OpenAsync("/section/media");

        await DropAsync(editor, $"{name}.png");

        await Assertions.Expect(editor.Page.Locator("uui-card-media").Filter(new LocatorFilterOptions { HasText = name }).Locator("umb-imaging-thumbnail img")).ToBeVisibleAsync();
        Assert.Empty(editor.Seen.TakeFailures());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_picture_is_put_in_a_folder_thrown_away_and_taken_back(bool keyboard)
    {
        await using var editor = await Editor.SignInAsync(browser, keyboard);
        var name = $"Billede {Guid.NewGuid():N}";
        var folder = $"Mappe {Guid.NewGuid():N}";
        var id = await editor.MakePictureAsync(name, "video.png");
        var (page, title) = await editor.CreatePageAsync("Bruger");
        await editor.ShowOnPageAsync(page, id);
        await editor.OpenNewAsync("icon-folder");
        await editor.WriteAsync(editor.Page.Locator("uui-input#name-input").Last, folder);
        await editor.SaveAsync();
        var folderId = await editor.EditedAsync();

        await editor.OpenAsync($"/section/media/workspace/media/edit/{id}");
        await editor.TakeAsync("Media.MoveTo");
        await editor.ChooseInTreeAsync(folder);
        Assert.Equal([name], await editor.ChildrenAsync(folderId, "media"));

        await editor.TakeAsync("Media.RecycleBin.Trash");
        await Assertions.Expect(editor.Dialogs).ToContainTextAsync(title);
        await editor.ConfirmAsync();
        Assert.True((await editor.GetAsync($"media/{id}")).GetProperty("isTrashed").GetBoolean());

        await editor.OpenAsync($"/section/media/workspace/media/edit/{id}");
        await editor.TakeAsync("Media.RecycleBin.Restore");
        await editor.ConfirmAsync();
        Assert.Equal([name], await editor.ChildrenAsync(folderId, "media"));
        Assert.Empty(editor.Seen.TakeFailures());
    }

    // As from a folder of the computer.
    private async Task DropAsync(Editor editor, string name)
    {
        var file = Path.Combine(Path.GetDirectoryName(browser.Database)!, name);
        await File.WriteAllBytesAsync(file, MediaLibrary.Picture("chat.png"), TestContext.Current.CancellationToken);
        var window = await editor.Page.Context.NewCDPSessionAsync(editor.Page);
        foreach (var type in new[] { "dragEnter", "dragOver", "drop" })
        {
            await window.SendAsync("Input.dispatchDragEvent", new Dictionary<string, object>
            {
                ["type"] = type,
                ["x"] = 800,
                ["y"] = 500,
                ["data"] = new { items = Array.Empty<object>(), files = new[] { file }, dragOperationsMask = 1 },
            });
        }
    }

    private static async Task WatchProgressAsync(Editor editor, Func<Task> upload)
    {
        var seen = new TaskCompletionSource();
        await editor.Page.RouteAsync("**/temporary-file", async route =>
        {
            await seen.Task;
            await route.ContinueAsync();
        });
        await upload();
        await Assertions.Expect(editor.Page.Locator("umb-input-dropzone .placeholder .fileName")).ToHaveTextAsync("kontor.png");
        seen.SetResult();
        await Assertions.Expect(editor.Page.Locator("umb-image-cropper-field")).ToBeVisibleAsync();
        await editor.Page.UnrouteAsync("**/temporary-file");
    }

    private static async Task FocusAsync(Editor editor, bool keyboard)
    {
        var point = editor.Page.Locator("umb-image-cropper-focus-setter #focal-point");
        await Assertions.Expect(editor.Page.Locator("umb-image-cropper-focus-setter #wrapper")).ToHaveAttributeAsync("style", new Regex("aspect-ratio"));
        if (keyboard)
        {
            await editor.UseAsync(point, "ArrowLeft");
            await editor.Page.Keyboard.PressAsync("ArrowUp");
        }
        else
        {
            await editor.Page.Locator("umb-image-cropper-focus-setter #image").ClickAsync(new LocatorClickOptions { Position = new Position { X = 20, Y = 30 } });
        }

        await Assertions.Expect(editor.Page.Locator("umb-image-cropper-field #actions uui-button").Last).ToBeVisibleAsync();
    }

    private static async Task CropAsync(Editor editor, bool keyboard)
    {
        await editor.UseAsync(editor.Page.Locator("umb-image-cropper-preview").First);
        var cropper = editor.Page.Locator("umb-image-cropper");
        if (keyboard)
        {
            await editor.UseAsync(cropper.Locator("uui-slider input"), "End");
        }
        else
        {
            await cropper.Locator("#viewport").HoverAsync();
            await editor.Page.Mouse.WheelAsync(0, -300);
        }

        await editor.UseAsync(cropper.Locator("uui-button[look=primary]"));
        await Assertions.Expect(cropper).Not.ToBeVisibleAsync();
    }
}
