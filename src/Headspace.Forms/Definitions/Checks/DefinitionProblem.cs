namespace Headspace.Forms.Definitions.Checks;

/// <summary>Why a definition cannot be used.</summary>
/// <param name="Where">The part of the form, Danish: <c>felt "email"</c>, <c>side 2</c>.</param>
/// <param name="Message">What is wrong with it, Danish: those who design forms read it.</param>
public sealed record DefinitionProblem(string Where, string Message)
{
    /// <inheritdoc />
    public override string ToString() => $"{Where}: {Message}";
}
