using Headspace.Forms.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Headspace.Web.Mail;

/// <summary>Renders mails by the site's views, without a visitor's request.</summary>
internal sealed class RazorLetterRenderer(IRazorViewEngine views, ITempDataProvider tempData, IServiceProvider services) : ILetterRenderer
{
    private const string Folder = "/Views/Partials/";
    private const string Ours = "Forms/Emails/Letter.cshtml";

    public async Task<string> RenderAsync(Letter letter, string? view, CancellationToken cancellationToken)
    {
        var path = Folder + (view ?? Ours).Replace('\\', '/').TrimStart('~', '/');
        if (path.Contains("..", StringComparison.Ordinal) || views.GetView(null, path, isMainPage: true) is not { Success: true, View: { } found })
        {
            throw new FileNotFoundException($"There is no view {path} for mails.", path);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var action = new ActionContext(new DefaultHttpContext { RequestServices = services }, new RouteData(), new ActionDescriptor());
        await using var writer = new StringWriter();
        var model = new ViewDataDictionary<Letter>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = letter };
        await found.RenderAsync(new ViewContext(action, found, model, new TempDataDictionary(action.HttpContext, tempData), writer, new HtmlHelperOptions()));
        return writer.ToString();
    }
}
