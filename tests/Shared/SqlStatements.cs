using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Headspace.Testing;

/// <summary>Gathers the statements that EF executes until it is disposed. One at a time.</summary>
internal sealed class SqlStatements : IDisposable
{
    private static SqlStatements? current;

    private readonly ConcurrentQueue<string> statements = [];

    public SqlStatements() => current = this;

    public int Count => statements.Count;

    public IReadOnlyCollection<string> All => statements;

    public void Dispose() => current = null;

    // EF looks for listeners once a second at most, so they are there from the beginning.
    [ModuleInitializer]
    internal static void Listen() => DiagnosticListener.AllListeners.Subscribe(new Listeners());

    private sealed class Listeners : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
            {
                value.Subscribe(this);
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (current is { } gathering && value.Value is CommandExecutedEventData executed)
            {
                gathering.statements.Enqueue(executed.Command.CommandText);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
