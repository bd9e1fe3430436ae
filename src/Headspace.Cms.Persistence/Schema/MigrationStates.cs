using Headspace.Cms.Contracts.Database;
using Headspace.Cms.Persistence.Schema.Completion;

namespace Headspace.Cms.Persistence.Schema;

/// <summary>Umbraco's migration states around the one that this version works with.</summary>
internal static class MigrationStates
{
    public const string Key = "Umbraco.Core.Upgrader.State+Umbraco.Core";

    private static readonly HashSet<Guid> _newerMajor =
    [
        new("74332C49-B279-4945-8943-F8F00B1F5949"), new("D00BB11A-DDF8-47C4-B58E-150C123BB3BB"),
        new("6FE4656E-8B8D-452F-AE2A-438A615B61BC"), new("AE533AF6-4611-4E25-AA4D-89AEFA468E79"),
    ];

    // The last states of 13 to 16, and those of the versions before 17.0.0 was final.
    private static readonly HashSet<Guid> _olderMajor =
    [
        new("CC47C751-A81B-489A-A2BC-0240245DB687"), new("EEF792FC-318C-4921-9859-51EBF07A53A3"),
        new("33D62294-D0DE-4A86-A830-991EB36B96DA"),
        new("C6681435-584F-4BC8-BB8D-BC853966AF0B"), new("D1568C33-A697-455F-8D16-48060CB954A1"),
        new("741C22CF-5FB8-4343-BF79-B97A58C2CCBA"), new("BE11D4D3-3A1F-4598-90D4-B548BD188C48"),
        new("A917FCBC-C378-4A08-A36C-220C581A6581"), new("FB7073AF-DFAF-4AC1-800D-91F9BD5B5238"),
        new("6A7D3B80-8B64-4E41-A7C0-02EC39336E97"), new("17D5F6CA-CEB8-462A-AF86-4B9C3BF91CF1"),
        new("EB1E50B7-CD5E-4B6B-B307-36237DD2C506"), new("1847C7FF-B021-44EB-BEB0-A77A4376A6F2"),
        new("7208B20D-6BFC-472E-9374-85EEA817B27D"), new("263075BF-F18A-480D-92B4-4947D2EAB772"),
        new("26179D88-58CE-4C92-B4A4-3CBA6E7188AC"), new("8B2C830A-4FFB-4433-8337-8649B0BF52C8"),
    ];

    public static Guid Current => SchemaSteps.All[^1].State;

    public static DatabaseSchemaState Judge(string? stored, string database)
    {
        if (!Guid.TryParse(stored, out var state))
            return new DatabaseSchemaState(DatabaseSchemaLevel.Unreadable, stored, $"{database} has tables but no migration state of Umbraco's. Name an empty file, or a database of Umbraco 17, in ConnectionStrings:umbracoDbDSN.");
        var text = state.ToString("D").ToUpperInvariant();
        if (state == Current)
            return new DatabaseSchemaState(DatabaseSchemaLevel.Ready, text);
        if (_newerMajor.Contains(state))
            return new DatabaseSchemaState(DatabaseSchemaLevel.NewerMajor, text, $"{database} was made by a later major version of Umbraco than 17; nothing in it was changed. Open it with that version, or restore a backup from before its upgrade.");
        if (SchemaSteps.All.Any(step => step.State == state))
            return new DatabaseSchemaState(DatabaseSchemaLevel.Older, text, $"{database} was made by an earlier version of Umbraco 17");
        return _olderMajor.Contains(state)
            ? new DatabaseSchemaState(DatabaseSchemaLevel.Unreadable, text, $"{database} was made by Umbraco before 17.0; nothing in it was changed. Upgrade it with Umbraco 17 first, then open it here.")
            : new DatabaseSchemaState(DatabaseSchemaLevel.Unreadable, text, $"{database} has the unknown migration state {text}; nothing in it was changed. Only databases of Umbraco 17.0 to 17.8 can be opened.");
    }
}
