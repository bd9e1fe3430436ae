using System.Text.Json;
using Headspace.Persistence.FormDefinitions;
using Headspace.Persistence.FormEntries;
using Headspace.Persistence.OutboxMessages;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.Database;

/// <summary>The tables of our own. Nothing is tracked: rows are written by statements, in sets.</summary>
internal sealed class HeadspaceDbContext(DbContextOptions<HeadspaceDbContext> options) : DbContext(options)
{
    public DbSet<FormRow> Forms => Set<FormRow>();

    public DbSet<FormEntryRow> FormEntries => Set<FormEntryRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMomentConverter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
            property.SetColumnName(JsonNamingPolicy.CamelCase.ConvertName(property.Name));
    }
}
