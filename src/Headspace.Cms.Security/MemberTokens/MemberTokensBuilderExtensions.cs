using Headspace.Cms.Contracts.BackgroundJobs;
using Headspace.Cms.Contracts.Tokens;
using Headspace.Cms.Security.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;

namespace Headspace.Cms.Security.MemberTokens;

internal static class MemberTokensBuilderExtensions
{
    public static IUmbracoBuilder AddMemberTokens(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton<TokenServer>();
        services.TryAddSingleton<ITokenValidator>(provider => provider.GetRequiredService<TokenServer>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IBackgroundJob, TokenCleanupJob>());
        services.TryAddSingleton<MemberTokenClients>();
        services.TryAddSingleton<MemberOfRequest>();
        services.TryAddSingleton<IdTokenSigner>();
        services.AddUnique<IRequestMemberAccessService, RequestMemberAccessService>();
        services.AddUnique<ICurrentMemberClaimsProvider, CurrentMemberClaimsProvider>();
        builder
            .AddNotificationAsyncHandler<MemberSavedNotification, RevokeMemberTokens>()
            .AddNotificationAsyncHandler<MemberDeletedNotification, RevokeMemberTokens>()
            .AddNotificationAsyncHandler<AssignedMemberRolesNotification, RevokeMemberTokens>()
            .AddNotificationAsyncHandler<RemovedMemberRolesNotification, RevokeMemberTokens>();
        return builder;
    }
}
