using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.Tree;

/// <summary>The four operations of the folders in which types and blueprints are filed.</summary>
internal static class FolderEndpoints
{
    /// <summary>Maps them.</summary>
    /// <typeparam name="TService">Core's service that keeps the folders.</typeparam>
    /// <typeparam name="TItem">What is filed in them.</typeparam>
    /// <param name="api">The API.</param>
    /// <param name="path">Where the folders are, from the API's prefix on, such as <c>document-blueprint/folder</c>.</param>
    /// <param name="policy">Who may ask.</param>
    public static void Map<TService, TItem>(RouteGroupBuilder api, string path, string policy)
        where TService : IEntityTypeContainerService<TItem>
        where TItem : ITreeEntity
    {
        var group = api.MapGroup($"/{path}").RequireAuthorization(policy);
        group.MapGet("/{id:guid}", async Task<object> (Guid id, HttpContext context) =>
            await Service(context).GetAsync(id) is { } folder
                ? new FolderResponseModel(folder.Key, folder.Name ?? string.Empty)
                : Problem.Of(EntityContainerOperationStatus.NotFound));
        group.MapPost("", async Task<object> (Body<CreateFolderRequestModel> body, Actor actor, HttpContext context) =>
            await Service(context).CreateAsync(body.Value.Id, body.Value.Name, body.Value.Parent?.Id, actor.Key) is { } attempt && attempt is { Success: true, Result: { } folder }
                ? Answer.Created(path, folder.Key)
                : Problem.Of(attempt.Status));
        group.MapPut("/{id:guid}", async Task<object> (Guid id, Body<UpdateFolderRequestModel> body, Actor actor, HttpContext context) =>
            Problem.Unless((await Service(context).UpdateAsync(id, body.Value.Name, actor.Key)).Status, EntityContainerOperationStatus.Success));
        group.MapDelete("/{id:guid}", async Task<object> (Guid id, Actor actor, HttpContext context) =>
            Problem.Unless((await Service(context).DeleteAsync(id, actor.Key)).Status, EntityContainerOperationStatus.Success));

        static TService Service(HttpContext context) => context.RequestServices.GetRequiredService<TService>();
    }
}

internal sealed record CreateFolderRequestModel(Guid? Id, string Name, ReferenceByIdModel? Parent);

internal sealed record UpdateFolderRequestModel(string Name);

internal sealed record FolderResponseModel(Guid Id, string Name);
