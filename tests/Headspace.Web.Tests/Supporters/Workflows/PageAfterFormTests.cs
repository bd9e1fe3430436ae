namespace Headspace.Web.Tests.Supporters.Workflows;

/// <summary>The page that a form leads on to.</summary>
public sealed class PageAfterFormTests(ImportedSite imported)
{
    private static readonly Guid newsletter = new("85b90ea3-a605-58c0-8085-ebd29761e0a5");

    [Theory]
    [InlineData("false", "/nyhedsbrev/")]
    [InlineData("true", "/nyhedsbrev/?formSubmitted={0}")]
    public async Task It_is_told_the_form_where_the_settings_say_so(string setting, string address)
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase(), ("Umbraco__Forms__Options__AppendQueryStringOnRedirectAfterFormSubmission", setting));
        var form = await WorkflowForm.SaveAsync(site, form => form with { GoToPageOnSubmit = newsletter });

        var location = await form.GoOnAsync("Åse");

        Assert.EndsWith(address.Replace("{0}", form.Form.Id.ToString("D"), StringComparison.Ordinal), location, StringComparison.Ordinal);
    }
}
