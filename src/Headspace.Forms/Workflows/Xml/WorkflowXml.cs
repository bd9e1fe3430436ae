using System.Xml;
using System.Xml.Linq;
using System.Xml.Xsl;
using Headspace.Cms.Contracts.Outbox;

namespace Headspace.Forms.Workflows.Xml;

/// <summary>The text that a workflow makes of an entry with its setting <c>XsltFile</c>; without the setting the entry's XML.</summary>
internal sealed class WorkflowXml(EntryXml entries, WorkflowFolders folders)
{
    // What takes the process with it, as by using up the memory, can only be stopped by not trying again.
    private const int MostInterruptions = 1;

    /// <summary>The text, or what is wrong with the XSLT file.</summary>
    public async Task<(string? Text, OutboxResult? Problem)> RenderAsync(WorkflowRun run, CancellationToken cancellationToken)
    {
        var document = await entries.BuildAsync(run, cancellationToken);
        if (run.Setting("XsltFile") is not { } name)
            return (Whole(document), null);
        if (run.Message.Interruptions > MostInterruptions)
            return (null, OutboxResult.Never($"Serveren stoppede to gange, mens XSLT-filen “{name}” var i gang. Se, om den bruger for meget hukommelse."));
        if (folders.FindXslt(name) is not { } path)
            return (null, OutboxResult.Never($"XSLT-filen “{name}” findes ikke."));

        try
        {
            return (await XsltFile.ApplyAsync(path, document, cancellationToken), null);
        }
        catch (Exception exception) when (exception is XsltException or XmlException or InvalidDataException or TimeoutException)
        {
            return (null, OutboxResult.Never($"XSLT-filen “{name}” kan ikke bruges: {exception.Message}"));
        }
    }

    private static string Whole(XDocument document)
    {
        using BoundedWriter writer = new(int.MaxValue);
        document.Save(writer);
        return writer.ToString();
    }
}
