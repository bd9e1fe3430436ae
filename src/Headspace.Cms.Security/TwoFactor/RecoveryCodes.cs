using System.Security.Cryptography;
using System.Text;
using Headspace.Cms.Contracts.TwoFactor;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Security.TwoFactor;

/// <summary>
/// Codes of eighty random bits. What is kept of each is half of a hash, which is bound to the user: nothing guesses that many bits, so the
/// hash need not be slow, and all of them fit into one value.
/// </summary>
internal sealed class RecoveryCodes(IKeyValueService values, ICoreScopeProvider scopes) : IUserRecoveryCodes
{
    private const string Prefix = "Headspace.TwoFactor.RecoveryCodes+";
    private const int Count = 10;
    private const int Bytes = 10;
    private const int GroupLength = 4;
    private const int HashBytes = 16;
    private const int HashLength = 24;

    public IReadOnlyList<string> Create(Guid userKey)
    {
        string[] codes = [.. Enumerable.Range(0, Count).Select(_ => Base32.Encode(RandomNumberGenerator.GetBytes(Bytes)))];
        Write(userKey, codes.Select(code => HashOf(userKey, code)));
        return [.. codes.Select(code => string.Join('-', code.Chunk(GroupLength).Select(group => new string(group))))];
    }

    public int Left(Guid userKey) => Read(userKey).Count;

    public void Forget(Guid userKey)
    {
        if (Left(userKey) > 0)
        {
            Write(userKey, []);
        }
    }

    /// <summary>Uses a code up, however it is typed; false if it is none of the user's, or has been used.</summary>
    public bool TrySpend(Guid userKey, string code)
    {
        var hash = HashOf(userKey, string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant());
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.KeyValues);
        var kept = Read(userKey);
        var isOne = kept.Remove(hash);
        if (isOne)
        {
            Write(userKey, kept);
        }

        scope.Complete();
        return isOne;
    }

    private List<string> Read(Guid userKey) =>
        [.. (values.GetValue(Prefix + userKey) ?? string.Empty).Chunk(HashLength).Select(hash => new string(hash))];

    private void Write(Guid userKey, IEnumerable<string> hashes) => values.SetValue(Prefix + userKey, string.Concat(hashes));

    private static string HashOf(Guid userKey, string code) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{userKey:N}{code}")).AsSpan(0, HashBytes));
}
