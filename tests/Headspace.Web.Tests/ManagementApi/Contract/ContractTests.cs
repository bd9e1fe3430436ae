using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Headspace.Web.Tests.DeliveryApi;
using Microsoft.AspNetCore.Routing;

namespace Headspace.Web.Tests.ManagementApi.Contract;

/// <summary>
/// What the API really answers is what the client's own types say: the answers are compiled against them. An operation is here as soon
/// as it is mapped; <see cref="ContractSamples"/> says how it is asked, or why it is not.
/// </summary>
public sealed partial class ContractTests(ManagedSite managed) : IClassFixture<ManagedSite>
{
    private const int FewItems = 4;

    private static readonly JsonSerializerOptions readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Every_answer_is_what_the_types_of_the_client_say()
    {
        var content = new ContractContent(managed);
        await content.CreateAsync();
        var samples = new ContractSamples(managed.Admin, content);
        var types = await File.ReadAllTextAsync(Path.Combine(ClientOperation.Folder, "types.gen.d.ts"), TestContext.Current.CancellationToken);
        var folder = Directory.CreateTempSubdirectory("headspace-contract-").FullName;
        var faults = new List<string>();
        var asked = 0;
        foreach (var operation in Mapped().Where(operation => Answers(operation, types) && !ContractSamples.Exceptions.ContainsKey(operation.Name)))
        {
            try
            {
                var answer = await samples.AskAsync(operation);
                if (answer is null || (!ContractSamples.Empty.Contains(operation.Name) && IsEmpty(answer)))
                {
                    faults.Add($"{operation.Name}: {(answer is null ? "nobody says how it is asked" : "the answer is empty")}");
                    continue;
                }

                Shorten(answer);
                await File.WriteAllTextAsync(
                    Path.Combine(folder, $"{operation.Name}.ts"),
                    $"import type {{ {operation.ResponseType} }} from './types';\n\nexport const answer: {operation.ResponseType} = {answer.ToJsonString(readable)};\n",
                    TestContext.Current.CancellationToken);
                asked++;
            }
            catch (Exception exception) when (exception is Xunit.Sdk.XunitException or KeyNotFoundException)
            {
                faults.Add($"{operation.Name}: {exception.Message}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        await File.WriteAllTextAsync(Path.Combine(folder, "types.ts"), Literals(types), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "tsconfig.json"),
            """{ "compilerOptions": { "strict": true, "noEmit": true, "module": "esnext", "moduleResolution": "bundler", "target": "esnext", "types": [] }, "include": ["*.ts"] }""",
            TestContext.Current.CancellationToken);
        await Node.RunAsync(folder, [], Path.Combine(ClientOperation.NodeModules, "typescript", "bin", "tsc"));
        TestContext.Current.TestOutputHelper?.WriteLine($"{asked} answers compiled; {Mapped().Count()} of the client's {ClientOperation.All.Count} operations are mapped.");
        Directory.Delete(folder, true);
    }

    [Fact]
    public void What_is_excepted_is_mapped() => Assert.Empty(
        ContractSamples.Exceptions.Keys.Concat(ContractSamples.Empty).Except(Mapped().Select(operation => operation.Name)));

    private IEnumerable<ClientOperation> Mapped()
    {
        var endpoints = (
            from endpoint in managed.Site.Get<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
            select $"{method} {Parameters().Replace(endpoint.RoutePattern.RawText?.TrimEnd('/') ?? string.Empty, "{}")}").ToHashSet(StringComparer.OrdinalIgnoreCase);
        return ClientOperation.All.Where(operation => endpoints.Contains(operation.Address));
    }

    // Where the type has nothing but unknown, there is no body.
    private static bool Answers(ClientOperation operation, string types) =>
        Regex.Match(types, $@"export type {operation.ResponseType}s = \{{(?<body>.*?)\n\}}", RegexOptions.Singleline) is { Success: true } match
        && Statuses().Matches(match.Groups["body"].Value).Any(status => status.Groups["type"].Value != "unknown");

    private static bool IsEmpty(JsonNode answer) => answer switch
    {
        JsonArray array => array.Count == 0,
        JsonObject thing when thing["items"] is JsonArray items => items.Count == 0,
        _ => false,
    };

    // A list is as well told by its first items.
    private static void Shorten(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            while (array.Count > FewItems)
            {
                array.RemoveAt(array.Count - 1);
            }
        }

        foreach (var child in node switch { JsonArray items => items, JsonObject thing => thing.Select(property => property.Value), _ => [] })
        {
            Shorten(child);
        }
    }

    // JSON has texts where the client has enumerations of them.
    private static string Literals(string types) => Enumerations().Replace(types, match =>
        $"export type {match.Groups["name"].Value} = {string.Join(" | ", Texts().Matches(match.Groups["body"].Value).Select(text => text.Value))};");

    [GeneratedRegex(@"export declare enum (?<name>\w+) \{(?<body>.*?)\n\}", RegexOptions.Singleline)]
    private static partial Regex Enumerations();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'")]
    private static partial Regex Texts();

    [GeneratedRegex(@"\n    \d+: (?<type>[^;]+);")]
    private static partial Regex Statuses();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameters();
}
