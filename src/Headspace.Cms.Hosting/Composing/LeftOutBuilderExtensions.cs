using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.HealthChecks.NotificationMethods;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ImportExport;
using Umbraco.Cms.Core.Telemetry;

namespace Headspace.Cms.Hosting.Composing;

/// <summary>
/// What Core registers without its ports: a container that checks itself when it is built would not be built with it.
/// Each line says which port is missing; what it is left out until stands in ports-to-come.txt.
/// </summary>
internal static class LeftOutBuilderExtensions
{
    public static IUmbracoBuilder LeaveOutWhatHasNoPort(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.RemoveAll<ITemporaryFileToXmlImportService>(); // IPackageDataInstallation, issue 7: the backoffice
        services.RemoveAll<IContentTypeImportService>(); // IPackageDataInstallation, issue 7: the backoffice
        services.RemoveAll<IMediaTypeImportService>(); // IPackageDataInstallation, issue 7: the backoffice
        services.RemoveAll<IMemberTypeImportService>(); // IPackageDataInstallation, issue 7: the backoffice
        services.RemoveAll<ITelemetryService>(); // IPackagingService and IUsageInformationService, issue 7: the backoffice
        services.RemoveAll<ILogViewerService>(); // ILogViewerRepository, issue 7: the backoffice
        builder.HealthCheckNotificationMethods().Exclude<EmailNotificationMethod>(); // IMarkdownToHtmlConverter, issue 7: the backoffice
        return builder;
    }
}
