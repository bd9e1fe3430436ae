namespace Headspace.Payments.Sandbox;

/// <summary>What the API answers: an HTTP status and a body, written while the bank was locked.</summary>
internal sealed record SandboxAnswer(int Status, byte[] Body)
{
    public static SandboxAnswer Of(int status, SandboxResource resource) => new(status, SandboxJson.Write(resource));

    public static SandboxAnswer NotFound { get; } = Error(404, "Not found: No such resource");

    public static SandboxAnswer Invalid(string member, string reason) =>
        new(400, System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new
        {
            message = "Validation error",
            errors = new Dictionary<string, string[]> { [member] = [reason] },
            error_code = (string?)null,
        }));

    public static SandboxAnswer Error(int status, string message) =>
        new(status, System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { message, error_code = (string?)null }));
}
