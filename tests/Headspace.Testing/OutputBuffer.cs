using System.Text;

namespace Headspace.Testing;

/// <summary>What a process has written, and a task that ends with its next line.</summary>
internal sealed class OutputBuffer
{
    private readonly StringBuilder text = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Changed
    {
        get
        {
            lock (text)
            {
                return changed.Task;
            }
        }
    }

    public void Add(string? line)
    {
        lock (text)
        {
            text.AppendLine(line);
            changed.TrySetResult();
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public override string ToString()
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
