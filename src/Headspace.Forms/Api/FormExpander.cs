using System.Globalization;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Pickers;
using Headspace.Forms.Submission;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;

namespace Headspace.Forms.Api;

/// <summary>Picked forms as the Forms Delivery API gives them. Values of properties are asked for synchronously, so this waits.</summary>
internal sealed class FormExpander(
    IFormDefinitionStore forms, FormPreparer preparer, FormResponseModelBuilder builder, IVariationContextAccessor variation, ILanguageService languages, IServiceScopeFactory scopes)
    : IFormExpander
{
    public FormResponseModel? Expand(Guid key, IPublishedElement owner) => ExpandAsync(key, owner as IPublishedContent).GetAwaiter().GetResult();

    private async Task<FormResponseModel?> ExpandAsync(Guid key, IPublishedContent? page)
    {
        if ((await forms.GetAsync(CancellationToken.None)).Find(key) is not { } form)
            return null;

        var culture = CultureInfo.GetCultureInfo(variation.VariationContext?.Culture is { Length: > 0 } read ? read : await languages.GetDefaultIsoCodeAsync());
        var prepared = await preparer.PrepareAsync(form, page?.Key, culture.Name, CancellationToken.None);
        await using var scope = scopes.CreateAsyncScope();
        var pages = scope.ServiceProvider.GetRequiredService<FormsApiPages>();
        return builder.Build(prepared, pages.Texts(page, culture, null), pages.Route(form.GoToPageOnSubmit, culture));
    }
}
