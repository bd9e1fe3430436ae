using Headspace.Cms.Contracts.Calendar;
using Headspace.Core.Summits;
using Microsoft.AspNetCore.Mvc;

namespace Headspace.Web.Sites.Summit;

/// <summary>Whether this year's summit still has seats; nothing while nobody can sign up.</summary>
public sealed class SummitSeatsViewComponent(ISummitEditions editions, ISummitSignUpRepository signUps, TimeProvider time) : ViewComponent
{
    /// <summary>Renders <c>Views/Summit/_Seats.cshtml</c>.</summary>
    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (editions.Current is not { } edition || !edition.IsOpenOn(DanishTime.Today(time)))
        {
            return Content(string.Empty);
        }

        var seats = await signUps.CountAsync(edition.EditionKey, HttpContext.RequestAborted);

        // Who waits comes first: a seat that was given back is theirs.
        return View("/Views/Summit/_Seats.cshtml", new SummitSeatsModel(edition, edition.Capacity - seats.Taken - seats.Waiting));
    }
}
