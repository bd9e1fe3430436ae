using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.TemporaryFile;

/// <summary>Files that wait until what they belong to is saved.</summary>
internal static class TemporaryFileEndpoints
{
    // Umbraco's own limit where nothing is configured (50 MB), in KB.
    private const long UsualLimit = 50 * 1024;

    public static void Map(RouteGroupBuilder api)
    {
        var files = api.MapGroup("/temporary-file").RequireAuthorization(ManagementPolicies.BackOfficeAccess);
        files.MapPost("", CreateAsync);
        files.MapGet("/configuration", Configuration);
        files.MapGet("/{id:guid}", async (Guid id, ITemporaryFileService service) =>
            await service.GetAsync(id) is { } file ? new TemporaryFileResponseModel(file.Key, file.AvailableUntil, file.FileName) : (object)Problem.Of(TemporaryFileOperationStatus.NotFound));
        files.MapDelete("/{id:guid}", async (Guid id, ITemporaryFileService service) =>
            await service.DeleteAsync(id) is { Success: false } refused ? Problem.Of(refused.Status) : Answer.Done);
    }

    private static async Task<IResult> CreateAsync(HttpContext context, ITemporaryFileService service, IOptionsMonitor<RuntimeSettings> runtime)
    {
        var limit = (runtime.CurrentValue.MaxRequestLength ?? UsualLimit) * 1024;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = limit;
        }

        if (!context.Request.HasFormContentType)
        {
            return Problem.BadRequest("The file must be sent as a form.");
        }

        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = limit }, context.RequestAborted);
        }
        catch (InvalidDataException exception)
        {
            return Problem.BadRequest(exception.Message, StatusCodes.Status413PayloadTooLarge);
        }

        if (!Guid.TryParse(form["Id"], out var key) || form.Files["File"] is not { } file)
        {
            return Problem.BadRequest("The form needs 'Id', a key, and 'File'.");
        }

        var created = await service.CreateAsync(new CreateTemporaryFileModel { Key = key, FileName = Path.GetFileName(file.FileName), OpenReadStream = file.OpenReadStream });
        return created.Success ? Answer.Created("temporary-file", key) : Problem.Of(created.Status);
    }

    private static TemporaryFileConfigurationResponseModel Configuration(IImageUrlGenerator images, IOptionsMonitor<ContentSettings> content, IOptionsMonitor<RuntimeSettings> runtime) => new(
        [.. images.SupportedImageFileTypes],
        [.. content.CurrentValue.DisallowedUploadedFileExtensions],
        [.. content.CurrentValue.AllowedUploadedFileExtensions],
        runtime.CurrentValue.MaxRequestLength ?? UsualLimit);
}
