using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;

namespace Headspace.Cms.DeliveryApi.Requests;

/// <summary>Who may ask: everybody where access is public, else whoever has the key; drafts only with the key.</summary>
internal sealed class ApiAccessService(IHttpContextAccessor http, IOptionsMonitor<DeliveryApiSettings> settings) : IApiAccessService
{
    private DeliveryApiSettings Settings => settings.CurrentValue;

    public bool HasPublicAccess() => Settings.Enabled && (Settings.PublicAccess || HasKey());

    public bool HasPreviewAccess() => Settings.Enabled && HasKey();

    public bool HasMediaAccess() => Settings is { Enabled: true, Media.Enabled: true } && ((Settings.PublicAccess && Settings.Media.PublicAccess) || HasKey());

    // In a time that says nothing of how much of a guess is right.
    private bool HasKey() => Settings.ApiKey is { Length: > 0 } key
        && http.Header(DeliveryApiHeaders.ApiKey) is { } given
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
