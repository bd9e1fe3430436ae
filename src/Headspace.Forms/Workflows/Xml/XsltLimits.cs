using System.Runtime.CompilerServices;

namespace Headspace.Forms.Workflows.Xml;

/// <summary>
/// What a stylesheet may take of <see cref="XsltAllowance"/>, and how deep its templates may call themselves: an overflow of the
/// stack cannot be caught, and a thread cannot be ended from outside, so the stylesheet itself asks before each step. It is made
/// on the thread that the stylesheet runs on.
/// </summary>
internal sealed class XsltLimits(XsltAllowance allowance, CancellationToken cancellationToken)
{
    /// <summary>Stylesheets reach the checks under this namespace.</summary>
    public const string Namespace = "urn:headspace:xslt-limits";

    private readonly long _end = Environment.TickCount64 + (long)allowance.Time.TotalMilliseconds;
    private readonly long _mostAllocated = GC.GetAllocatedBytesForCurrentThread() + allowance.Bytes;
    private long _steps;

    /// <summary>What broke a limit; null while nothing has. The transform throws it wrapped.</summary>
    public Exception? Broken { get; private set; }

    /// <summary>Always true: a stylesheet that may not go on is thrown out.</summary>
    /// <exception cref="TimeoutException">It has taken too long, or too many steps.</exception>
    /// <exception cref="InvalidDataException">Its templates have called each other too deep, or it has used too much memory.</exception>
    public bool GoesOn()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Broken = new InvalidDataException("Dens skabeloner kalder sig selv for mange gange.");
        if (++_steps > allowance.Steps || Environment.TickCount64 > _end)
            throw Broken = new TimeoutException("Den bliver ikke færdig i tide.");
        if (GC.GetAllocatedBytesForCurrentThread() > _mostAllocated)
            throw Broken = new InvalidDataException("Den bruger for meget hukommelse.");
        if (cancellationToken.IsCancellationRequested)
            throw Broken = new OperationCanceledException(cancellationToken);
        return true;
    }

    /// <summary>The value of a variable as it is, if the stylesheet may go on with it.</summary>
    /// <exception cref="InvalidDataException">It is a longer text than a stylesheet may hold.</exception>
    public object Within(object value)
    {
        GoesOn();
        if (value is string text && text.Length > allowance.Characters)
            throw Broken = new InvalidDataException($"En tekst i den fylder mere end {allowance.Characters} tegn.");
        return value;
    }
}
