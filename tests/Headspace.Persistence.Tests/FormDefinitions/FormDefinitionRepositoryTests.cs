using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Storage;
using Headspace.Persistence.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;

namespace Headspace.Persistence.Tests.FormDefinitions;

public sealed class FormDefinitionRepositoryTests : IDisposable
{
    private static readonly CancellationToken none = CancellationToken.None;

    private readonly TestSite site;
    private readonly Said said = new();

    public FormDefinitionRepositoryTests() => site = new TestSite(configure: builder =>
    {
        builder.Services.AddSingleton(said);
        builder.AddNotificationHandler<FormDefinitionsChangedNotification, Listener>();
    });

    private IFormDefinitionRepository Forms => site.Get<IFormDefinitionRepository>();

    [Fact]
    public async Task A_definition_comes_back_as_it_was_saved()
    {
        var form = Form("Bliv medlem");

        await Forms.SaveAsync(form, none);

        Assert.Equal(FormJson.Write(form), FormJson.Write(Assert.Single(await Forms.GetAllAsync(none))));
        Assert.Equal(1, said.Times);
    }

    [Fact]
    public async Task Saving_again_puts_it_in_its_place()
    {
        var form = Form("Bliv medlem");
        await Forms.SaveAsync(form, none);
        await Forms.SaveAsync(Form("Støt os"), none);

        await Forms.SaveAsync(form with { Name = "Medlem" }, none);

        Assert.Equal(["Medlem", "Støt os"], (await Forms.GetAllAsync(none)).Select(found => found.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Deleting_says_so_and_deleting_nothing_says_nothing()
    {
        var form = Form("Bliv medlem");
        await Forms.SaveAsync(form, none);

        await Forms.DeleteAsync(form.Id, none);
        await Forms.DeleteAsync(form.Id, none);

        Assert.Empty(await Forms.GetAllAsync(none));
        Assert.Equal(2, said.Times);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"pages\": 5}")]
    [InlineData("{\"id\": \"no id\"}")]
    public async Task One_that_cannot_be_read_leaves_the_others(string damaged)
    {
        var unreadable = Form("Støt os");
        var form = Form("Bliv medlem");
        await Forms.SaveAsync(unreadable, none);
        await Forms.SaveAsync(form, none);
        await site.Database.WriteAsync(context => context.Forms.Where(row => row.Key == unreadable.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Definition, damaged)));

        Assert.Equal(form.Id, Assert.Single(await Forms.GetAllAsync(none)).Id);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_change_is_made_and_told_when_its_scope_has_committed(bool complete, int told)
    {
        using (var scope = site.Scopes.CreateCoreScope())
        {
            await Forms.SaveAsync(Form("Bliv medlem"), none);
            Assert.Equal(0, said.Times);
            if (complete)
                scope.Complete();
        }

        Assert.Equal(told, said.Times);
        Assert.Equal(told, (await Forms.GetAllAsync(none)).Count);
    }

    public void Dispose() => site.Dispose();

    private static FormDefinition Form(string name) => new()
    {
        Id = Guid.NewGuid(),
        Name = name,
        Alias = $"alias-{Guid.NewGuid():N}",
        MessageOnSubmit = "Tak – vi skriver til dig \"snart\" 🧡",
        Pages = [new FormPage()],
    };

    private sealed class Said
    {
        public int Times { get; set; }
    }

    private sealed class Listener(Said said) : INotificationHandler<FormDefinitionsChangedNotification>
    {
        public void Handle(FormDefinitionsChangedNotification notification) => said.Times++;
    }
}
