using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Headspace.Core.Supporters;
using Headspace.Persistence.Database;

namespace Headspace.Persistence.Supporters;

[Table("headspaceSupporter")]
internal sealed class SupporterRow : IVersioned
{
    [Key]
    public Guid Key { get; set; }

    public string Name { get; set; } = string.Empty;

    public string Email { get; set; } = string.Empty;

    /// <summary>The address to be found by, in any case.</summary>
    public string EmailFolded { get; set; } = string.Empty;

    public string? Phone { get; set; }

    public string? Address { get; set; }

    public string? Postcode { get; set; }

    public string? City { get; set; }

    public int? BirthYear { get; set; }

    public string? Cvr { get; set; }

    public string? Ean { get; set; }

    public string? Contact { get; set; }

    public string? GuardianName { get; set; }

    public string? GuardianEmail { get; set; }

    public string? NearestCentre { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public int Version { get; set; }

    public static SupporterRow Of(Supporter supporter) => new()
    {
        Key = supporter.Key,
        Name = supporter.Name,
        Email = supporter.Email,
        EmailFolded = FoldedText.Of(supporter.Email),
        Phone = supporter.Phone,
        Address = supporter.Address,
        Postcode = supporter.Postcode,
        City = supporter.City,
        BirthYear = supporter.BirthYear,
        Cvr = supporter.Cvr,
        Ean = supporter.Ean,
        Contact = supporter.Contact,
        GuardianName = supporter.Guardian?.Name,
        GuardianEmail = supporter.Guardian?.Email,
        NearestCentre = supporter.NearestCentre,
        CreatedAt = supporter.CreatedAt,
        Version = supporter.Version,
    };

    public Supporter ToSupporter() => new()
    {
        Key = Key,
        Name = Name,
        Email = Email,
        Phone = Phone,
        Address = Address,
        Postcode = Postcode,
        City = City,
        BirthYear = BirthYear,
        Cvr = Cvr,
        Ean = Ean,
        Contact = Contact,
        Guardian = GuardianName is null ? null : new Guardian(GuardianName, GuardianEmail!),
        NearestCentre = NearestCentre,
        CreatedAt = CreatedAt,
        Version = Version,
    };
}
