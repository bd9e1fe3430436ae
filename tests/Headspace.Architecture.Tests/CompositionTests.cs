using System.Text.RegularExpressions;
using Headspace.Web;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace Headspace.Architecture.Tests;

/// <summary>The real container, built once and asked for everything that Core registers.</summary>
public sealed partial class CompositionTests
{
    private static readonly Lazy<(IReadOnlyList<ServiceDescriptor> Services, IServiceProvider Provider)> container = new(Build);

    /// <summary>
    /// A port that nobody answers stands in ports-to-come.txt (which may only shrink), or in ports-not-needed.txt with the
    /// reason; a port that is answered stands in neither.
    /// </summary>
    [Fact]
    public void The_port_ledger_tells_the_truth()
    {
        var open = Unanswered().Concat(Unimplemented()).ToHashSet(StringComparer.Ordinal);
        var named = Ledger("ports-to-come.txt").Concat(Ledger("ports-not-needed.txt")).ToList();

        var unnamed = string.Join('\n', open.Except(named).Order(StringComparer.Ordinal));
        var answered = string.Join('\n', named.Except(open).Order(StringComparer.Ordinal));

        Assert.True(unnamed.Length == 0, $"Nobody answers:\n{unnamed}");
        Assert.True(answered.Length == 0, $"Answered, so no longer to be named:\n{answered}");
        Assert.Equal(named.Count, named.Distinct().Count());
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public void A_service_that_cannot_be_made_keeps_the_site_from_starting(string environment)
    {
        var builder = Composition.CreateBuilder([$"--environment={environment}"]);
        builder.Services.AddSingleton<AsksForWhatNobodyAnswers>();

        var failure = Assert.Throws<AggregateException>(() => builder.Build());

        Assert.Contains(nameof(INobodyAnswers), failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public void A_singleton_that_keeps_something_scoped_keeps_the_site_from_starting(string environment)
    {
        var builder = Composition.CreateBuilder([$"--environment={environment}"]);
        builder.Services.AddScoped<OfOneRequest>();
        builder.Services.AddSingleton<KeepsOneRequest>();

        var failure = Assert.Throws<AggregateException>(() => builder.Build());

        Assert.Contains(nameof(OfOneRequest), failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(IContentService))]
    [InlineData(typeof(IContentEditingService))]
    [InlineData(typeof(IContentPublishingService))]
    [InlineData(typeof(IContentTypeService))]
    [InlineData(typeof(IContentTypeEditingService))]
    [InlineData(typeof(IDataTypeService))]
    [InlineData(typeof(IMediaService))]
    [InlineData(typeof(IMediaEditingService))]
    [InlineData(typeof(ITemplateService))]
    [InlineData(typeof(ILanguageService))]
    [InlineData(typeof(IDomainService))]
    [InlineData(typeof(IUserService))]
    [InlineData(typeof(IRelationService))]
    [InlineData(typeof(ITagService))]
    [InlineData(typeof(IKeyValueService))]
    public void A_service_that_the_sites_are_made_with_resolves(Type service)
    {
        using var scope = container.Value.Provider.CreateScope();

        Assert.NotNull(scope.ServiceProvider.GetService(service));
    }

    /// <summary>Core still names four whose editors are gone, or of which there is the name alone.</summary>
    [Fact]
    public void An_editor_answers_to_every_alias_that_Core_names_but_those_that_stock_Umbraco_has_no_editor_for()
    {
        string[] withoutEditor = [Aliases.Grid, Aliases.MultipleMediaPicker, Aliases.NestedContent, Aliases.PickerRelations];
        var named = typeof(Aliases).GetFields().Select(field => (string)field.GetRawConstantValue()!);
        var editors = container.Value.Provider.GetRequiredService<PropertyEditorCollection>();

        Assert.Equal(withoutEditor, named.Where(alias => !editors.TryGet(alias, out _)).Order(StringComparer.Ordinal));
    }

    private static (IReadOnlyList<ServiceDescriptor> Services, IServiceProvider Provider) Build()
    {
        var builder = Composition.CreateBuilder([]);
        var services = builder.Services.ToList();
        var provider = builder.Build().Services;
        StaticServiceProvider.Instance = provider;
        return (services, provider);
    }

    private static HashSet<string> Unanswered()
    {
        var (services, provider) = container.Value;
        var registered = provider.GetRequiredService<IServiceProviderIsService>();
        using var scope = provider.CreateScope();
        var unanswered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var descriptor in services.Where(descriptor => IsCores(descriptor.ServiceType)))
        {
            try
            {
                scope.ServiceProvider.GetService(descriptor.ServiceType);
            }
            catch (InvalidOperationException exception) when (Named().Match(exception.Message) is { Success: true } match)
            {
                unanswered.UnionWith(match.Groups[1].Success ? [match.Groups[1].Value] : MissingOf(match.Groups[2].Value, registered));
            }
        }

        return unanswered;
    }

    /// <summary>What the fullest constructor of a type asks for and the container does not have.</summary>
    private static IEnumerable<string> MissingOf(string typeName, IServiceProviderIsService registered) =>
        typeof(IContentService).Assembly.GetType(typeName)!.GetConstructors()
            .MaxBy(constructor => constructor.GetParameters().Length)!
            .GetParameters()
            .Select(parameter => parameter.ParameterType)
            .Where(type => !registered.IsService(type))
            .Select(type => type.FullName!);

    /// <summary>Core's public interfaces that no class of Core implements and the container does not have.</summary>
    private static IEnumerable<string> Unimplemented()
    {
        var core = typeof(IContentService).Assembly;
        var classes = core.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } or { IsValueType: true }).ToList();
        var registered = container.Value.Provider.GetRequiredService<IServiceProviderIsService>();
        return core.GetExportedTypes()
            .Where(type => type is { IsInterface: true, ContainsGenericParameters: false })
            .Where(type => !registered.IsService(type) && !classes.Exists(type.IsAssignableFrom))
            .Select(type => type.FullName!);
    }

    private interface INobodyAnswers;

    private sealed class OfOneRequest;

    private sealed record AsksForWhatNobodyAnswers(INobodyAnswers Port);

    private sealed record KeepsOneRequest(OfOneRequest Request);

    private static bool IsCores(Type type) => !type.ContainsGenericParameters && type.Assembly == typeof(IContentService).Assembly;

    private static IEnumerable<string> Ledger(string file) => File.ReadLines(Path.Combine(Repository.Root, file))
        .Select(line => line.Split('#')[0].Trim())
        .Where(line => line.Length > 0)
        .Order(StringComparer.Ordinal);

    [GeneratedRegex("(?:Unable to resolve service for type|No service for type) '([^']+)'|No constructor for type '([^']+)'")]
    private static partial Regex Named();
}
