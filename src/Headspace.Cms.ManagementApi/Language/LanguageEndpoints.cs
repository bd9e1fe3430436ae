using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.Language;

/// <summary>The languages of the sites.</summary>
internal static class LanguageEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var read = api.MapGroup("").RequireAuthorization(ManagementPolicies.BackOfficeAccess);
        read.MapGet("/language", async (Page page, ILanguageService languages) => ModelPage.Of((await AllAsync(languages)).ConvertAll(LanguageResponseModel.Of), page));
        read.MapGet("/language/{isoCode}", GetAsync);
        read.MapGet("/item/language", async ([FromQuery(Name = "isoCode")] string[]? isoCodes, ILanguageService languages) =>
            (await languages.GetMultipleAsync(isoCodes ?? [])).Select(LanguageItemResponseModel.Of));
        read.MapGet("/item/language/default", async (ILanguageService languages) =>
            await languages.GetDefaultLanguageAsync() is { } language ? (object)LanguageItemResponseModel.Of(language) : Problem.NotFound());

        var write = api.MapGroup("/language").RequireAuthorization(ManagementPolicies.TreeAccessLanguages);
        write.MapPost("", CreateAsync);
        write.MapPut("/{isoCode}", UpdateAsync);
        write.MapDelete("/{isoCode}", DeleteAsync);
    }

    private static async Task<List<ILanguage>> AllAsync(ILanguageService languages) =>
        [.. (await languages.GetAllAsync()).OrderByDescending(language => language.IsDefault).ThenBy(language => language.CultureName, StringComparer.CurrentCulture)];

    private static async Task<object> GetAsync(string isoCode, ILanguageService languages) =>
        await languages.GetAsync(isoCode) is { } language ? LanguageResponseModel.Of(language) : Problem.Of(LanguageOperationStatus.NotFound);

    private static async Task<object> CreateAsync(Body<CreateLanguageRequestModel> body, ILanguageService languages, Actor actor)
    {
        var model = body.Value;
        var attempt = await languages.CreateAsync(
            new Umbraco.Cms.Core.Models.Language(model.IsoCode, model.Name)
            {
                IsDefault = model.IsDefault,
                IsMandatory = model.IsMandatory,
                FallbackIsoCode = model.FallbackIsoCode,
            },
            actor.Key);
        return attempt.Success ? Answer.Created("language", attempt.Result.IsoCode) : Problem.Of(attempt.Status);
    }

    private static async Task<object> UpdateAsync(string isoCode, Body<UpdateLanguageRequestModel> body, ILanguageService languages, Actor actor)
    {
        if (await languages.GetAsync(isoCode) is not { } language)
        {
            return Problem.Of(LanguageOperationStatus.NotFound);
        }

        var model = body.Value;
        (language.CultureName, language.IsDefault, language.IsMandatory, language.FallbackIsoCode) = (model.Name, model.IsDefault, model.IsMandatory, model.FallbackIsoCode);
        return Problem.Unless((await languages.UpdateAsync(language, actor.Key)).Status, LanguageOperationStatus.Success);
    }

    private static async Task<object> DeleteAsync(string isoCode, ILanguageService languages, Actor actor) =>
        Problem.Unless((await languages.DeleteAsync(isoCode, actor.Key)).Status, LanguageOperationStatus.Success);
}
