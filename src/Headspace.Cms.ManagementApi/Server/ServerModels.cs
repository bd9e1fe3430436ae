using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Cms.ManagementApi.Server;

internal sealed record ServerStatusResponseModel(RuntimeLevel ServerStatus);

internal sealed record ServerConfigurationResponseModel(bool AllowPasswordReset, int VersionCheckPeriod, bool AllowLocalLogin, string UmbracoCssPath);

internal sealed record ServerInformationResponseModel(string Version, string AssemblyVersion, string BaseUtcOffset, RuntimeMode RuntimeMode);
