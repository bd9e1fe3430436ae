namespace Headspace.Web.Tests.DeliveryApi;

/// <summary>The texts of the dictionary.</summary>
[Collection(nameof(DeliverySite))]
public sealed class DictionaryTests(DeliverySite site)
{
    [Fact]
    public async Task A_text_is_told_in_the_language_that_is_asked_for()
    {
        var danish = await site.ReadAsync("/dictionary/item/Acute.Danger");
        var english = await site.ReadAsync("/dictionary/item/acute.danger", ("Accept-Language", "en-GB"));

        Assert.Equal(("Acute.Danger", "da-DK", "Fare for liv"), (danish["key"]!.GetValue<string>(), danish["culture"]!.GetValue<string>(), danish["value"]!.GetValue<string>()));
        Assert.Equal("en-GB", english["culture"]!.GetValue<string>());
        Assert.NotEqual("Fare for liv", english["value"]!.GetValue<string>());
    }

    [Fact]
    public async Task All_texts_come_at_once_or_those_that_belong_together()
    {
        var all = (await site.ReadAsync("/dictionary"))["items"]!.AsObject();
        var some = (await site.ReadAsync("/dictionary?startsWith=acute."))["items"]!.AsObject();

        Assert.All(some, text => Assert.StartsWith("Acute.", text.Key, StringComparison.Ordinal));
        Assert.InRange(some.Count, 1, all.Count - 1);
        Assert.Equal(all.Select(text => text.Key).Order(StringComparer.Ordinal), all.Select(text => text.Key));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_and_a_language_that_is_not_there_is_refused()
    {
        Assert.Equal(404, (await site.RefusalAsync("/dictionary/item/Nothing")).Status);
        Assert.Equal(400, (await site.RefusalAsync("/dictionary", ("Accept-Language", "fr-FR"))).Status);
        Assert.Equal(400, (await site.RefusalAsync("/dictionary/item/Acute.Danger", ("Accept-Language", "fr-FR"))).Status);
    }

    [Theory]
    [InlineData("en", "en-GB")]
    [InlineData("da", "da-DK")]
    [InlineData("fr-FR,en-GB;q=0.8,da;q=0.5", "en-GB")]
    [InlineData("fr-FR,sv;q=0.8", "da-DK")]
    [InlineData("*", "da-DK")]
    public async Task A_browsers_list_of_languages_is_understood(string said, string culture) =>
        Assert.Equal(culture, (await site.ReadAsync("/dictionary", ("Accept-Language", said)))["culture"]!.GetValue<string>());
}
