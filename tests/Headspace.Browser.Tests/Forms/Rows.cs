using Microsoft.Data.Sqlite;

namespace Headspace.Browser.Tests.Forms;

/// <summary>What the site has stored of those who pay, by their address.</summary>
internal static class Rows
{
    /// <summary>The memberships, each with the end of the paid time and what was drawn for it.</summary>
    public static IReadOnlyList<(bool IsPaid, long? Drawn)> Memberships(string database, string email) => Read(database, email, """
        SELECT "m"."paidTo" IS NOT NULL, (SELECT SUM("p"."amount") FROM "headspacePayment" AS "p" WHERE "p"."subjectKey" = "m"."key" AND "p"."capturedAt" IS NOT NULL)
        FROM "headspaceMembership" AS "m" JOIN "headspaceSupporter" AS "s" ON "s"."key" = "m"."supporterKey" WHERE "s"."email" = $email
        """, row => (row.GetBoolean(0), Number(row)));

    /// <summary>The gifts, each with whether it still waits for its payment, and what was drawn for it.</summary>
    public static IReadOnlyList<(bool IsOpen, long? Drawn)> Gifts(string database, string email) => Read(database, email, """
        SELECT EXISTS (SELECT 1 FROM "headspacePayment" AS "p" WHERE "p"."subjectKey" = "d"."key" AND "p"."isOpen"),
          (SELECT SUM("p"."amount") FROM "headspacePayment" AS "p" WHERE "p"."subjectKey" = "d"."key" AND "p"."capturedAt" IS NOT NULL)
        FROM "headspaceDonation" AS "d" JOIN "headspaceSupporter" AS "s" ON "s"."key" = "d"."giverKey" WHERE "s"."email" = $email
        """, row => (row.GetBoolean(0), Number(row)));

    /// <summary>The agreements of gifts, each with its state and what was drawn by it.</summary>
    public static IReadOnlyList<(long State, long? Drawn)> Agreements(string database, string email) => Read(database, email, """
        SELECT "a"."state", (SELECT SUM("p"."amount") FROM "headspacePayment" AS "p" WHERE "p"."subjectKey" IN ("a"."key", "d"."key") AND "p"."capturedAt" IS NOT NULL)
        FROM "headspaceAgreement" AS "a" JOIN "headspaceDonation" AS "d" ON "d"."key" = "a"."subjectKey" JOIN "headspaceSupporter" AS "s" ON "s"."key" = "d"."giverKey"
        WHERE "s"."email" = $email
        """, row => (row.GetInt64(0), Number(row)));

    private static long? Number(SqliteDataReader row) => row.IsDBNull(1) ? null : row.GetInt64(1);

    private static List<T> Read<T>(string database, string email, string query, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        command.Parameters.AddWithValue("$email", email);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
