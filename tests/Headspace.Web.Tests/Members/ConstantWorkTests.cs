using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;

namespace Headspace.Web.Tests.Members;

/// <summary>Every refusal costs one check of a password: the time tells nobody who is a member.</summary>
public sealed class ConstantWorkTests(ImportedSite imported)
{
    [Fact]
    public async Task An_unknown_name_a_wrong_password_and_a_lock_cost_the_same_work()
    {
        var hasher = new CountingHasher();
        await using var site = await ProtectedSite.StartAsync(imported, services => services.AddSingleton<IPasswordHasher<IMember>>(hasher));

        Assert.Equal(1, await ChecksAsync("ingen@example.org"));
        Assert.Equal(1, await ChecksAsync(ProtectedSite.Anna));
        await ChecksAsync(ProtectedSite.Anna);
        await ChecksAsync(ProtectedSite.Anna);
        Assert.True(site.Members.GetByUsername(ProtectedSite.Anna)!.IsLockedOut);
        Assert.Equal(1, await ChecksAsync(ProtectedSite.Anna));

        async Task<int> ChecksAsync(string username)
        {
            hasher.Checks = 0;
            await site.Visitor.SignInAsync(username, "forkert");
            return hasher.Checks;
        }
    }

    private sealed class CountingHasher : IPasswordHasher<IMember>
    {
        private readonly PasswordHasher<IMember> hasher = new();

        public int Checks { get; set; }

        public string HashPassword(IMember user, string password) => hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(IMember user, string hashedPassword, string providedPassword)
        {
            Checks++;
            return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
