using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Headspace.Cms.Sync.Tests.Site;

/// <summary>Keeps what is logged as a warning or worse, and lets tests wait for what is told on the way.</summary>
internal sealed class RecordedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = [];

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = [];

    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Ends with the next line that holds the words.</summary>
    public Task NextWith(string words) => _awaited.GetOrAdd(words, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
            return;

        var line = formatter(state, exception);
        if (logLevel >= LogLevel.Warning)
            _lines.Enqueue(line);
        foreach (var (_, awaited) in _awaited.Where(awaited => line.Contains(awaited.Key, StringComparison.Ordinal)))
            awaited.TrySetResult();
    }

    public void Dispose()
    {
    }
}
