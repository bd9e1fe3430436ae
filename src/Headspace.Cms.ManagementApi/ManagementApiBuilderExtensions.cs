using Headspace.Cms.ManagementApi.Audit;
using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Culture;
using Headspace.Cms.ManagementApi.Current;
using Headspace.Cms.ManagementApi.DataType;
using Headspace.Cms.ManagementApi.Dictionary;
using Headspace.Cms.ManagementApi.Document;
using Headspace.Cms.ManagementApi.DocumentBlueprint;
using Headspace.Cms.ManagementApi.DocumentType;
using Headspace.Cms.ManagementApi.DocumentVersion;
using Headspace.Cms.ManagementApi.DynamicRoot;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Imaging;
using Headspace.Cms.ManagementApi.Language;
using Headspace.Cms.ManagementApi.Manifest;
using Headspace.Cms.ManagementApi.Media;
using Headspace.Cms.ManagementApi.MediaType;
using Headspace.Cms.ManagementApi.Member;
using Headspace.Cms.ManagementApi.MemberGroup;
using Headspace.Cms.ManagementApi.News;
using Headspace.Cms.ManagementApi.ObjectType;
using Headspace.Cms.ManagementApi.OEmbed;
using Headspace.Cms.ManagementApi.Preview;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Cms.ManagementApi.PropertyType;
using Headspace.Cms.ManagementApi.Redirect;
using Headspace.Cms.ManagementApi.References;
using Headspace.Cms.ManagementApi.Relation;
using Headspace.Cms.ManagementApi.Security;
using Headspace.Cms.ManagementApi.Segment;
using Headspace.Cms.ManagementApi.Server;
using Headspace.Cms.ManagementApi.ServerEvents;
using Headspace.Cms.ManagementApi.StaticFile;
using Headspace.Cms.ManagementApi.Tag;
using Headspace.Cms.ManagementApi.Template;
using Headspace.Cms.ManagementApi.TemporaryFile;
using Headspace.Cms.ManagementApi.Tree;
using Headspace.Cms.ManagementApi.User;
using Headspace.Cms.ManagementApi.UserData;
using Headspace.Cms.ManagementApi.UserGroup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi;

/// <summary>Adds the API that the backoffice works through.</summary>
public static class ManagementApiBuilderExtensions
{
    /// <summary>What the addresses of the API begin with.</summary>
    public const string Prefix = "/umbraco/management/api/v1";

    private const string Later = "/umbraco/management/api/v1.1";
    private const string Root = "/umbraco/management";

    /// <summary>The Management API. Who signs in, and how, is Security's.</summary>
    public static IUmbracoBuilder AddManagementApi(this IUmbracoBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddAuthorization(ManagementPolicies.Configure);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IAuthorizationHandler, SectionHandler>());
        builder.Services.AddSingleton(new ProblemTextSource(typeof(ManagementApiBuilderExtensions).Assembly));
        builder.Services.TryAddSingleton<ProblemTexts>();
        builder.Services.TryAddSingleton<CurrentUserModels>();
        builder.Services.TryAddSingleton<DictionaryMapping>();
        builder.Services.TryAddSingleton<DictionaryImport>();
        builder.Services.TryAddSingleton<UserMapping>();
        builder.Services.TryAddSingleton<UserNames>();
        builder.Services.TryAddSingleton<UserAccess>();
        builder.Services.TryAddSingleton<UserGroupMapping>();
        builder.Services.TryAddSingleton<AuditLog>();
        builder.Services.TryAddSingleton<EntityTree>();
        builder.Services.TryAddSingleton<DocumentItems>();
        builder.Services.TryAddSingleton<DocumentSchedules>();
        builder.Services.TryAddSingleton<DocumentCollection>();
        builder.Services.TryAddSingleton<DocumentModelsOf>();
        builder.Services.TryAddSingleton<DocumentAccess>();
        builder.Services.TryAddSingleton<ContentSaving>();
        builder.Services.TryAddSingleton<ReferenceModels>();
        builder.Services.TryAddSingleton<MediaItems>();
        builder.Services.TryAddSingleton<MediaModelsOf>();
        builder.Services.TryAddSingleton<MediaAccess>();
        builder.Services.TryAddSingleton<MemberItems>();
        builder.Services.TryAddSingleton<StaticFiles>();
        builder.Services.TryAddSingleton<TemplateTree>();

