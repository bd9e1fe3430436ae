using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using System.Xml.Xsl;

namespace Headspace.Forms.Workflows.Xml;

/// <summary>An XSLT file at work: it runs no script, reads no other document and no DTD, and writes, takes and calls itself so much at the most.</summary>
internal static class XsltFile
{
    private static readonly XsltAllowance allowance = new();

    /// <exception cref="XsltException">It is not XSLT, or asks for what it may not.</exception>
    /// <exception cref="InvalidDataException">It writes or holds too much, or its templates call each other too deep.</exception>
    /// <exception cref="TimeoutException">It takes too long, or too many steps.</exception>
    public static Task<string> ApplyAsync(string path, XDocument document, CancellationToken cancellationToken) => ApplyAsync(path, document, allowance, cancellationToken);

    /// <summary>The same with another allowance.</summary>
    internal static Task<string> ApplyAsync(string path, XDocument document, XsltAllowance most, CancellationToken cancellationToken)
    {
        TaskCompletionSource<string> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        new Thread(() => Run(done, () => Apply(path, document, most, cancellationToken)), most.Stack) { IsBackground = true, Name = nameof(XsltFile) }.Start();
        return done.Task;
    }

    private static void Run(TaskCompletionSource<string> done, Func<string> work)
    {
        try
        {
            done.SetResult(work());
        }
        catch (Exception exception)
        {
            done.SetException(exception);
        }
    }

    private static string Apply(string path, XDocument document, XsltAllowance most, CancellationToken cancellationToken)
    {
        var transform = LimitedStylesheet.Load(path);
        XsltLimits limits = new(most, cancellationToken);
        XsltArgumentList arguments = new();
        arguments.AddExtensionObject(XsltLimits.Namespace, limits);
        using var source = document.CreateReader();
        LimitedNavigator input = new(new XPathDocument(source, XmlSpace.Preserve).CreateNavigator(), limits);
        using BoundedWriter writer = new(most.Characters);
        try
        {
            transform.Transform(input, arguments, XmlWriter.Create(writer, transform.OutputSettings), documentResolver: null);
        }
        catch (XsltException) when (limits.Broken is not null)
        {
            throw limits.Broken;
        }
        catch (OutOfMemoryException exception)
        {
            throw new InvalidDataException("Den bruger for meget hukommelse.", exception);
        }

        return writer.ToString();
    }
}
