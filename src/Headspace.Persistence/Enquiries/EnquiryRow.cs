using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Headspace.Core.Enquiries;
using Headspace.Persistence.Database;

namespace Headspace.Persistence.Enquiries;

[Table("headspaceEnquiry")]
internal sealed class EnquiryRow : IVersioned
{
    [Key]
    public Guid Key { get; set; }

    public string MunicipalityCode { get; set; } = string.Empty;

    public Guid? EntryKey { get; set; }

    public string? Contact { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    public EnquiryState State { get; set; }

    public EnquiryState Step { get; set; }

    public Guid? Owner { get; set; }

    public DateOnly? ParkedUntil { get; set; }

    public Guid? DuplicateOf { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public string People { get; set; } = "[]";

    public string? NextAction { get; set; }

    public DateOnly? NextActionOn { get; set; }

    public Guid? CentreKey { get; set; }

    /// <summary>What it is found by: the people at the municipality, folded.</summary>
    public string Search { get; set; } = string.Empty;

    public string Log { get; set; } = string.Empty;

    public int Version { get; set; }

    public static EnquiryRow Of(Enquiry enquiry) => new()
    {
        Key = enquiry.Key,
        MunicipalityCode = enquiry.MunicipalityCode,
        EntryKey = enquiry.EntryKey,
        Contact = enquiry.Contact is { } contact ? StoredJson.Write(contact) : null,
        ReceivedAt = enquiry.ReceivedAt,
        State = enquiry.State,
        Step = enquiry.Step,
        Owner = enquiry.Owner,
        ParkedUntil = enquiry.ParkedUntil,
        DuplicateOf = enquiry.DuplicateOf,
        AnsweredAt = enquiry.AnsweredAt,
        People = StoredJson.Write(enquiry.People),
        NextAction = enquiry.NextAction?.Text,
        NextActionOn = enquiry.NextAction?.On,
        CentreKey = enquiry.CentreKey,
        Search = FoldedText.Of(string.Join('\n', enquiry.People.Prepend(enquiry.Contact).OfType<EnquiryContact>().SelectMany(Words))),
        Log = StoredJson.Write(enquiry.Log),
        Version = enquiry.Version,
    };

    public Enquiry ToEnquiry() => new()
    {
        Key = Key,
        MunicipalityCode = MunicipalityCode,
        EntryKey = EntryKey,
        Contact = Contact is null ? null : StoredJson.Read<EnquiryContact>(Contact),
        ReceivedAt = ReceivedAt,
        State = State,
        Step = Step,
        Owner = Owner,
        ParkedUntil = ParkedUntil,
        DuplicateOf = DuplicateOf,
        AnsweredAt = AnsweredAt,
        People = StoredJson.Read<List<EnquiryContact>>(People),
        NextAction = NextAction is { } text && NextActionOn is { } on ? new EnquiryAction(text, on) : null,
        CentreKey = CentreKey,
        Log = StoredJson.Read<List<EnquiryLogEntry>>(Log),
        Version = Version,
    };

    private static IEnumerable<string?> Words(EnquiryContact person) => [person.Name, person.Email, person.Phone, person.Title, person.Department];
}
