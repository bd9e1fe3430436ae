using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests;

/// <summary>What Core says to users, in their language.</summary>
public sealed class LocalizedTextTests
{
    [Theory]
    [InlineData("da", "Udgiv")]
    [InlineData("da-DK", "Udgiv")]
    [InlineData("en-US", "Publish")]
    public async Task Core_speaks_the_language_of_the_user(string culture, string words)
    {
        await using var app = Composition.CreateBuilder([]).Build();

        var text = app.Services.GetRequiredService<ILocalizedTextService>().Localize("actions", "publish", CultureInfo.GetCultureInfo(culture));

        Assert.Equal(words, text);
    }
}
