using System.Text;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Workflows.Xml;

namespace Headspace.Forms.Workflows.Types;

/// <summary>Saves an entry as a file below the folder of the settings, named by the entry's key: the same entry again is the same file.</summary>
internal sealed class SaveXmlFileWorkflow(EntryMagicStrings magicStrings, WorkflowXml xml, WorkflowFolders folders) : IWorkflowType
{
    private const int LongestExtension = 10;

    public Guid Id => WorkflowTypeIds.SaveXmlFile;

    public string Name => "Gem som XML-fil";

    public async Task<OutboxResult> RunAsync(WorkflowRun run, CancellationToken cancellationToken)
    {
        var values = await magicStrings.GetAsync(run, cancellationToken);
        var extension = (run.Setting("Extension") ?? "xml").TrimStart('.');
        if (magicStrings.Resolve(run, "Path", values) is not { } path || folders.FindXml(path) is not { } folder)
            return OutboxResult.Never("Mappen skal være navnet på en mappe under den, som indstillingerne giver til filer.");
        if (extension.Length is 0 or > LongestExtension || !extension.All(char.IsAsciiLetterOrDigit))
            return OutboxResult.Never($"“{extension}” kan ikke være endelsen på en fil.");

        var (text, problem) = await xml.RenderAsync(run, cancellationToken);
        if (text is null)
            return problem!;

        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, $".{Path.GetRandomFileName()}");
        try
        {
            await File.WriteAllTextAsync(unfinished, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken);
            File.Move(unfinished, Path.Combine(folder, $"{run.Entry.Key:D}.{extension}"), overwrite: true);
            return OutboxResult.Done;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
