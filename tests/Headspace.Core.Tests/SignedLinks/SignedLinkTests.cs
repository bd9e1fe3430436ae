using FsCheck;
using FsCheck.Fluent;
using Headspace.Core.SignedLinks;
using Headspace.Tests.Shared;

namespace Headspace.Core.Tests.SignedLinks;

public sealed class SignedLinkTests
{
    private static readonly string one = Convert.ToBase64String(Enumerable.Repeat((byte)1, 32).ToArray());

    private static readonly string two = Convert.ToBase64String(Enumerable.Repeat((byte)2, 48).ToArray());

    private readonly ManualTime time = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_link_tells_whom_it_is_about_until_it_ends()
    {
        var signer = Signer("a", ("a", one));
        var subject = Guid.NewGuid();
        var token = signer.Sign(SignedLinkPurpose.StopAgreement, subject, TimeSpan.FromDays(30));

        time.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        Assert.Equal(subject, signer.Verify(SignedLinkPurpose.StopAgreement, token).Result);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(SignedLinkStatus.Expired, signer.Verify(SignedLinkPurpose.StopAgreement, token).Status);
    }

    [Fact]
    public void A_link_is_good_for_nothing_but_its_purpose()
    {
        var signer = Signer("a", ("a", one));
        var token = signer.Sign(SignedLinkPurpose.StopAgreement, Guid.NewGuid(), TimeSpan.FromDays(1));

        Assert.Equal(SignedLinkStatus.Invalid, signer.Verify(SignedLinkPurpose.ResignMembership, token).Status);
    }

    [Fact]
    public void Links_outlive_the_change_of_keys_until_the_old_key_is_taken_away()
    {
        var token = Signer("a", ("a", one)).Sign(SignedLinkPurpose.Pay, Guid.NewGuid(), TimeSpan.FromDays(1));

        Assert.True(Signer("b", ("a", one), ("b", two)).Verify(SignedLinkPurpose.Pay, token).Success);
        Assert.False(Signer("b", ("b", two)).Verify(SignedLinkPurpose.Pay, token).Success);
        Assert.False(Signer("a", ("a", two)).Verify(SignedLinkPurpose.Pay, token).Success);
    }

    [Fact]
    public void Whatever_is_changed_in_a_link_makes_it_invalid()
    {
        var signer = Signer("key-2026", ("key-2026", one));
        var token = signer.Sign(SignedLinkPurpose.Pay, Guid.Parse("5f0c4f3e-31b2-4f9c-9a55-0123456789ab"), TimeSpan.FromDays(1));
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=. ";

        Prop.ForAll(Gen.Choose(0, token.Length - 1).Zip(Gen.Elements(alphabet.ToCharArray())).ToArbitrary(), change =>
        {
            var (index, character) = change;
            var changed = token[..index] + character + token[(index + 1)..];
            return changed == token || signer.Verify(SignedLinkPurpose.Pay, changed).Status == SignedLinkStatus.Invalid;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Nonsense_is_invalid_and_no_error() => Prop
        .ForAll(ArbMap.Default.ArbFor<string?>(), text => Signer("a", ("a", one)).Verify(SignedLinkPurpose.Pay, text).Status == SignedLinkStatus.Invalid)
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("no base64, and long enough to be taken for one ....")]
    public void A_weak_key_stops_the_start_and_is_not_told(string key)
    {
        var wrong = Assert.Throws<ArgumentException>(() => Signer("a", ("a", key)));

        Assert.True(key.Length == 0 || !wrong.Message.Contains(key, StringComparison.Ordinal));
        Assert.Throws<ArgumentException>(() => Signer("b", ("a", one)));
    }

    private SignedLinkSigner Signer(string current, params (string Name, string Key)[] keys) =>
        new(new SignedLinkSettings { Current = current, Keys = keys.ToDictionary(key => key.Name, key => key.Key) }, time);
}
