using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Letters;
using Headspace.Core.Summits;
using Headspace.Persistence.Tests.Hosting;

namespace Headspace.Persistence.Tests.Summits;

public sealed class SummitSignUpRepositoryTests : IDisposable
{
    private static readonly CancellationToken none = CancellationToken.None;
    private static readonly Guid edition = Guid.NewGuid();

    private readonly TestSite site = new();

    private ISummitSignUpRepository SignUps => site.Get<ISummitSignUpRepository>();

    [Fact]
    public async Task A_sign_up_comes_back_as_it_was_stored_with_its_seat()
    {
        var signUp = New("Åse") with { Organisation = "Bedre \"Psykiatri\"", HasAccessNeeds = true };

        var stored = await SignUps.AddAsync(signUp, 1, site.Now, none);

        Assert.Equal(signUp with { State = SummitSignUpState.Seated, SeatedAt = site.Now, Version = 1 }, stored);
        Assert.Equal(stored, await SignUps.GetAsync(signUp.Key, none));
        Assert.Equal([SupporterLetter.SummitSeat], await LettersOfAsync(signUp));
    }

    [Fact]
    public async Task Seats_are_given_in_the_order_of_arrival_and_then_the_list_grows()
    {
        var people = await AddAsync(4, capacity: 2);

        Assert.Equal(
            [SummitSignUpState.Seated, SummitSignUpState.Seated, SummitSignUpState.Waiting, SummitSignUpState.Waiting],
            await StatesAsync(people));
        Assert.Equal([null, null, 1, 2], await PlacesAsync(people));
        Assert.Equal(new SummitSeats(2, 2), await SignUps.CountAsync(edition, none));
        Assert.Equal([SupporterLetter.SummitWaiting], await LettersOfAsync(people[2]));
    }

    [Fact]
    public async Task Of_fifty_at_once_ten_get_the_ten_seats()
    {
        var people = Enumerable.Range(0, 50).Select(number => New($"Person {number}") with { ReceivedAt = site.Now.AddMilliseconds(number) }).ToList();

        var stored = await TestSite.AtOnceAsync(50, number => SignUps.AddAsync(people[number], 10, site.Now, none));

        Assert.Equal(new SummitSeats(10, 40), await SignUps.CountAsync(edition, none));
        Assert.Equal(10, stored.Count(signUp => signUp.State == SummitSignUpState.Seated));
        Assert.Equal(50L, site.Scalar("SELECT count(*) FROM headspaceOutbox"));
        var waiting = (await StatesAsync(people)).Zip(people).Where(pair => pair.First == SummitSignUpState.Waiting).Select(pair => pair.Second);
        Assert.Equal(Enumerable.Range(1, 40).Cast<int?>(), await PlacesAsync([.. waiting]));
    }

    [Fact]
    public async Task Of_fifty_who_sign_up_and_leave_at_once_no_seat_is_lost_or_given_twice()
    {
        var first = await AddAsync(20, capacity: 10);

        await TestSite.AtOnceAsync(50, async number => number < 20
            ? await SignUps.CancelAsync(first[number].Key, 10, site.Now, none)
            : (await SignUps.AddAsync(New($"Ny {number}"), 10, site.Now, none)).Version >= 0);

        Assert.Equal(new SummitSeats(10, 20), await SignUps.CountAsync(edition, none));
    }

    [Fact]
    public async Task Who_leaves_makes_room_for_the_next_who_is_told()
    {
        var people = await AddAsync(3, capacity: 1);

        Assert.True(await SignUps.CancelAsync(people[0].Key, 1, site.Now, none));
        Assert.True(await SignUps.CancelAsync(people[0].Key, 1, site.Now, none));

        Assert.Equal([SummitSignUpState.Cancelled, SummitSignUpState.Seated, SummitSignUpState.Waiting], await StatesAsync(people));
        Assert.Equal([SupporterLetter.SummitSeat, SupporterLetter.SummitCancelled], await LettersOfAsync(people[0]));
        Assert.Equal([SupporterLetter.SummitWaiting, SupporterLetter.SummitMovedUp], await LettersOfAsync(people[1]));
        Assert.Equal([SupporterLetter.SummitWaiting], await LettersOfAsync(people[2]));
        Assert.Equal([null, null, 1], await PlacesAsync(people));
        Assert.False(await SignUps.CancelAsync(Guid.NewGuid(), 1, site.Now, none));
    }

    [Fact]
    public async Task Who_leaves_the_list_gives_nobody_a_seat_and_who_comes_back_is_last()
    {
        var people = await AddAsync(3, capacity: 1);

        await SignUps.CancelAsync(people[1].Key, 1, site.Now, none);
        var back = await SignUps.AddAsync(people[1] with { Key = Guid.NewGuid(), ReceivedAt = site.Now.AddHours(1) }, 1, site.Now, none);

        Assert.Equal([SummitSignUpState.Seated, SummitSignUpState.Cancelled, SummitSignUpState.Waiting], await StatesAsync(people));
        Assert.Equal(2, await SignUps.PlaceOfAsync(back, none));
    }

