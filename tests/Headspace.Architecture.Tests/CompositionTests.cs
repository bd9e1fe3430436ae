using System.Text.RegularExpressions;
using Headspace.Web;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;

namespace Headspace.Architecture.Tests;

/// <summary>The real container, built once and asked for everything that Core registers.</summary>
public sealed partial class CompositionTests
{
    private static readonly Lazy<(IServiceCollection Services, ServiceProvider Provider)> container = new(Build);

    [Fact]
    public void Every_port_that_is_not_answered_is_named_and_no_other() =>
        Assert.Equal(Ledger("ports-to-come.txt"), Unanswered().Order(StringComparer.Ordinal));

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

    private static (IServiceCollection Services, ServiceProvider Provider) Build()
    {
        var services = Composition.CreateBuilder([]).Services;
        var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
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

    private static bool IsCores(Type type) => !type.ContainsGenericParameters && type.Assembly == typeof(IContentService).Assembly;

    private static IEnumerable<string> Ledger(string file) => File.ReadLines(Path.Combine(Repository.Root, file))
        .Select(line => line.Split('#')[0].Trim())
        .Where(line => line.Length > 0)
        .Order(StringComparer.Ordinal);

    [GeneratedRegex("(?:Unable to resolve service for type|No service for type) '([^']+)'|No constructor for type '([^']+)'")]
    private static partial Regex Named();
}
