using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>A consultant's work with a municipality that wants a headspace, with the mouse and then with the keyboard alone.</summary>
public sealed class MunicipalityTests(Browser browser)
{
    private const string Password = "en lang adgangskode";

    [Theory]
    [InlineData(false, "Læsø")]
    [InlineData(true, "Fanø")]
    public async Task A_case_goes_from_a_telephone_call_to_the_page_of_the_centre(bool keyboard, string municipality)
    {
        await using var editor = await Editor.SignInAsync(browser, keyboard);
        await editor.OpenAsync("/section/municipalities/view/board");
        await editor.UseAsync(editor.Button("Ny sag"));
        await editor.Dialogs.Locator("uui-select select").SelectOptionAsync(municipality);
        await editor.WriteAsync(editor.Dialogs.Locator("uui-input[name=name] input"), "Else Kragh");
        await editor.WriteAsync(editor.Dialogs.Locator("uui-input[name=email] input"), "else@example.org");
        await editor.UseAsync(editor.Button("Opret", editor.Dialogs));
        var shown = editor.Page.Locator("headspace-enquiry");
        await Assertions.Expect(shown.Locator("h1")).ToHaveTextAsync(municipality);

        await editor.WriteAsync(shown.Locator("headspace-enquiry-log textarea"), "De har plads i byrådssalen.");
        await editor.UseAsync(editor.Button("Gem notat", shown));
        await Assertions.Expect(shown.Locator("headspace-enquiry-log li").First).ToContainTextAsync("De har plads i byrådssalen.");
        await Assertions.Expect(shown.Locator("headspace-enquiry-log textarea")).ToHaveValueAsync(string.Empty);
        await editor.WriteAsync(shown.Locator("input[name=text]"), "Ring til Else");
        await editor.WriteDateAsync(shown.Locator("input[name=on]"), "2099-01-04");
        await editor.UseAsync(editor.Button("Gem", shown.Locator("headspace-enquiry-steps")));
        await Assertions.Expect(shown.Locator("headspace-enquiry-steps")).ToContainTextAsync("Ring til Else");

        foreach (var step in new[] { "Møde", "Udkast til aftale", "Aftale underskrevet" })
        {
            await shown.Locator("headspace-enquiry-steps form select").First.SelectOptionAsync(step);
            await editor.UseAsync(editor.Button("Flyt", shown.Locator("headspace-enquiry-steps")));
            await Assertions.Expect(shown.Locator("#header uui-tag")).ToHaveTextAsync(step);
        }

        await editor.UseAsync(editor.Button("Lav udkast til centerside", shown));
        await editor.UseAsync(shown.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Åbn centersiden" }));
        await Assertions.Expect(editor.Document.Locator("#name-input input").First).ToHaveValueAsync($"headspace {municipality}");
        Assert.Empty(editor.Seen.TakeFailures());
    }

    [Fact]
    public async Task A_card_is_moved_on_the_board_and_two_colleagues_do_not_overwrite_each_other()
    {
        await using var first = await Editor.SignInAsync(browser);
        var id = await first.MakeAsync("headspace/enquiry", new { municipalityCode = "0482", contact = new { name = "Bo", email = "bo@example.org" } });
        await first.OpenAsync("/section/municipalities/view/board");
        var card = first.Page.Locator("headspace-enquiry-board article").Filter(new LocatorFilterOptions { HasText = "Langeland" });

        await card.Locator("select").SelectOptionAsync("Afklaret");
        await Assertions.Expect(first.Page.Locator("headspace-enquiry-board section[aria-label='Afklaret'] article").Filter(new LocatorFilterOptions { HasText = "Langeland" })).ToBeVisibleAsync();
        await card.DragToAsync(first.Page.Locator("headspace-enquiry-board section[aria-label='Møde']"));
        await Assertions.Expect(first.Page.Locator("headspace-enquiry-board section[aria-label='Møde'] article").Filter(new LocatorFilterOptions { HasText = "Langeland" })).ToBeVisibleAsync();
        Assert.Empty(first.Seen.TakeFailures());

        await first.OpenAsync($"/section/municipalities/workspace/headspace-enquiry/edit/{id}");
        var shown = first.Page.Locator("headspace-enquiry");
        Assert.Equal(200, (await first.CallAsync("PUT", $"headspace/enquiry/{id}/next-action", new { version = 2, nextAction = new { text = "Skriv til Bo", on = "2099-01-04" } })).Status);
        await first.WriteAsync(shown.Locator("input[name=text]"), "Ring til Bo");
        await first.WriteDateAsync(shown.Locator("input[name=on]"), "2099-01-05");
        await first.UseAsync(first.Button("Gem", shown.Locator("headspace-enquiry-steps")));
        await Assertions.Expect(shown.Locator("headspace-enquiry-steps")).ToContainTextAsync("Skriv til Bo");
    }

    [Theory]
    [InlineData("board", 390)]
    [InlineData("list", 1440)]
    [InlineData("case", 390)]
    [InlineData("case", 1440)]
    public async Task The_screens_can_be_read_by_everybody(string screen, int width)
    {
        await using var editor = await Editor.SignInAsync(browser, width: width);
        var id = await editor.MakeAsync("headspace/enquiry", new { municipalityCode = "0492", contact = new { name = "Bo", email = "bo@example.org" }, note = "Ringede selv." });
        await editor.OpenAsync($"/section/municipalities/{(screen == "case" ? $"workspace/headspace-enquiry/edit/{id}" : $"view/{screen}")}");
        var element = screen == "case" ? "headspace-enquiry" : $"headspace-enquiry-{screen}";
        await Assertions.Expect(editor.Page.Locator(element).GetByText("Ærø").First).ToBeVisibleAsync();

        Assert.Empty(await editor.Page.Locator(element).ViolationsAsync("tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
    }

    [Fact]
    public async Task Who_is_no_consultant_sees_nothing_of_it()
    {
        await using var administrator = await Editor.SignInAsync(browser);
        await Assertions.Expect(administrator.Page.Locator("umb-backoffice-header-sections")).ToContainTextAsync("Kommuner");
        var id = await administrator.MakeAsync("headspace/enquiry", new { municipalityCode = "0563", contact = new { name = "Bo", email = "bo@example.org" } });
        var group = EditorActions.IdOf(await administrator.GetAsync("user-group?take=100"), item => item.GetProperty("alias").GetString() == "press");
        var (_, email) = await administrator.MakeUserAsync(group, Password);

        await using var editor = await Editor.SignInAsync(browser, email: email, password: Password);
        await Assertions.Expect(editor.Page.Locator("umb-backoffice-header-sections")).Not.ToContainTextAsync("Kommuner");
        Assert.Equal(403, (await editor.CallAsync("GET", $"headspace/enquiry/{id}")).Status);
    }
}
