using System.Globalization;
using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Rendering;
using Headspace.Forms.Submission;
using Microsoft.AspNetCore.Mvc;

namespace Headspace.Web.Sites.Forms;

/// <summary>A form on a page: as it is first, at a step, after sending, or closed. Nothing for a form that there is not.</summary>
/// <param name="services">What it is made with.</param>
public sealed class FormViewComponent(IServiceProvider services) : ViewComponent
{
    /// <summary>Renders the theme's view <c>Render</c>.</summary>
    /// <param name="form">The form's key; null for none.</param>
    public async Task<IViewComponentResult> InvokeAsync(Guid? form)
    {
        var forms = services.GetRequiredService<IFormDefinitionStore>();
        if (form is not { } key || (await forms.GetAsync(HttpContext.RequestAborted)).Find(key) is not { } definition)
        {
            return Content(string.Empty);
        }

        // The token is made for this rendering.
        HttpContext.Response.Headers.CacheControl = "no-store";
        return View(services.GetRequiredService<FormTheme>()["Render"], await ModelAsync(definition));
    }

    private async Task<FormView> ModelAsync(FormDefinition definition)
    {
        var builder = services.GetRequiredService<FormViewBuilder>();
        var texts = services.GetRequiredService<FormPage>().Texts();
        if (HttpContext.Features.Get<CurrentFormVisit>() is { } current && current.FormId == definition.Id)
        {
            return builder.Build(current.Visit, texts);
        }

        if (Request.Query[FormNames.Submitted] == definition.Id.ToString("D"))
        {
            return builder.Sent(definition, texts) with { Onward = Onward() };
        }

        return await services.GetRequiredService<FormGates>().ClosedBecauseAsync(definition, HttpContext.RequestAborted) is { } reason
            ? builder.Closed(definition, texts, reason)
            : builder.Build(await BeginAsync(definition, texts), texts);
    }

    private Task<FormVisit> BeginAsync(FormDefinition definition, FormTexts texts) => services.GetRequiredService<FormJourney>().BeginAsync(
        definition,
        services.GetRequiredService<FormPage>().Current?.Key,
        CultureInfo.CurrentCulture.Name,
        field => texts.PlainOrNull(field.Setting("DefaultValue")),
        HttpContext.RequestAborted);

    private string? Onward()
    {
        var address = services.GetRequiredService<OnwardAddress>().Read(Request.Query[OnwardAddress.Name]);
        if (address is not null)
        {
            HttpContext.Response.Headers["Refresh"] = $"0;url={address}";
        }

        return address;
    }
}
