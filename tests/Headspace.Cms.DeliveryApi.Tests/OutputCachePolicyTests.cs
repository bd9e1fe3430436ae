using Headspace.Cms.DeliveryApi.OutputCache;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Cms.DeliveryApi.Tests;

/// <summary>Which answers may be kept, and which of them are one.</summary>
public sealed class OutputCachePolicyTests
{
    private readonly DeliveryApiSettings settings = new()
    {
        Enabled = true,
        Media = new DeliveryApiSettings.MediaSettings { Enabled = true },
        OutputCache = new DeliveryApiSettings.OutputCacheSettings { Enabled = true, ContentDuration = TimeSpan.FromSeconds(10), MediaDuration = TimeSpan.FromSeconds(20) },
    };

    [Theory]
    [InlineData("/umbraco/delivery/api/v2/content", 10)]
    [InlineData("/umbraco/delivery/api/v1/content/item/a/b", 10)]
    [InlineData("/Umbraco/Delivery/API/v2/Content/items", 10)]
    [InlineData("/umbraco/delivery/api/v2/media/item/a", 20)]
    [InlineData("/umbraco/delivery/api/v2/dictionary", null)]
    [InlineData("/umbraco/delivery/api/v2/contents", null)]
    [InlineData("/umbraco/delivery/api/v2", null)]
    [InlineData("/umbraco/delivery/api/", null)]
    [InlineData("/umbraco/delivery/api", null)]
    [InlineData("/umbraco/delivery/apis/v2/content", null)]
    [InlineData("/umbraco/management/api/v1/content", null)]
    public void Content_and_media_are_kept_for_as_long_as_the_settings_say(string path, int? seconds) =>
        Assert.Equal(seconds, (int?)RuleOf(path)?.Duration?.TotalSeconds);

    [Theory]
    [InlineData("Api-Key")]
    [InlineData("Preview")]
    [InlineData("Authorization")]
    public void What_is_for_one_caller_is_not_kept(string header) => Assert.Null(RuleOf("/umbraco/delivery/api/v2/content", (header, "x")));

    [Fact]
    public void What_the_settings_do_not_open_is_not_kept()
    {
        settings.Media.PublicAccess = false;
        Assert.Null(RuleOf("/umbraco/delivery/api/v2/media"));
        Assert.NotNull(RuleOf("/umbraco/delivery/api/v2/content"));
        settings.PublicAccess = false;
        Assert.Null(RuleOf("/umbraco/delivery/api/v2/content"));
        settings.PublicAccess = true;
        settings.OutputCache.Enabled = false;
        Assert.Null(RuleOf("/umbraco/delivery/api/v2/content"));
    }

    [Fact]
    public void Whoever_says_something_else_gets_something_else()
    {
        const string path = "/umbraco/delivery/api/v2/content";
        var names = new[]
        {
            RuleOf(path), RuleOf(path + "/"), RuleOf(path, ("Accept-Language", "da")), RuleOf(path, ("Accept-Segment", "da")), RuleOf(path, ("Start-Item", "da")),
            RuleOf(path, ("Host", "other")), RuleOf(path + "?take=1"), RuleOf(path, ("Accept-Language", "da Sda")), RuleOf(path, ("Accept-Language", "da"), ("Accept-Segment", "da")),
        }.Select(rule => rule!.Value.Name).ToList();

        Assert.Equal(names.Distinct(), names);
        Assert.Equal(RuleOf(path, ("Accept-Language", "da"))!.Value.Name, names[2]);
    }

    private Contracts.Rendering.OutputCacheRule? RuleOf(string address, params (string Name, string Value)[] headers)
    {
        var context = new DefaultHttpContext();
        var query = address.IndexOf('?', StringComparison.Ordinal);
        context.Request.Scheme = "https";
        context.Request.Host = new HostString("headspace.dk");
        context.Request.Path = query < 0 ? address : address[..query];
        context.Request.QueryString = new QueryString(query < 0 ? string.Empty : address[query..]);
        foreach (var (name, value) in headers)
        {
            context.Request.Headers[name] = value;
        }

        return new DeliveryApiOutputCachePolicy(new Monitor(settings)).RuleOf(context.Request);
    }

    private sealed class Monitor(DeliveryApiSettings settings) : IOptionsMonitor<DeliveryApiSettings>
    {
        public DeliveryApiSettings CurrentValue => settings;

        public DeliveryApiSettings Get(string? name) => settings;

        public IDisposable? OnChange(Action<DeliveryApiSettings, string?> listener) => null;
    }
}
