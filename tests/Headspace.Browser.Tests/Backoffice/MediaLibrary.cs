using Headspace.Testing;
using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>What editors do in the section of media.</summary>
internal static class MediaLibrary
{
    public static byte[] Picture(string name) =>
        File.ReadAllBytes(Directory.GetFiles(Path.Combine(SiteFolder.Repository, "uSync", "media"), name, SearchOption.AllDirectories).Single());

    /// <summary>Opens a new item of the library.</summary>
    /// <param name="editor">Who makes it.</param>
    /// <param name="icon">Of its type.</param>
    public static async Task OpenNewAsync(this Editor editor, string icon)
    {
        await editor.OpenAsync("/section/media");
        var create = editor.Page.Locator("umb-create-media-collection-action");
        await editor.UseAsync(create.Locator("uui-button").First);
        await editor.UseAsync(create.Locator("uui-menu-item").Filter(new LocatorFilterOptions { Has = editor.Page.Locator($"umb-icon[name='{icon}']") }).Locator("#label-button"));
    }

    /// <summary>Chooses a file for the field of what is edited.</summary>
    public static async Task ChooseFileAsync(this Editor editor, string name, byte[] content)
    {
        var chooser = await editor.Page.RunAndWaitForFileChooserAsync(() => editor.UseAsync(editor.Property("umbracoFile").Locator("umb-input-dropzone uui-button").First));
        await chooser.SetFilesAsync(new FilePayload { Name = name, MimeType = "image/png", Buffer = content });
    }

    /// <summary>Makes a folder.</summary>
    public static async Task<string> MakeFolderAsync(this Editor editor, string name)
    {
        var type = EditorActions.IdOf(await editor.GetAsync("tree/media-type/root?take=100"), item => item.GetProperty("icon").GetString() == "icon-folder");
        return await editor.MakeMediaAsync(type, name, []);
    }

    /// <summary>Makes a picture.</summary>
    public static async Task<string> MakePictureAsync(this Editor editor, string name, string file)
    {
        var type = EditorActions.IdOf(await editor.GetAsync("tree/media-type/root?take=100"), item => item.GetProperty("icon").GetString() == "icon-picture");
        var temporary = Guid.NewGuid().ToString();
        Assert.Equal(201, await editor.Page.EvaluateAsync<int>(
            """
            async ([id, name, content]) => {
              const form = new FormData();
              form.append('Id', id);
              form.append('File', new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name, { type: 'image/png' }));
              return (await fetch('/umbraco/management/api/v1/temporary-file', { method: 'POST', headers: { Authorization: 'Bearer [redacted]' }, body: form })).status;
            }
            """,
            new[] { temporary, file, Convert.ToBase64String(Picture(file)) }));
        return await editor.MakeMediaAsync(type, name, [new { alias = "umbracoFile", culture = (string?)null, segment = (string?)null, value = new { temporaryFileId = temporary } }]);
    }

    /// <summary>Gives a page its picture.</summary>
    public static async Task ShowOnPageAsync(this Editor editor, string page, string picture)
    {
        var document = await editor.GetAsync($"document/{page}");
        var name = document.GetProperty("variants")[0].GetProperty("name").GetString();
        Assert.Equal(200, (await editor.CallAsync("PUT", $"document/{page}", new
        {
            template = document.GetProperty("template"),
            values = new[] { new { alias = "picture", culture = (string?)null, segment = (string?)null, value = new[] { new { key = Guid.NewGuid(), mediaKey = picture } } } },
            variants = new[] { new { culture = "da-DK", segment = (string?)null, name } },
        })).Status);
    }

    /// <summary>The address of the picture of a news item in the list of its year, where it is shown in the crop.</summary>
    public static async Task<string> ShownPictureAsync(this Editor editor, string name)
    {
        var page = await editor.VisitAsync("/nyheder/2024/");
        var picture = page.Locator(".articles__item").Filter(new LocatorFilterOptions { HasText = name }).Locator("img");
        var address = Uri.UnescapeDataString((await picture.GetAttributeAsync("src"))!);
        await picture.ScrollIntoViewIfNeededAsync();
        Assert.NotEqual(0, await picture.EvaluateAsync<int>("async (image) => { await image.decode(); return image.naturalWidth; }"));
        await page.CloseAsync();
        return address;
    }

    private static Task<string> MakeMediaAsync(this Editor editor, string type, string name, object[] values) => editor.MakeAsync("media", new
    {
        id = Guid.NewGuid(),
        parent = (object?)null,
        mediaType = new { id = type },
        values,
        variants = new[] { new { culture = (string?)null, segment = (string?)null, name } },
    });
}
