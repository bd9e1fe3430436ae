using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Security.UserSignIn;

/// <summary>
/// Makes the seeded user the administrator whom the settings name (<c>Umbraco:CMS:Unattended</c>), once: as soon as that user has a
/// password, settings change nothing any more. Without the settings nobody can sign in.
/// </summary>
internal sealed class FirstAdministrator(
    ICoreScopeProvider scopes,
    IUserRepository users,
    UserPasswords passwords,
    IRuntimeState runtime,
    IOptions<UnattendedSettings> settings,
    IOptions<GlobalSettings> global,
    ILogger<FirstAdministrator> logger) : INotificationAsyncHandler<UmbracoApplicationStartingNotification>
{
    public Task HandleAsync(UmbracoApplicationStartingNotification notification, CancellationToken cancellationToken)
    {
        if (settings.Value is not { InstallUnattended: true, UnattendedUserName: { Length: > 0 } name, UnattendedUserEmail: { Length: > 0 } email, UnattendedUserPassword: { Length: > 0 } password }
            || runtime.Level != RuntimeLevel.Run)
        {
            return Task.CompletedTask;
        }

        using var scope = scopes.CreateCoreScope();
        if (users.Get(Constants.Security.SuperUserKey) is { } user && !UserPasswords.HasOne(user))
        {
            if (!passwords.AreAllowed(password))
            {
                throw new InvalidOperationException("Umbraco:CMS:Unattended:UnattendedUserPassword is not a password that the settings allow.");
            }

            (user.Name, user.Email, user.Username, user.Language) = (name, email, email, global.Value.DefaultUILanguage);
            passwords.Set(user, password);
            users.Save(user);
            logger.LogInformation("{Email} is the administrator.", email);
        }

        scope.Complete();
        return Task.CompletedTask;
    }
}
