using Headspace.Cms.Persistence.Tests.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Tests.Members;

public sealed class TwoFactorLoginTests : IDisposable
{
    private static readonly Guid _ane = Guid.NewGuid();
    private static readonly Guid _bo = Guid.NewGuid();

    private readonly TestSite _site = new();

    private ITwoFactorLoginRepository Logins => _site.Get<ITwoFactorLoginRepository>();

    [Fact]
    public async Task A_person_has_one_login_with_each_provider()
    {
        Save(_ane, "TOTP", "first");
        Save(_ane, "TOTP", "second");
        Save(_ane, "Codes", "abc");
        Save(_bo, "TOTP", "other");

        var found = (await InScopeAsync(() => Logins.GetByUserOrMemberKeyAsync(_ane))).ToList();

        Assert.Equal([("Codes", "abc"), ("TOTP", "second")], found.Select(login => (login.ProviderName, login.Secret)).Order());
        Assert.All(found, login => Assert.True(((TwoFactorLogin)login).Confirmed && login.HasIdentity));
    }

    [Fact]
    public async Task Logins_are_deleted_with_one_provider_or_with_all()
    {
        Save(_ane, "TOTP", "first");
        Save(_ane, "Codes", "abc");

        Assert.True(await InScopeAsync(() => Logins.DeleteUserLoginsAsync(_ane, "totp")));
        Assert.False(await InScopeAsync(() => Logins.DeleteUserLoginsAsync(_ane, "TOTP")));
        Assert.Equal("Codes", Assert.Single(await InScopeAsync(() => Logins.GetByUserOrMemberKeyAsync(_ane))).ProviderName);
        Assert.True(await InScopeAsync(() => Logins.DeleteUserLoginsAsync(_ane)));
        Assert.Empty(await InScopeAsync(() => Logins.GetByUserOrMemberKeyAsync(_ane)));
    }

    [Fact]
    public void A_saved_login_is_written_again_in_place()
    {
        var login = Save(_ane, "TOTP", "first");
        _site.InScope(() =>
        {
            var read = (TwoFactorLogin)Logins.Get(login.Id)!;
            read.Secret = "second";
            Logins.Save(read);
        });

        Assert.Equal("second", _site.InScope(() => Logins.Get(login.Id))!.Secret);
    }

    public void Dispose() => _site.Dispose();

    private TwoFactorLogin Save(Guid person, string provider, string secret)
    {
        var login = new TwoFactorLogin { UserOrMemberKey = person, ProviderName = provider, Secret = secret };
        _site.InScope(() => Logins.Save(login));
        return login;
    }

    private async Task<T> InScopeAsync<T>(Func<Task<T>> work)
    {
        using var scope = _site.Scopes.CreateCoreScope();
        var result = await work();
        scope.Complete();
        return result;
    }
}
