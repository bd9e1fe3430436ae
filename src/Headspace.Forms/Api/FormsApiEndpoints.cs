using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Headspace.Cms.Contracts.Keys;
using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Submission;
using Headspace.Forms.Uploads;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Services;

namespace Headspace.Forms.Api;

/// <summary>The two routes of the Forms Delivery API. It answers 404 while it is switched off.</summary>
internal static class FormsApiEndpoints
{
    /// <summary>What the addresses begin with.</summary>
    public const string Prefix = "/umbraco/forms/delivery/api/v1";

    /// <summary>What the names of the values for magic strings begin with; the key follows in brackets.</summary>
    public const string AdditionalData = "additionalData";

    private const string KeyHeader = "Api-Key";
    private const string OnceHeader = "Idempotency-Key";

    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup(Prefix).DisableAntiforgery().AddEndpointFilter(AdmitAsync).ProducesProblem(StatusCodes.Status401Unauthorized);
        group.MapGet("/definitions/{id:guid}", GetAsync)
            .Produces<FormResponseModel>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost("/entries/{id:guid}", PostAsync)
            .Produces<EntryResponseModel>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        endpoints.MapGet(FormsApiDocument.Path, FormsApiDocument.AnswerAsync).ExcludeFromDescription();
    }

    private static async ValueTask<object?> AdmitAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var settings = context.HttpContext.RequestServices.GetRequiredService<IOptionsMonitor<FormsApiSettings>>().CurrentValue;
        if (!settings.EnableFormsApi)
            return Results.NotFound();

        return settings.FormsApiKey.Length == 0 || IsSame(settings.FormsApiKey, context.HttpContext.Request.Headers[KeyHeader].ToString())
            ? await next(context)
            : Results.Problem(statusCode: StatusCodes.Status401Unauthorized, title: "Nøglen i Api-Key mangler eller er forkert.");
    }

    private static async Task<IResult> GetAsync(
        Guid id, HttpContext context, string? contentId, string? culture, IFormDefinitionStore forms, FormPreparer preparer, FormsApiPages pages,
        FormResponseModelBuilder builder, ILanguageService languages)
    {
        if ((await forms.GetAsync(context.RequestAborted)).Find(id) is not { } form)
            return Unknown();
        if (await CultureAsync(culture, languages) is not { } language)
            return BadCulture();

        var page = pages.Find(contentId);
        if (contentId is { Length: > 0 } && page is null)
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "contentId er ikke nøglen på en offentliggjort side.");

        const string bracket = $"{AdditionalData}[";
        var additional = context.Request.Query.Where(item => item.Key.StartsWith(bracket, StringComparison.Ordinal) && item.Key.EndsWith(']'))
            .ToDictionary(item => item.Key[bracket.Length..^1], item => item.Value.ToString(), StringComparer.Ordinal);
        var prepared = await preparer.PrepareAsync(form, page?.Key, language.Name, context.RequestAborted);
        return Results.Json(builder.Build(prepared, pages.Texts(page, language, additional), pages.Route(form.GoToPageOnSubmit, language)), json);
    }

    private static async Task<IResult> PostAsync(
        Guid id, HttpContext context, IFormDefinitionStore forms, FormsApiPages pages, FormTokens tokens, FormSubmitter submitter, ILanguageService languages,
        IAntiforgery antiforgery, IOptionsMonitor<FormsApiSettings> settings, UploadRoom room)
    {
        room.Make(context);
        if (settings.CurrentValue.EnableAntiForgeryTokenForFormsApi && !await antiforgery.IsRequestValidAsync(context))
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "Antiforgery-token mangler eller er forkert.");
        if ((await forms.GetAsync(context.RequestAborted)).Find(id) is not { } form)
            return Unknown();
        var (request, isOverrun) = await ReadAsync(context);
        if (isOverrun)
            return Results.Problem(statusCode: StatusCodes.Status413PayloadTooLarge, title: $"Det, der er sendt, fylder for meget. Filerne må højst fylde {room.MostMegabytes} MB i alt.");
        if (request is null)
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "Indholdet er ikke den JSON, som et svar på en formular er.");
        if (await CultureAsync(request.Culture, languages) is not { } language)
            return BadCulture();

        var (answers, errors) = EntryAnswersReader.Read(request.Values);
        if (errors.Count > 0)
            return Invalid(errors);

        var page = pages.Find(request.ContentId);
        var result = await submitter.SubmitAsync(
            new FormPost
            {
                Form = form,
                Answers = answers,
                Token = tokens.Write(Token(context, form, tokens)),
                Address = context.Connection.RemoteIpAddress,
                Culture = language.Name,
                PageKey = page?.Key,
                Origin = $"{context.Request.Scheme}://{context.Request.Host}",
            },
            context.RequestAborted);
        return Answer(result, form, pages, language, page is null ? null : pages.Texts(page, language, request.AdditionalData));
    }

    // There is no rendering to be timed. Who sends the same Idempotency-Key again means the same entry.
    private static FormToken Token(HttpContext context, FormDefinition form, FormTokens tokens)
    {
        var token = tokens.Renew(tokens.Issue(form.Id));
        return context.Request.Headers[OnceHeader].ToString() is { Length: > 0 } once ? token with { SubmissionKey = DerivedKey.Of(form.Id, $"api {once}") } : token;
    }

    private static IResult Answer(SubmissionResult result, FormDefinition form, FormsApiPages pages, CultureInfo culture, Rendering.FormTexts? texts) => result.Status switch
    {
        SubmissionStatus.Accepted => Results.Json(
            new EntryResponseModel(
                form.GoToPageOnSubmit,
                pages.Route(form.GoToPageOnSubmit, culture),
                (texts ?? pages.Texts(null, culture, null)).PlainOrNull(form.MessageOnSubmit),
                form.MessageOnSubmitIsHtml,
                result.Destination is { } onward && result.Entry is { } entry ? new Uri(new Uri(entry.Origin), onward).AbsoluteUri : null),
            json,
            statusCode: StatusCodes.Status202Accepted),
        SubmissionStatus.Invalid => Invalid(result.Errors.ToDictionary(error => error.Key, error => error.Value.ToArray(), StringComparer.Ordinal)),
        SubmissionStatus.TooMany => Results.Problem(statusCode: StatusCodes.Status429TooManyRequests, title: "Der er sendt for mange formularer herfra. Prøv igen senere."),
        SubmissionStatus.Closed => Results.Problem(statusCode: StatusCodes.Status409Conflict, title: result.ClosedBecause),
        SubmissionStatus.CrossSite or SubmissionStatus.TokenExpired or SubmissionStatus.TokenForged =>
            throw new InvalidOperationException($"The API made a token that is refused: {result.Status}."),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result.Status, null),
    };

    private static async Task<(EntryRequestModel? Request, bool IsOverrun)> ReadAsync(HttpContext context)
    {
        try
        {
            return (await context.Request.ReadFromJsonAsync<EntryRequestModel>(json, context.RequestAborted), false);
        }
        catch (Exception exception) when (UploadRoom.IsOverrun(exception))
        {
            return (null, true);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return (null, false);
        }
    }

    private static async Task<CultureInfo?> CultureAsync(string? culture, ILanguageService languages)
    {
        var isoCode = culture is { Length: > 0 } ? culture : await languages.GetDefaultIsoCodeAsync();
        return (await languages.GetAllAsync()).FirstOrDefault(language => language.IsoCode.Equals(isoCode, StringComparison.OrdinalIgnoreCase)) is { } found
            ? CultureInfo.GetCultureInfo(found.IsoCode) : null;
    }

    private static bool IsSame(string key, string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(given));

    private static IResult Unknown() => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Formularen findes ikke.");

    private static IResult BadCulture() => Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "Sproget findes ikke på dette site.");

    private static IResult Invalid(Dictionary<string, string[]> errors) => Results.ValidationProblem(errors, statusCode: StatusCodes.Status422UnprocessableEntity);
}
