using Headspace.Cms.Contracts.BackgroundJobs;

namespace Headspace.Cms.Security.Tokens;

/// <summary>Forgets tokens that ended some time ago.</summary>
internal sealed class TokenCleanupJob(TokenServer tokens) : IBackgroundJob
{
    public string Name => "OpenIddictCleanupJob";

    public TimeSpan Period => TimeSpan.FromHours(1);

    public Task RunAsync(CancellationToken cancellationToken) => tokens.ForgetEndedAsync(cancellationToken);
}
