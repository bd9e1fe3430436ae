using System.Globalization;

namespace Headspace.Cms.Sync.Running;

/// <summary>Who imports, as it is stored: one line, its parts between bars.</summary>
internal sealed record LeaseHolder(Guid Owner, string Machine, int Process, long Started, DateTimeOffset Expires)
{
    private const int Parts = 5;

    public static LeaseHolder? Parse(string? text)
    {
        var parts = (text ?? string.Empty).Split('|');
        return parts.Length == Parts
            && Guid.TryParse(parts[0], out var owner)
            && int.TryParse(parts[2], CultureInfo.InvariantCulture, out var process)
            && long.TryParse(parts[3], CultureInfo.InvariantCulture, out var started)
            && DateTimeOffset.TryParse(parts[4], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var expires)
            ? new LeaseHolder(owner, parts[1], process, started, expires)
            : null;
    }

    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{Owner}|{Machine}|{Process}|{Started}|{Expires:O}");

    /// <summary>Whether the process is known to be gone. Its number alone says little: another one may have it by now.</summary>
    public bool HasEnded()
    {
        if (Machine != Environment.MachineName)
            return false;

        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(Process);
            return process.StartTime.ToUniversalTime().Ticks != Started;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return exception is not System.ComponentModel.Win32Exception;
        }
    }
}
