using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Headspace.Forms.Entries;
using Headspace.Persistence.Database;

namespace Headspace.Persistence.FormEntries;

[Table("headspaceFormEntry")]
internal sealed class FormEntryRow : IVersioned
{
    [Key]
    public Guid Key { get; set; }

    public Guid SubmissionKey { get; set; }

    public Guid FormId { get; set; }

    public FormEntryState State { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public string Culture { get; set; } = string.Empty;

    public Guid? PageKey { get; set; }

    public string Origin { get; set; } = string.Empty;

    public Guid? MemberKey { get; set; }

    public string Values { get; set; } = string.Empty;

    public string Consents { get; set; } = string.Empty;

    public int SpamScore { get; set; }

    public string SpamReasons { get; set; } = string.Empty;

    public int Version { get; set; }

    public static FormEntryRow Of(FormEntry entry) => new()
    {
        Key = entry.Key,
        SubmissionKey = entry.SubmissionKey,
        FormId = entry.FormId,
        State = entry.State,
        CreatedAt = entry.CreatedAt,
        UpdatedAt = entry.UpdatedAt,
        Culture = entry.Culture,
        PageKey = entry.PageKey,
        Origin = entry.Origin,
        MemberKey = entry.MemberKey,
        Values = FormEntryJson.Write(entry.Values),
        Consents = FormEntryJson.Write(entry.Consents),
        SpamScore = entry.SpamScore,
        SpamReasons = FormEntryJson.Write(entry.SpamReasons),
        Version = entry.Version,
    };

    public FormEntry ToEntry() => new()
    {
        Key = Key,
        SubmissionKey = SubmissionKey,
        FormId = FormId,
        State = State,
        CreatedAt = CreatedAt,
        UpdatedAt = UpdatedAt,
        Culture = Culture,
        PageKey = PageKey,
        Origin = Origin,
        MemberKey = MemberKey,
        Values = FormEntryJson.Read<FormEntryValue>(Values),
        Consents = FormEntryJson.Read<GivenConsent>(Consents),
        SpamScore = SpamScore,
        SpamReasons = FormEntryJson.Read<string>(SpamReasons),
        Version = Version,
    };
}
