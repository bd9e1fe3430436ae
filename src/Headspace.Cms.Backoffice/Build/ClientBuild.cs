namespace Headspace.Cms.Backoffice.Build;

/// <summary>What <c>Client/build.mjs</c> says of the build that lies beside its <c>build.json</c>.</summary>
/// <param name="Hash">Of the content of all files; names the folder.</param>
/// <param name="Pages">By name: <c>backoffice</c> and <c>login</c>.</param>
/// <param name="Imports">The modules that packages may import, each with its path within the build.</param>
internal sealed record ClientBuild(string Hash, IReadOnlyDictionary<string, ClientPage> Pages, IReadOnlyDictionary<string, string> Imports)
{
    public const string Address = "/umbraco/backoffice";

    /// <summary>Beside the build's own folder: what the client asks for at an address that no build changes.</summary>
    public const string FixedFolder = "/css";

    public string AddressOf(string path) => $"{Address}/{Hash}/{path}";
}
