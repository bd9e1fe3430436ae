using System.Collections.Concurrent;
using Headspace.Cms.Website.Rendering;
using Headspace.Forms.Rendering;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Options;

namespace Headspace.Web.Sites.Forms;

/// <summary>
/// The partial views that forms are rendered by: those of the folder <c>Views/Partials/Forms/Themes/</c> named as the site's views,
/// and those of <c>default</c> for what it does not have.
/// </summary>
internal sealed class FormTheme(IRazorViewEngine engine, PageLayoutBuilder layouts, IOptions<SiteViewOptions> sites, FormPage page)
{
    private static readonly ConcurrentDictionary<(string Theme, string View), string> found = new();

    /// <summary>The path of a view, as <c>Form</c> or <c>FieldTypes/FieldType.Input</c>.</summary>
    public string this[string view] => Find(view) ?? PathOf("default", view);

    /// <summary>The path of the view of a field: its own where there is one.</summary>
    public string this[FieldView field] => Find($"FieldTypes/{field.View}") ?? this[$"FieldTypes/{field.BaseView}"];

    private string? Find(string view)
    {
        var theme = page.Current is { } current && sites.Value.Folders.TryGetValue(layouts.RootOf(current).ContentType.Alias, out var folder) ? folder : "default";
        var path = found.GetOrAdd((theme, view), key => new[] { key.Theme, "default" }
            .Select(name => PathOf(name, key.View)).FirstOrDefault(Exists, string.Empty));
        return path.Length == 0 ? null : path;
    }

    private bool Exists(string path) => engine.GetView(null, path, isMainPage: false).Success;

    private static string PathOf(string theme, string view) => $"/Views/Partials/Forms/Themes/{theme}/{view}.cshtml";
}
