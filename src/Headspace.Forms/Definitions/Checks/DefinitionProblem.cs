namespace Headspace.Forms.Definitions.Checks;

/// <summary>Why a definition cannot be used.</summary>
/// <param name="Where">The part of the form: <c>field "email"</c>, <c>page 2</c>.</param>
/// <param name="Message">What is wrong with it, for whoever mends it.</param>
public sealed record DefinitionProblem(string Where, string Message)
{
    /// <inheritdoc />
    public override string ToString() => $"{Where}: {Message}";
}
