using Headspace.Forms.Uploads;
using Headspace.Web.Supporters.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Headspace.Web.Sites.Forms;

/// <summary>
/// Reads posted forms before anybody else does: with more room than the server gives, so that what is too large is told at
/// its field, and with a page for what is larger than that.
/// </summary>
/// <param name="next">The rest of the pipeline.</param>
/// <param name="room">How much more room.</param>
internal sealed class LargeFormMiddleware(RequestDelegate next, UploadRoom room)
{
    /// <summary>Reads the form, if the request posts one.</summary>
    /// <param name="context">The request.</param>
    public async Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType && !await ReadAsync(context))
        {
            await TooLarge().ExecuteResultAsync(new ActionContext(context, new RouteData(), new ActionDescriptor()));
            return;
        }

        await next(context);
    }

    private async Task<bool> ReadAsync(HttpContext context)
    {
        room.Make(context);
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
            return true;
        }
        catch (Exception exception) when (UploadRoom.IsOverrun(exception))
        {
            return false;
        }
    }

    private ViewResult TooLarge() => new()
    {
        ViewName = "/Views/Supporters/Page.cshtml",
        ViewData = new ViewDataDictionary<SupporterPage>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = SupporterPage.TooLarge(room.MostMegabytes) },
        StatusCode = StatusCodes.Status413PayloadTooLarge,
    };
}
