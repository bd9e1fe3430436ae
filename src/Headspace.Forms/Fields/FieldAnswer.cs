namespace Headspace.Forms.Fields;

/// <summary>What was posted for a field.</summary>
/// <param name="Texts">The values in their order.</param>
/// <param name="Files">The files.</param>
public sealed record FieldAnswer(IReadOnlyList<string> Texts, IReadOnlyList<PostedFile> Files)
{
    /// <summary>Nothing.</summary>
    public static FieldAnswer None { get; } = new([], []);

    /// <summary>Values without files.</summary>
    public static FieldAnswer Of(params IReadOnlyList<string> texts) => new(texts, []);
}
