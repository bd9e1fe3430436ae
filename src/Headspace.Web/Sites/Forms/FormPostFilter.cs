using System.Globalization;
using Headspace.Cms.Website.Controllers;
using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Rendering;
using Headspace.Forms.Submission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;

namespace Headspace.Web.Sites.Forms;

/// <summary>
/// Takes the forms that a page posts to itself before the page is rendered: what is accepted leads to another address, so that a
/// reload sends nothing; everything else is shown on the page that it came from.
/// </summary>
internal sealed class FormPostFilter(
    IFormDefinitionStore forms, FormJourney journey, FormPage page, OnwardAddress onward, IPublishedUrlProvider urls, IOptions<RenderingSettings> settings) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.Controller is RenderController
            && await PostedForm.ReadAsync(http.Request, http.RequestAborted) is { } posted
            && (await forms.GetAsync(http.RequestAborted)).Find(posted.FormId) is { } form)
        {
            http.Response.Headers.CacheControl = "no-store";
            var visit = await journey.ContinueAsync(Post(http, form, posted), posted.Step, posted.Kept, posted.Removed, http.RequestAborted);
            if (visit.Result is { Status: SubmissionStatus.Accepted } accepted)
            {
                context.Result = SeeOther(http, AddressAfter(http, form, accepted));
                return;
            }

            http.Response.StatusCode = StatusOf(visit);
            http.Features.Set(new CurrentFormVisit(form.Id, visit));
        }

        await next();
    }

    private FormPost Post(HttpContext http, FormDefinition form, PostedForm posted) => new()
    {
        Form = form,
        Answers = posted.Answers,
        Token = posted.Token,
        Honeypot = posted.Honeypot,
        Proof = posted.Proof,
        IsCrossSite = CrossSite.Sent(http.Request),
        Address = http.Connection.RemoteIpAddress,
        Culture = CultureInfo.CurrentCulture.Name,
        PageKey = page.Current?.Key,
        MemberKey = page.Member,
        Origin = $"{http.Request.Scheme}://{http.Request.Host}",
    };

    private string AddressAfter(HttpContext http, FormDefinition form, SubmissionResult accepted)
    {
        var here = http.Request.PathBase.Add(http.Request.Path).ToUriComponent();
        if (accepted.Destination is { } destination)
        {
            return OnwardAddress.IsOfThisSite(destination) ? destination : QueryHelpers.AddQueryString(Sent(here, form), OnwardAddress.Name, onward.Write(destination));
        }

        return form.GoToPageOnSubmit is not { } target || urls.GetUrl(target, UrlMode.Default) is not ['/' or 'h', ..] address ? Sent(here, form)
            : settings.Value.AppendQueryStringOnRedirectAfterFormSubmission ? Sent(address, form)
            : address;
    }

    private static string Sent(string here, FormDefinition form) => QueryHelpers.AddQueryString(here, FormNames.Submitted, form.Id.ToString("D"));

    private static StatusCodeResult SeeOther(HttpContext http, string address)
    {
        http.Response.Headers.Location = address;
        return new StatusCodeResult(StatusCodes.Status303SeeOther);
    }

    private static int StatusOf(FormVisit visit) => visit switch
    {
        { Result.Status: SubmissionStatus.CrossSite } => StatusCodes.Status403Forbidden,
        { Result.Status: SubmissionStatus.TooMany } => StatusCodes.Status429TooManyRequests,
        { Errors.Count: > 0 } => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status200OK,
    };
}
