using Headspace.Cms.Contracts.Database;
using Headspace.Cms.Persistence.Schema;
using Headspace.Cms.Persistence.Tests.Hosting;

namespace Headspace.Cms.Persistence.Tests.Schema;

public sealed class DatabaseSchemaTests : IDisposable
{
    private readonly TestSite _site = new(createSchema: false);

    private IDatabaseSchema Schema => _site.Get<IDatabaseSchema>();

    [Fact]
    public void A_file_that_does_not_exist_is_empty() => Assert.Equal(DatabaseSchemaLevel.Empty, Schema.Determine().Level);

    [Fact]
    public void A_created_database_is_ready_and_holds_Umbracos_defaults()
    {
        Schema.Create(new DatabaseSeed("da-DK", "Danish (Denmark)"));

        Assert.Equal(new DatabaseSchemaState(DatabaseSchemaLevel.Ready, "3A1A8047-74AE-491A-B2C4-0BAE4A1289EC"), Schema.Determine());
        Assert.Equal(77L, _site.Scalar("SELECT COUNT(*) FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite_%'"));
        Assert.Equal("da-DK", _site.Scalar("SELECT languageISOCode FROM umbracoLanguage WHERE id=1"));
        Assert.Equal(1055L, _site.Scalar("SELECT seq FROM sqlite_sequence WHERE name='umbracoNode'"));
        Assert.Equal("5EB57825-E15E-4FC7-8E37-FCA65CDAFBDE", _site.Scalar("SELECT uniqueId FROM umbracoNode WHERE id=-105"));
        Assert.Equal(19L, _site.Scalar("SELECT COUNT(*) FROM umbracoLock"));
        Assert.Equal(50L, _site.Scalar("SELECT COUNT(*) FROM umbracoUserGroup2Permission"));
        Assert.Equal(0L, _site.Scalar("SELECT COUNT(*) FROM pragma_foreign_key_check"));
    }

    [Fact]
    public void A_database_that_is_not_empty_is_not_created_again()
    {
        Schema.Create(new DatabaseSeed("da-DK", "Danish (Denmark)"));

        Assert.Throws<DatabaseUnusableException>(() => Schema.Create(new DatabaseSeed("da-DK", "Danish (Denmark)")));
    }

    [Fact]
    public void A_damaged_file_is_named_in_one_line()
    {
        File.WriteAllText(_site.DatabaseFile, new string('x', 5000));

        var state = Schema.Determine();

        Assert.Equal(DatabaseSchemaLevel.Unreadable, state.Level);
        Assert.Contains(_site.DatabaseFile, state.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', state.Reason!);
    }

    [Theory]
    [InlineData("{1CE2E78B-E736-45D8-97A2-CE3EF2F31BCD}", DatabaseSchemaLevel.Older)]
    [InlineData("26179d88-58ce-4c92-b4a4-3cba6e7188ac", DatabaseSchemaLevel.Unreadable)]
    [InlineData("{D00BB11A-DDF8-47C4-B58E-150C123BB3BB}", DatabaseSchemaLevel.NewerMajor)]
    [InlineData(null, DatabaseSchemaLevel.Unreadable)]
    public void The_migration_state_decides(string? stored, DatabaseSchemaLevel expected) =>
        Assert.Equal(expected, MigrationStates.Judge(stored, "a.db").Level);

    public void Dispose() => _site.Dispose();
}
