using Headspace.Forms.Definitions.Checks;
using Headspace.Forms.Fields;
using Headspace.Forms.Rules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;

namespace Headspace.Forms;

/// <summary>Registers the form engine.</summary>
public static class FormsBuilderExtensions
{
    /// <summary>Adds the form engine. Calling it twice is harmless.</summary>
    public static IUmbracoBuilder AddForms(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new FieldTypeRegistry(StandardFields.All.Concat(DanishFields.All).Concat(provider.GetServices<IFieldType>())));
        services.TryAddSingleton<FormDefinitionChecker>();
        services.TryAddSingleton<RulesCompiler>();
        return builder;
    }
}
