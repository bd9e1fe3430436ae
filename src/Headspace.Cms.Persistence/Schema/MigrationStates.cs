using Headspace.Cms.Contracts.Database;

namespace Headspace.Cms.Persistence.Schema;

/// <summary>Umbraco's migration states around the one that this version works with.</summary>
internal static class MigrationStates
{
    public const string Key = "Umbraco.Core.Upgrader.State+Umbraco.Core";

    private static readonly Guid _current = new("3A1A8047-74AE-491A-B2C4-0BAE4A1289EC");

    private static readonly HashSet<Guid> _newerMajor =
    [
        new("74332C49-B279-4945-8943-F8F00B1F5949"), new("D00BB11A-DDF8-47C4-B58E-150C123BB3BB"),
        new("6FE4656E-8B8D-452F-AE2A-438A615B61BC"), new("AE533AF6-4611-4E25-AA4D-89AEFA468E79"),
    ];

    private static readonly HashSet<Guid> _older =
    [
        new("1C38D589-26BB-4A46-9ABE-E4A0DF548A87"), new("BE5CA411-E12D-4455-A59E-F12A669E5363"),
        new("1CE2E78B-E736-45D8-97A2-CE3EF2F31BCD"), new("F1A2B3C4-D5E6-4789-ABCD-1234567890AB"),
        new("A7B8C9D0-E1F2-4A5B-8C7D-9E0F1A2B3C4D"), new("A1B2C3D4-E5F6-4A7B-8C9D-0E1F2A3B4C5D"),
        new("B2F4A1C3-8D5E-4F6A-9B7C-3E1D2A4F5B6C"), new("0638E0E0-D914-4ACA-8A4B-9551A3AAB91F"),
        new("E4A7C2D1-5F38-4B96-A1D3-8E2F6C9B0A74"), new("B8C9D0E1-F2A3-4B5C-8D7E-9F0A1B2C3D4E"),
        new("9DBDB5CD-8679-4BB0-BF83-E8D508073CE0"), new("6748CB56-CC16-49F0-BA91-B8ECE31BF456"),
        new("D4E5F6A7-B8C9-4D0E-A1F2-3B4C5D6E7F80"), new("72970B86-59D8-403C-B322-FFF43F9DB199"),
        new("D7E8F9A0-B1C2-4D3E-A5F6-7890ABCDEF12"), new("3F9B6A1C-7D84-4E2B-9C15-6A2E8F3D5B47"),
    ];

    public static DatabaseSchemaState Judge(string? stored, string database)
    {
        if (!Guid.TryParse(stored, out var state))
            return new DatabaseSchemaState(DatabaseSchemaLevel.Unreadable, stored, $"{database} has tables but no migration state of Umbraco's");
        var text = state.ToString("D").ToUpperInvariant();
        if (state == _current)
            return new DatabaseSchemaState(DatabaseSchemaLevel.Ready, text);
        if (_newerMajor.Contains(state))
            return new DatabaseSchemaState(DatabaseSchemaLevel.NewerMajor, text, $"{database} was made by a later major version of Umbraco");
        return _older.Contains(state)
            ? new DatabaseSchemaState(DatabaseSchemaLevel.Older, text, $"{database} was made by an earlier version of Umbraco 17")
            : new DatabaseSchemaState(DatabaseSchemaLevel.Unreadable, text, $"{database} has the unknown migration state {text}");
    }
}
