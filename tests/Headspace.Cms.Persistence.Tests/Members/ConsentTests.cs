using Headspace.Cms.Persistence.Tests.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Tests.Members;

public sealed class ConsentTests : IDisposable
{
    private readonly TestSite _site = new();

    private IConsentService Consents => _site.Get<IConsentService>();

    [Fact]
    public void The_last_word_counts_and_the_ones_before_are_its_history()
    {
        Consents.RegisterConsent("ane", "newsletter", "mail", ConsentState.Granted, "form");
        Consents.RegisterConsent("ane", "newsletter", "mail", ConsentState.Revoked);
        Consents.RegisterConsent("ane", "newsletter", "sms", ConsentState.Granted);

        var current = Consents.LookupConsent("ane", "newsletter").ToList();
        var mail = Assert.Single(Consents.LookupConsent("ane", "newsletter", "mail", includeHistory: true));

        Assert.Equal([ConsentState.Granted, ConsentState.Revoked], current.Select(consent => consent.State).Order());
        Assert.Equal((true, ConsentState.Revoked), (mail.Current, mail.State));
        var before = Assert.Single(((Consent)mail).HistoryInternal!);
        Assert.Equal((false, ConsentState.Granted, "form"), (before.Current, before.State, before.Comment));
    }

    [Fact]
    public void Sources_are_found_by_their_beginning()
    {
        Consents.RegisterConsent("member:1", "newsletter", "mail", ConsentState.Granted);
        Consents.RegisterConsent("member:2", "newsletter", "mail", ConsentState.Pending);
        Consents.RegisterConsent("user:1", "newsletter", "mail", ConsentState.Granted);

        Assert.Equal(2, Consents.LookupConsent("member:", sourceStartsWith: true).Count());
        Assert.Empty(Consents.LookupConsent("member:"));
    }

    public void Dispose() => _site.Dispose();
}
