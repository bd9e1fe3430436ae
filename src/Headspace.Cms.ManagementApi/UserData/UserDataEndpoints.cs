using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.UserData;

/// <summary>What extensions of the client keep for the user who is signed in. To everybody else it is not there.</summary>
internal static class UserDataEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/user-data").RequireAuthorization(ManagementPolicies.BackOfficeAccess);
        group.MapGet("", ListAsync);
        group.MapGet("/{id:guid}", async Task<object> (Guid id, IUserDataService data, Actor actor) => await OwnAsync(id, data, actor) is { } found
            ? new UserDataModel(found.Group, found.Identifier, found.Value)
            : Problem.Of(UserDataOperationStatus.NotFound));
        group.MapPost("", CreateAsync);
        group.MapPut("", UpdateAsync);
        group.MapDelete("/{id:guid}", async (Guid id, IUserDataService data, Actor actor) => await OwnAsync(id, data, actor) is null
            ? Problem.Of(UserDataOperationStatus.NotFound)
            : Problem.Unless((await data.DeleteAsync(id)).Result, UserDataOperationStatus.Success));
    }

    private static async Task<ModelPage<UserDataResponseModel>> ListAsync(
        [FromQuery] string[]? groups, [FromQuery] string[]? identifiers, Page page, IUserDataService data, Actor actor)
    {
        var found = await data.GetAsync(page.Skip, page.Take, new UserDataFilter { UserKeys = [actor.Key], Groups = groups, Identifiers = identifiers });
        return ModelPage.Of(found.Total, found.Items.Select(item => new UserDataResponseModel(item.Key, item.Group, item.Identifier, item.Value)));
    }

    private static async Task<object> CreateAsync(Body<CreateUserDataRequestModel> body, IUserDataService data, Actor actor)
    {
        var model = body.Value;
        var attempt = await data.CreateAsync(Entity(model.Key ?? Guid.NewGuid(), model.Group, model.Identifier, model.Value, actor));
        return attempt.Success ? Answer.Created("user-data", attempt.Result.Key) : Problem.Of(attempt.Status);
    }

    private static async Task<object> UpdateAsync(Body<UpdateUserDataRequestModel> body, IUserDataService data, Actor actor)
    {
        var model = body.Value;
        return await OwnAsync(model.Key, data, actor) is null
            ? Problem.Of(UserDataOperationStatus.NotFound)
            : Problem.Unless((await data.UpdateAsync(Entity(model.Key, model.Group, model.Identifier, model.Value, actor))).Status, UserDataOperationStatus.Success);
    }

    private static async Task<IUserData?> OwnAsync(Guid key, IUserDataService data, Actor actor) => await data.GetAsync(key) is { } found && found.UserKey == actor.Key ? found : null;

    private static Umbraco.Cms.Core.Models.Membership.UserData Entity(Guid key, string group, string identifier, string value, Actor actor) =>
        new() { Key = key, UserKey = actor.Key, Group = group, Identifier = identifier, Value = value };
}
