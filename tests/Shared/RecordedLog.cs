using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Headspace.Testing;

/// <summary>Keeps what is logged as a warning or worse, and lets tests wait for what is told on the way.</summary>
internal sealed class RecordedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<Entry> entries = [];

    private readonly ConcurrentDictionary<string, TaskCompletionSource> awaited = [];

    public IReadOnlyCollection<Entry> Entries => entries;

    public IEnumerable<string> Lines => entries.Select(entry => entry.Line);

    public IEnumerable<Entry> Errors => entries.Where(entry => entry.Level >= LogLevel.Error);

    /// <summary>Ends with the next line that holds the words.</summary>
    public Task NextWith(string words) => awaited.GetOrAdd(words, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
        {
            return;
        }

        var line = formatter(state, exception);
        if (logLevel >= LogLevel.Warning)
        {
            entries.Enqueue(new(logLevel, line, exception));
        }

        foreach (var (_, waiting) in awaited.Where(waiting => line.Contains(waiting.Key, StringComparison.Ordinal)))
        {
            waiting.TrySetResult();
        }
    }

    public void Dispose()
    {
    }

    internal sealed record Entry(LogLevel Level, string Line, Exception? Exception);
}
