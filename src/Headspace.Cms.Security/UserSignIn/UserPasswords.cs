using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;

namespace Headspace.Cms.Security.UserSignIn;

/// <summary>Passwords of users: their rules, and their hashes in the format of ASP.NET Core Identity, which stock Umbraco writes, too.</summary>
internal sealed class UserPasswords(IPasswordHasher<IUser> hasher, IOptionsMonitor<SecuritySettings> settings, TimeProvider time)
{
    private const string Small = "abcdefghijkmnpqrstuvwxyz";
    private const string Capital = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";
    private const string Signs = "!?+-=#%";
    private const int GeneratedLength = 16;

    // Checked against when no password is to be checked, so that every answer takes as long.
    private readonly Lazy<string> decoy = new(() => hasher.HashPassword(null!, Guid.NewGuid().ToString()));

    private UserPasswordConfigurationSettings Rules => settings.CurrentValue.UserPassword;

    public static bool HasOne(IUser user) => user.RawPasswordValue is { Length: > 0 } hash
        && hash != Unset
        && !hash.StartsWith(Constants.Security.EmptyPasswordPrefix, StringComparison.Ordinal);

    /// <summary>What a seeded user has instead of the hash of a password.</summary>
    public const string Unset = "default";

    /// <summary>Whether a password is the user's; takes as long for nobody, and for somebody who has none.</summary>
    public bool AreRight(IUser? user, string password)
    {
        var hash = user is not null && HasOne(user) ? user.RawPasswordValue! : decoy.Value;
        return hasher.VerifyHashedPassword(user!, hash, password) != PasswordVerificationResult.Failed && hash != decoy.Value;
    }

    /// <summary>Whether a password keeps the rules of the settings.</summary>
    public bool AreAllowed(string password) => password.Length >= Rules.RequiredLength
        && (!Rules.RequireDigit || password.Any(char.IsDigit))
        && (!Rules.RequireLowercase || password.Any(char.IsLower))
        && (!Rules.RequireUppercase || password.Any(char.IsUpper))
        && (!Rules.RequireNonLetterOrDigit || !password.All(char.IsLetterOrDigit));

    /// <summary>Gives a user a password. Its new stamp ends every session, and every link to set another.</summary>
    public void Set(IUser user, string password)
    {
        user.RawPasswordValue = hasher.HashPassword(user, password);
        user.PasswordConfiguration = $$"""{"hashAlgorithm":"{{Constants.Security.AspNetCoreV3PasswordHashAlgorithmName}}"}""";
        user.LastPasswordChangeDate = time.GetUtcNow().UtcDateTime;
        user.SecurityStamp = Guid.NewGuid().ToString();
        user.FailedPasswordAttempts = 0;
        user.IsLockedOut = false;
    }

    /// <summary>A password that nobody can guess and that keeps any rules.</summary>
    public string Generate()
    {
        var length = Math.Max(GeneratedLength, Rules.RequiredLength);
        var characters = RandomNumberGenerator.GetItems<char>(Small + Capital + Digits + Signs, length - 4)
            .Concat(RandomNumberGenerator.GetItems<char>(Small, 1))
            .Concat(RandomNumberGenerator.GetItems<char>(Capital, 1))
            .Concat(RandomNumberGenerator.GetItems<char>(Digits, 1))
            .Concat(RandomNumberGenerator.GetItems<char>(Signs, 1))
            .ToArray();
        RandomNumberGenerator.Shuffle(characters.AsSpan());
        return new string(characters);
    }
}
