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
        Log = StoredJson.Read<List<EnquiryLogEntry>>(Log),
        Version = Version,
    };
}
