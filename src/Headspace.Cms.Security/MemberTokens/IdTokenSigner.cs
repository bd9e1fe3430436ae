using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Headspace.Cms.Security.MemberTokens;

/// <summary>
/// Signs the tokens that tell a client who signed in. A client reads one once, right after it got it; so the key lives as long as
/// the process, and nothing must be kept secret on a disk.
/// </summary>
internal sealed class IdTokenSigner : IDisposable
{
    private readonly RSA rsa = RSA.Create(2048);
    private readonly JsonWebTokenHandler handler = new();
    private readonly SigningCredentials credentials;
    private readonly string keyId;

    public IdTokenSigner()
    {
        keyId = WebEncoders.Base64UrlEncode(SHA256.HashData(rsa.ExportRSAPublicKey()))[..16];
        credentials = new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = keyId }, SecurityAlgorithms.RsaSha256);
    }

    /// <summary>What the signature is checked with, as RFC 7517 writes it.</summary>
    public object KeySet
    {
        get
        {
            var key = rsa.ExportParameters(includePrivateParameters: false);
            return new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = keyId, n = WebEncoders.Base64UrlEncode(key.Modulus!), e = WebEncoders.Base64UrlEncode(key.Exponent!) } } };
        }
    }

    public string Sign(string issuer, string audience, Guid subject, string? nonce, DateTimeOffset now, TimeSpan lifetime)
    {
        var claims = new Dictionary<string, object> { ["sub"] = subject.ToString() };
        if (nonce is not null)
        {
            claims["nonce"] = nonce;
        }

        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + lifetime).UtcDateTime,
            Claims = claims,
            SigningCredentials = credentials,
        });
    }

    public void Dispose() => rsa.Dispose();
}
