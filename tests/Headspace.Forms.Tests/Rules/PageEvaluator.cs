using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Headspace.Forms.Fields;
using Headspace.Forms.Rules;

namespace Headspace.Forms.Tests.Rules;

/// <summary>The evaluator of the page, run by Node: one process for all cases.</summary>
internal static class PageEvaluator
{
    private static readonly JsonSerializerOptions names = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static async Task<IReadOnlyList<JsonNode>> EvaluateAsync(IReadOnlyList<(FormRules Rules, IReadOnlyDictionary<string, FieldAnswer> Answers)> cases)
    {
        var runner = Path.Combine(Repository.Root, "tests/Headspace.Forms.Tests/Rules/rules-runner.mjs");
        ProcessStartInfo start = new("node", [runner, Repository.Root])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        foreach (var (rules, answers) in cases)
            await process.StandardInput.WriteLineAsync($"{{\"rules\":{ClientRules.Write(rules)},\"answers\":{Write(answers)}}}");
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"Node could not evaluate (are the packages of src/Headspace.Web/Client there?): {await error}");
        return [.. (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }

    public static JsonNode ToJson(FormOutcome outcome) => JsonSerializer.SerializeToNode(
        new { outcome.Fields, outcome.Groups, outcome.Pages, outcome.Blocked, outcome.Errors, outcome.Notices },
        names)!;

    // Halves of letters cannot be written as JSON by .NET, but a script reads them.
    private static string Write(IReadOnlyDictionary<string, FieldAnswer> answers) => "{" + string.Join(',', answers.Select(answer =>
        $"{Quoted(answer.Key)}:{{\"texts\":[{string.Join(',', answer.Value.Texts.Select(Quoted))}],\"files\":[{string.Join(',', answer.Value.Files.Select(file => $"{{\"name\":{Quoted(file.Name)},\"size\":{file.Length}}}"))}]}}")) + "}";

    private static string Quoted(string text) => "\"" + string.Concat(text.Select(letter => $"\\u{(int)letter:x4}")) + "\"";
}
