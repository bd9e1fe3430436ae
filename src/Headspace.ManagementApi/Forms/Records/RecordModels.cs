using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;
using Headspace.Forms.Jobs;

namespace Headspace.ManagementApi.Forms.Records;

/// <summary>A part of a list of entries with what its columns are.</summary>
internal sealed record RecordPageModel(int Total, IReadOnlyList<RecordColumnModel> Columns, IReadOnlyList<RecordRowModel> Items);

/// <summary>A column of a list: a field, or what every entry has, whose aliases begin with an underscore.</summary>
internal sealed record RecordColumnModel(string Alias, string Caption);

/// <summary>An entry in a list.</summary>
internal sealed record RecordRowModel(
    Guid Id, FormEntryState State, DateTime Created, DateTime Updated, int Version, int SpamScore, bool HasFailedWork, IReadOnlyList<string> Cells);

/// <summary>How many entries there are of a form.</summary>
internal sealed record RecordMetadataModel(int Total, IReadOnlyDictionary<FormEntryState, int> States, DateTime? LastSubmitted, RecordRightsModel Rights);

/// <summary>What the user may do with entries.</summary>
internal sealed record RecordRightsModel(bool Edit, bool Delete, bool SensitiveData);

/// <summary>All that is known of an entry.</summary>
internal sealed record RecordModel
{
    public required Guid Id { get; init; }

    public required Guid FormId { get; init; }

    public required FormEntryState State { get; init; }

    public required DateTime Created { get; init; }

    public required DateTime Updated { get; init; }

    /// <summary>To be sent with a change, so that it is not made over somebody else's.</summary>
    public required int Version { get; init; }

    public required string Culture { get; init; }

    public required RecordPlaceModel? Page { get; init; }

    public required IReadOnlyList<RecordAnswerModel> Answers { get; init; }

    public required IReadOnlyList<RecordConsentModel> Consents { get; init; }

    public required int SpamScore { get; init; }

    public required IReadOnlyList<string> SpamReasons { get; init; }

    public required IReadOnlyList<RecordEventModel> Events { get; init; }

    public required IReadOnlyList<RecordWorkModel> Work { get; init; }

    public required RecordRightsModel Rights { get; init; }
}

/// <summary>The page that an entry was sent from.</summary>
internal sealed record RecordPlaceModel(Guid Id, string? Name, string? Url);

/// <summary>An answer.</summary>
internal sealed record RecordAnswerModel
{
    public required Guid FieldId { get; init; }

    public required string Alias { get; init; }

    public required string Caption { get; init; }

    /// <summary>The alias of its type; null where the field is gone.</summary>
    public required string? Type { get; init; }

    /// <summary>What was answered, for people; what is hidden or sealed is masked.</summary>
    public required string Text { get; init; }

    /// <summary>What was answered as it is sent when it is changed; none where it is hidden, sealed or files.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>What can be chosen; none for what is written.</summary>
    public required IReadOnlyList<FormPrevalue> Options { get; init; }

    public required bool Multiple { get; init; }

    public required bool IsSensitive { get; init; }

    /// <summary>Whether it can be opened, which is written down.</summary>
    public required bool IsSealed { get; init; }

    public required bool CanEdit { get; init; }

    public required IReadOnlyList<StoredFile> Files { get; init; }
}

/// <summary>What somebody agreed to.</summary>
internal sealed record RecordConsentModel(string Caption, string? Text, int Version, string? Channel);

/// <summary>What staff did.</summary>
internal sealed record RecordEventModel(Guid Id, DateTime At, string? By, EntryEventKind Kind, string? Text);

/// <summary>Work that followed.</summary>
internal sealed record RecordWorkModel(Guid Id, string Name, WorkflowStage Stage, OutboxState State, int Attempts, DateTime? NextAttempt, DateTime? Ended, string? Note);

/// <summary>Entries that something is to be done with.</summary>
internal sealed record RecordsRequestModel(IReadOnlyList<Guid> Ids);

/// <summary>What became of it.</summary>
internal sealed record RecordsResponseModel(int Done, int Left);

/// <summary>Answers in the place of those that there are, by field.</summary>
internal sealed record RecordEditModel(int Version, IReadOnlyDictionary<Guid, IReadOnlyList<string>> Answers);

/// <summary>A note on an entry.</summary>
internal sealed record RecordNoteModel(string Text);

/// <summary>An answer that was sealed.</summary>
internal sealed record RecordUnsealedModel(string Text);

/// <summary>Something that is done with many entries, and how far it has come.</summary>
internal sealed record RecordJobModel(Guid Id, EntryJobKind Kind, int Total, int Count, bool IsDone);

/// <summary>Entries that are gone.</summary>
internal sealed record RecordRemovalModel(Guid Id, DateTime At, string? By, string Reason, int Count);
