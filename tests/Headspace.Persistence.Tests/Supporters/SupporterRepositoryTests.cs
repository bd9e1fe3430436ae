using System.Text;
using Headspace.Core.Cpr;
using Headspace.Core.Supporters;
using Headspace.Persistence.Tests.Hosting;

namespace Headspace.Persistence.Tests.Supporters;

public sealed class SupporterRepositoryTests : IDisposable
{
    private static readonly CancellationToken none = CancellationToken.None;

    private readonly TestSite site = new();

    private ISupporterRepository Supporters => site.Get<ISupporterRepository>();

    [Fact]
    public async Task A_supporter_comes_back_as_it_was_stored()
    {
        var supporter = New("Åse@Example.dk") with
        {
            Phone = "+4512345678",
            Address = "Ærøgade 1",
            Postcode = "0999",
            City = "København C",
            BirthYear = 2013,
            Cvr = "13748136",
            Ean = "5790000000000",
            Contact = "Bo",
            Guardian = new Guardian("Per", "per@example.dk"),
            NearestCentre = "Odense",
        };

        await Supporters.AddAsync(supporter, none);
        await Supporters.AddAsync(supporter with { Name = "En anden" }, none);

        Assert.Equal(supporter, await Supporters.GetAsync(supporter.Key, none));
        Assert.Null(await Supporters.GetAsync(Guid.NewGuid(), none));
    }

    [Fact]
    public async Task Addresses_are_found_in_any_case_oldest_first()
    {
        var second = New("ÅSE@example.dk") with { CreatedAt = site.Now.AddDays(1) };
        var first = New("åse@Example.dk");
        foreach (var supporter in new[] { second, first, New("bo@example.dk") })
            await Supporters.AddAsync(supporter, none);

        Assert.Equal([first, second], await Supporters.FindByEmailAsync(" Åse@EXAMPLE.dk ", none));
        Assert.Empty(await Supporters.FindByEmailAsync("se@example.dk", none));
    }

    [Fact]
    public async Task Who_read_an_older_version_stores_nothing()
    {
        var supporter = New("bo@example.dk");
        await Supporters.AddAsync(supporter, none);

        Assert.True(await Supporters.TrySaveAsync(supporter with { Email = "ny@example.dk" }, none));
        Assert.False(await Supporters.TrySaveAsync(supporter with { Name = "Sent" }, none));

        Assert.Equal(supporter with { Email = "ny@example.dk", Version = 1 }, Assert.Single(await Supporters.FindByEmailAsync("NY@example.dk", none)));
    }

    [Fact]
    public async Task A_number_is_sealed_in_the_file_and_opens_only_for_its_person()
    {
        var supporter = New("bo@example.dk");
        await Supporters.AddAsync(supporter, none);
        CprCipher cipher = new(new CprSettings { Keys = { ["k1"] = Convert.ToBase64String(new byte[32]) }, Current = "k1", FingerprintKey = Convert.ToBase64String(new byte[32]) });
        var number = CprNumber.Parse("0101901234", new DateOnly(2026, 11, 22)).Result!;

        await Supporters.SetCprAsync(supporter.Key, cipher.Seal(number, Guid.NewGuid()), none);
        await Supporters.SetCprAsync(supporter.Key, cipher.Seal(number, supporter.Key), none);

        Assert.Equal(number, cipher.Open((await Supporters.GetCprAsync(supporter.Key, none))!, supporter.Key));
        Assert.Equal(1L, site.Scalar("SELECT COUNT(*) FROM headspaceSupporterCpr"));
        site.Scalar("PRAGMA wal_checkpoint(FULL)");
        Assert.DoesNotContain("0101901234", Encoding.Latin1.GetString(ReadFile()), StringComparison.Ordinal);

        await Supporters.SetCprAsync(supporter.Key, null, none);
        Assert.Null(await Supporters.GetCprAsync(supporter.Key, none));
    }

    public void Dispose() => site.Dispose();

    private Supporter New(string email) => new() { Key = Guid.NewGuid(), Name = "Åse Ø", Email = email, CreatedAt = site.Now };

    private byte[] ReadFile()
    {
        using FileStream file = new(site.DatabaseFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
