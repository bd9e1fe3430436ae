using Headspace.Cms.DeliveryApi.Expansion;
using Headspace.Cms.DeliveryApi.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace Headspace.Cms.DeliveryApi.Endpoints;

/// <summary>What every request has to pass before it is answered: is the API on, may they ask, is what they say understood.</summary>
internal sealed class DeliveryApiRequestFilter(
    IApiAccessService access,
    IRequestPreviewService preview,
    RequestCultureService cultures,
    IRequestSegmentService segments,
    IRequestStartItemProvider startItems,
    RequestRoutingService routing,
    IVariationContextAccessor variation,
    ILanguageService languages,
    IUmbracoContextFactory contexts,
    IApiPropertyRenderer renderer,
    IOptionsMonitor<DeliveryApiSettings> settings,
    IOptionsMonitor<DeliveryApiLimits> limits)
{
    private const string Expand = "expand";
    private const string Fields = "fields";

    // In seconds.
    private const string RetryAfter = "5";

    /// <summary>Passes a request for content on, or answers it.</summary>
    public async ValueTask<object?> ContentAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        if (!settings.CurrentValue.Enabled)
        {
            return Results.NotFound();
        }

        if (preview.IsPreview() ? !access.HasPreviewAccess() : !access.HasPublicAccess())
        {
            return Problems.Unauthorized();
        }

        if (cultures.AsksForUnknown(out var asked))
        {
            return Problems.UnknownCulture(asked);
        }

        using var _ = contexts.EnsureUmbracoContext();
        var culture = cultures.GetRequestedCulture() ?? routing.DomainOf("/")?.Culture ?? await languages.GetDefaultIsoCodeAsync();
        variation.VariationContext = new VariationContext(culture, segments.GetRequestedSegment());
        if (startItems.RequestedStartItem() is not null && startItems.GetStartItem() is null)
        {
            return Results.Text("The Start-Item could not be found", statusCode: StatusCodes.Status404NotFound);
        }

        return await ExpandAsync(context, invocation, next);
    }

    /// <summary>Passes a request for media on, or answers it.</summary>
    public async ValueTask<object?> MediaAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        if (settings.CurrentValue is not { Enabled: true, Media.Enabled: true })
        {
            return Results.NotFound();
        }

        if (!access.HasMediaAccess())
        {
            return Problems.Unauthorized();
        }

        using var _ = contexts.EnsureUmbracoContext();
        return await ExpandAsync(invocation.HttpContext, invocation, next);
    }

    private async ValueTask<object?> ExpandAsync(HttpContext context, EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var isOld = context.Request.RouteValues["version"]?.ToString()?.StartsWith("v1", StringComparison.OrdinalIgnoreCase) is true;
        var parameter = Expand;
        try
        {
            var expand = Read(context, Expand, isOld) ?? PropertySelection.None;
            parameter = Fields;
            var fields = isOld ? null : Read(context, Fields, isOld);
            OutputExpansionStrategyAccessor.Set(context, new OutputExpansionStrategy(renderer, expand, fields, limits.CurrentValue.MaxExpanded));
        }
        catch (FormatException exception)
        {
            return Problems.Bad("Invalid parameter", $"The parameter '{parameter}' could not be read: {exception.Message}.");
        }

        try
        {
            return await next(invocation);
        }
        catch (TooMuchExpandedException exception)
        {
            return Problems.Bad("Too much expanded", exception.Message);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            // The index of content is being made.
            context.Response.Headers.RetryAfter = RetryAfter;
            return Results.Problem(statusCode: exception.StatusCode, title: "Not ready yet", detail: exception.Message);
        }
    }

    private PropertySelection? Read(HttpContext context, string name, bool isOld) => context.Request.Query[name].ToString() switch
    {
        { Length: 0 } => null,
        var text when isOld => SelectionReader.ReadOld(text),
        var text => SelectionReader.Read(text, limits.CurrentValue),
    };
}
