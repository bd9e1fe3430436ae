using System.Text;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Workflows.Xml;

namespace Headspace.Forms.Workflows.Types;

/// <summary>Sends an entry as XML to an address of the web; the setting <c>Fields</c> holds headers.</summary>
internal sealed class PostXmlWorkflow(EntryMagicStrings magicStrings, WorkflowXml xml, WorkflowRequests requests) : IWorkflowType
{
    private const string MediaType = "application/xml";

    public Guid Id => WorkflowTypeIds.PostXml;

    public string Name => "Send som XML";

    public async Task<OutboxResult> RunAsync(WorkflowRun run, CancellationToken cancellationToken)
    {
        var values = await magicStrings.GetAsync(run, cancellationToken);
        if (WorkflowRequests.Address(magicStrings.Resolve(run, "Url", values)) is not { } url)
            return OutboxResult.Never("Adressen er ikke en adresse på nettet.");

        var (text, problem) = await xml.RenderAsync(run, cancellationToken);
        if (text is null)
            return problem!;

        using HttpRequestMessage request = new(HttpMethod.Parse(run.Setting("Method") ?? "POST"), url) { Content = new StringContent(text, Encoding.UTF8, MediaType) };
        var headers = run.Setting("Fields") is null ? [] : FieldMapping.Of(run, values, magicStrings);
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value.ReplaceLineEndings(" ")))
                return OutboxResult.Never($"“{name}” kan ikke være navnet på en header.");
        }

        return await requests.SendAsync(run, request, cancellationToken);
    }
}
