using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests.Site;

/// <summary>Finds users for the user service; the real store and reader belong to another adapter.</summary>
public class UserStore : DispatchProxy
{
    private IServiceProvider _services = null!;

    public static TPort Create<TPort>(IServiceProvider services)
        where TPort : class
    {
        var port = Create<TPort, UserStore>();
        ((UserStore)(object)port)._services = services;
        return port;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => (targetMethod!.Name, args?[0]) switch
    {
        (nameof(IBackOfficeUserReader.GetById), int id) => Find(user => user.Id == id),
        (nameof(IBackOfficeUserStore.GetByEmailAsync), string email) => Task.FromResult(Find(user => user.Email == email)),
        (nameof(IBackOfficeUserStore.GetByUserNameAsync), string name) => Task.FromResult(Find(user => user.Username == name)),
        _ => throw new NotSupportedException(targetMethod.Name)
    };

    private IUser? Find(Func<IUser, bool> isWanted)
    {
        using var scope = _services.GetRequiredService<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        return _services.GetRequiredService<IUserRepository>().GetMany().FirstOrDefault(isWanted);
    }
}