    [Fact]
    public async Task The_same_person_is_on_the_list_once_and_is_told_again()
    {
        var person = (await AddAsync(1, capacity: 5))[0];

        await SignUps.AddAsync(person, 5, site.Now, none);
        var again = await SignUps.AddAsync(person with { Key = Guid.NewGuid(), Name = $" {person.Name.ToUpperInvariant()}", Email = person.Email.ToUpperInvariant() }, 5, site.Now, none);
        await SignUps.AddAsync(person with { Key = Guid.NewGuid(), Name = "En anden på samme adresse" }, 5, site.Now, none);

        Assert.Equal(person.Key, again.Key);
        Assert.Equal(new SummitSeats(2, 0), await SignUps.CountAsync(edition, none));
        Assert.Equal([SupporterLetter.SummitSeat, SupporterLetter.SummitSeat], await LettersOfAsync(person));
    }

    [Fact]
    public async Task More_seats_go_to_those_who_wait_and_fewer_take_nobodys()
    {
        var people = await AddAsync(4, capacity: 2);

        Assert.Equal(0, await SignUps.FillAsync(edition, 1, site.Now, none));
        Assert.Equal(1, await SignUps.FillAsync(edition, 3, site.Now, none));
        Assert.Equal(0, await SignUps.FillAsync(edition, 3, site.Now, none));

        Assert.Equal(new SummitSeats(3, 1), await SignUps.CountAsync(edition, none));
        Assert.Equal(SummitSignUpState.Seated, (await StatesAsync(people))[2]);
        Assert.Equal(0, await SignUps.FillAsync(Guid.NewGuid(), 3, site.Now, none));
    }

    [Fact]
    public async Task Needs_are_found_when_nobody_needs_them_any_more()
    {
        var ended = New("Forbi") with { HasAccessNeeds = true, EndsOn = new DateOnly(2026, 10, 1) };
        var left = New("Meldt fra") with { HasAccessNeeds = true };
        foreach (var signUp in new[] { ended, left, New("Kommer") with { HasAccessNeeds = true }, New("Uden") with { EndsOn = new DateOnly(2026, 1, 1) } })
            await SignUps.AddAsync(signUp, 9, site.Now, none);
        await SignUps.CancelAsync(left.Key, 9, site.Now, none);

        var found = await SignUps.GetNeedsToForgetAsync(new DateOnly(2026, 10, 2), null, 9, none);
        Assert.Equal(new[] { ended.Key, left.Key }.Order(), found.Select(signUp => signUp.Key).Order());
        Assert.Single(await SignUps.GetNeedsToForgetAsync(new DateOnly(2026, 10, 2), found[0].Key, 9, none));
        await SignUps.ForgetNeedsAsync(ended.Key, none);

        Assert.Equal(left.Key, Assert.Single(await SignUps.GetNeedsToForgetAsync(new DateOnly(2026, 10, 2), null, 9, none)).Key);
    }

    [Fact]
    public async Task What_came_in_long_ago_is_forgotten_and_the_rest_stays()
    {
        var old = New("Gammel") with { ReceivedAt = site.Now.AddDays(-391) };
        var young = New("Ny") with { ReceivedAt = site.Now.AddDays(-389) };
        await SignUps.AddAsync(old, 9, site.Now, none);
        await SignUps.AddAsync(young, 9, site.Now, none);

        Assert.Equal(1, await SignUps.ForgetAsync(site.Now.AddDays(-390), none));

        Assert.Null(await SignUps.GetAsync(old.Key, none));
        Assert.NotNull(await SignUps.GetAsync(young.Key, none));
    }

    public void Dispose() => site.Dispose();

    private SummitSignUp New(string name) => new()
    {
        Key = Guid.NewGuid(),
        EditionKey = edition,
        Name = name,
        Email = "aase@eksempel.dk",
        ReceivedAt = site.Now,
        EndsOn = new DateOnly(2030, 10, 1),
        Origin = "https://psykiatritopmoede.dk",
    };

    private async Task<IReadOnlyList<SummitSignUp>> AddAsync(int count, int capacity)
    {
        List<SummitSignUp> people = [];
        for (var number = 0; number < count; number++)
        {
            people.Add(New($"Person {number}") with { ReceivedAt = site.Now.AddMinutes(number) });
            await SignUps.AddAsync(people[number], capacity, site.Now, none);
        }

        return people;
    }

    private async Task<IReadOnlyList<SummitSignUpState>> StatesAsync(IReadOnlyList<SummitSignUp> people)
    {
        List<SummitSignUpState> states = [];
        foreach (var person in people)
            states.Add((await SignUps.GetAsync(person.Key, none))!.State);
        return states;
    }

    private async Task<IReadOnlyList<int?>> PlacesAsync(IReadOnlyList<SummitSignUp> people)
    {
        List<int?> places = [];
        foreach (var person in people)
            places.Add(await SignUps.PlaceOfAsync((await SignUps.GetAsync(person.Key, none))!, none));
        return places;
    }

    private async Task<IEnumerable<SupporterLetter?>> LettersOfAsync(SummitSignUp signUp) =>
        (await site.Get<IOutbox>().GetOfAsync(signUp.Key, none)).Select(SupporterLetters.Read).Order();
}
