using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Cms.Persistence.Users;

/// <summary>Who is signed in, in umbracoUserLogin.</summary>
internal sealed class UserSessions(IScopeAccessor scopes, IOptions<GlobalSettings> settings, TimeProvider time)
{
    // Sessions that nobody has used for this long are of no interest to anyone.
    private static readonly TimeSpan _stale = TimeSpan.FromDays(15);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Guid Create(int? userId, string ipAddress, bool cleanStaleSessions)
    {
        if (cleanStaleSessions)
            Clear(_stale);
        var now = Now;
        var row = scopes.Database.Insert(new UserLoginRow
        {
            SessionId = Guid.NewGuid(),
            UserId = userId ?? throw new ArgumentNullException(nameof(userId)),
            LoggedInUtc = now,
            LastValidatedUtc = now,
            IpAddress = ipAddress,
        });
        return row.SessionId;
    }

    public bool Validate(int userId, Guid sessionId)
    {
        var now = Now;
        var oldest = now - settings.Value.TimeOut;
        var open = scopes.Database.UserLogins.Where(row => row.SessionId == sessionId && row.UserId == userId && row.LoggedOutUtc == null);
        if (open.Where(row => row.LastValidatedUtc >= oldest).ExecuteUpdate(set => set.SetProperty(row => row.LastValidatedUtc, now)) > 0)
            return true;
        open.ExecuteUpdate(set => set.SetProperty(row => row.LoggedOutUtc, now));
        return false;
    }

    public int Clear(int userId) => scopes.Database.UserLogins.Where(row => row.UserId == userId).ExecuteDelete();

    public int Clear(TimeSpan unusedFor)
    {
        var oldest = Now - unusedFor;
        return scopes.Database.UserLogins.Where(row => row.LastValidatedUtc < oldest).ExecuteDelete();
    }

    public void Clear(Guid sessionId)
    {
        var now = Now;
        scopes.Database.UserLogins.Where(row => row.SessionId == sessionId).ExecuteUpdate(set => set.SetProperty(row => row.LoggedOutUtc, now));
    }
}