        // Core has it, but does not register it.
        builder.Services.TryAddSingleton<IUserDataService, UserDataService>();
        return builder.AddServerEvents().AddPreviewHub();
    }

    /// <summary>Under the API's prefix, users are authorized and errors are answered as problems. Comes after routing.</summary>
    public static IApplicationBuilder UseManagementApi(this IApplicationBuilder app) => app.UseWhen(
        context => context.GetEndpoint()?.Metadata.GetMetadata<ManagementOperation>() is not null
            || context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase)
            || context.Request.Path.StartsWithSegments(ServerEventsBuilderExtensions.Address, StringComparison.OrdinalIgnoreCase)
            || context.Request.Path.StartsWithSegments(PreviewHub.Address, StringComparison.OrdinalIgnoreCase),
        branch => branch.UseMiddleware<ManagementErrors>().UseAuthorization());

    /// <summary>Maps the routes of the API.</summary>
    public static IEndpointRouteBuilder MapManagementApi(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var api = Group(endpoints, Prefix);
        ServerEndpoints.Map(api);
        ManifestEndpoints.Map(api);
        SecurityEndpoints.Map(api);
        CurrentUserEndpoints.Map(api);
        UserInviteEndpoints.Map(api);
        UserClientCredentialsEndpoints.Map(api);
        LanguageEndpoints.Map(api);
        CultureEndpoints.Map(api);
        SegmentEndpoints.Map(api);
        NewsDashboardEndpoints.Map(api);
        DictionaryEndpoints.Map(api);
        DictionaryTreeEndpoints.Map(api);
        UserEndpoints.Map(api);
        UserByIdEndpoints.Map(api);
        UserGroupEndpoints.Map(api);
        TemporaryFileEndpoints.Map(api);
        ImagingEndpoints.Map(api);
        MediaTreeEndpoints.Map(api);
        MediaEndpoints.Map(api);
        MediaMovingEndpoints.Map(api);
        MediaTypeEndpoints.Map(api);
        MemberEndpoints.Map(api);
        MemberGroupEndpoints.Map(api);
        RedirectManagementEndpoints.Map(api);
        RelationEndpoints.Map(api);
        ObjectTypesEndpoints.Map(api);
        DynamicRootEndpoints.Map(api);
        OEmbedEndpoints.Map(api);
        TagEndpoints.Map(api);
        UserDataEndpoints.Map(api);
        PropertyTypeEndpoints.Map(api);
        StaticFileEndpoints.Map(api);

        DocumentTreeEndpoints.Map(api);
        DocumentEndpoints.Map(api);
        DocumentCollectionEndpoints.Map(api);
        DocumentMovingEndpoints.Map(api);
        DocumentPublishingEndpoints.Map(api);
        DocumentDetailEndpoints.Map(api);
        DocumentNotificationEndpoints.Map(api);
        DocumentPublicAccessEndpoints.Map(api);
        PreviewEndpoints.Map(api);
        DocumentVersionEndpoints.Map(api);
        DocumentBlueprintEndpoints.Map(api);
        DocumentTypeEndpoints.Map(api);
        DataTypeEndpoints.Map(api);
        TemplateEndpoints.Map(api);
        DocumentEndpoints.MapLater(Group(endpoints, Later));
        endpoints.MapServerEvents();
        endpoints.MapPreviewHub();

        // What is not there is said so here: no page of a site answers under this address.
        MapNotFound(endpoints, Root);
        return endpoints;
    }

    /// <summary>A part of the API that belongs to the product: for signed-in users, with the API's JSON and problems. Its operations say by policy who else may not ask.</summary>
    /// <param name="endpoints">What is mapped to.</param>
    /// <param name="prefix">What its addresses begin with, such as <c>/umbraco/forms/management/api/v1</c>. What is not mapped below is answered as not there.</param>
    public static RouteGroupBuilder MapManagementGroup(this IEndpointRouteBuilder endpoints, string prefix)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        MapNotFound(endpoints, prefix);
        return Group(endpoints, prefix);
    }

    /// <summary>A policy by which an operation asks for a user who sees one of some sections.</summary>
    public static void AddSectionPolicy(this AuthorizationOptions options, string name, params string[] sections) => ManagementPolicies.AddSection(options, name, sections);

    private static RouteGroupBuilder Group(IEndpointRouteBuilder endpoints, string prefix) => endpoints.MapGroup(prefix)
        .RequireAuthorization(ManagementPolicies.BackOfficeAccess)
        .AddEndpointFilter(EndpointFilter.InvokeAsync)
        .WithMetadata(new ManagementOperation())
        .DisableAntiforgery()
        .ExcludeFromDescription();

    private static void MapNotFound(IEndpointRouteBuilder endpoints, string prefix) =>
        endpoints.Map(prefix + "/{**path}", () => Problem.OfStatusCode(StatusCodes.Status404NotFound)).AllowAnonymous().WithMetadata(new ManagementOperation()).ExcludeFromDescription();

    /// <summary>The mark of what belongs to the API, whatever its address begins with.</summary>
    private sealed class ManagementOperation;
}
