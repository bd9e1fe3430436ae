using System.Data.Common;
using Headspace.Cms.Persistence.Schema;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Cms.Persistence.Database;

/// <summary>Everything that differs from one database engine to the next.</summary>
internal interface IDatabaseEngine
{
    /// <summary>How a person finds the database: a file name, or server and database.</summary>
    string DisplayName { get; }

    /// <summary>Whether connections may be kept open for the next to use.</summary>
    bool Pools { get; }

    bool Exists();

    DbConnection OpenConnection();

    void Configure(DbContextOptionsBuilder options, DbConnection connection);

    /// <summary>Begins a transaction that may write (and so waits for other writers), or one that only reads a consistent state.</summary>
    DbTransaction Begin(DbConnection connection, bool write, TimeSpan? timeout);

    /// <summary>Another connection held what was asked for until the time-out.</summary>
    bool IsBusy(Exception exception);

    /// <summary>The database cannot grow any more.</summary>
    bool IsFull(Exception exception);

    IEnumerable<string> CreateTable(Table table);

    string AddColumn(string table, Column column);

    string CreateIndex(string table, TableIndex index);

    IReadOnlyList<string> TableNames(DbConnection connection);

    IReadOnlyList<string> IndexNames(DbConnection connection);

    /// <summary>One statement that inserts every element of a JSON array of arrays, given as its only parameter @rows.</summary>
    string InsertRows(string table, IReadOnlyList<string> columns);

    /// <summary>A source of one row for every element of the JSON array in the parameter @rows, to select or join from.</summary>
    string Rows { get; }

    /// <summary>The value at a position of an element of <see cref="Rows"/>.</summary>
    string RowValue(int position);

    DbParameter RowsParameter(string json);

    /// <summary>The value as it must stand in the JSON of <see cref="InsertRows"/>.</summary>
    object? JsonValue(object? value);

    string Quote(string identifier);
}
