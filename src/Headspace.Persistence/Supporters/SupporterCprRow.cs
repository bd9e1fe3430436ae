using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Headspace.Core.Cpr;

namespace Headspace.Persistence.Supporters;

[Table("headspaceSupporterCpr")]
internal sealed class SupporterCprRow
{
    [Key]
    public Guid SupporterKey { get; set; }

    public string KeyId { get; set; } = string.Empty;

    public string Ciphertext { get; set; } = string.Empty;

    public string Fingerprint { get; set; } = string.Empty;

    public static SupporterCprRow Of(Guid supporterKey, SealedCpr cpr) => new()
    {
        SupporterKey = supporterKey,
        KeyId = cpr.KeyId,
        Ciphertext = Convert.ToBase64String(cpr.Ciphertext.Span),
        Fingerprint = cpr.Fingerprint,
    };

    public SealedCpr ToCpr() => new(KeyId, Convert.FromBase64String(Ciphertext), Fingerprint);
}
