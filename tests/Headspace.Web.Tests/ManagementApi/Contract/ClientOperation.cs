using System.Text.RegularExpressions;
using Headspace.Testing;

namespace Headspace.Web.Tests.ManagementApi.Contract;

/// <summary>An operation of the API as the client's package describes it.</summary>
/// <param name="Name">What the client calls it, as <c>getDocumentById</c>.</param>
/// <param name="Method">Its HTTP method.</param>
/// <param name="Path">Its address, with parameters in braces.</param>
internal sealed partial record ClientOperation(string Name, string Method, string Path)
{
    /// <summary>The folder of the client's generated API.</summary>
    public static string Folder { get; } = System.IO.Path.Combine(
        SiteFolder.Repository, "src", "Headspace.Cms.Backoffice", "Client", "node_modules", "@umbraco-cms", "backoffice", "dist-cms", "packages", "core", "backend-api");

    /// <summary>The npm packages that the client is built with.</summary>
    public static string NodeModules { get; } = System.IO.Path.Combine(SiteFolder.Repository, "src", "Headspace.Cms.Backoffice", "Client", "node_modules");

    /// <summary>All that the client knows.</summary>
    public static IReadOnlyList<ClientOperation> All { get; } =
    [
        .. Operations().Matches(File.ReadAllText(System.IO.Path.Combine(Folder, "sdk.gen.js")))
            .Select(match => new ClientOperation(match.Groups["name"].Value, match.Groups["method"].Value.ToUpperInvariant(), match.Groups["path"].Value)),
    ];

    /// <summary>The operation without the names of its parameters, to compare it with an endpoint.</summary>
    public string Address => $"{Method} {Parameters().Replace(Path, "{}")}";

    /// <summary>The type of what it is answered with.</summary>
    public string ResponseType => $"{char.ToUpperInvariant(Name[0])}{Name[1..]}Response";

    [GeneratedRegex(@"static (?<name>\w+)\(options\) \{\s*return \(options\??\.client \?\? client\)\.(?:sse\.)?(?<method>\w+)\(\{.*?url: '(?<path>[^']+)'", RegexOptions.Singleline)]
    private static partial Regex Operations();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameters();
}
