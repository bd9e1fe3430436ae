namespace Headspace.Forms.Tests.OnDisk;

public sealed class FormFilesTests
{
    // Whose only purpose is what the consent is about.
    private const string Newsletter = "nyhedsbrev";

    public static TheoryData<string> Aliases => [.. FormFiles.Paths.Select(path => Path.GetFileNameWithoutExtension(path))];

    [Fact]
    public void The_forms_that_the_organisation_lives_by_are_there() =>
        Assert.Equal(["bestil-workshop", "bliv-frivillig", "bliv-medlem", "faa-headspace-til-din-kommune", "giv-et-bidrag", Newsletter, "tilmelding-til-topmoedet"], FormFiles.Paths.Select(path => Path.GetFileNameWithoutExtension(path)));

    [Theory]
    [MemberData(nameof(Aliases))]
    public void A_form_on_disk_can_be_used(string alias) => Assert.Empty(Tests.Forms.Problems(FormFiles.Read(alias)));

    [Theory]
    [MemberData(nameof(Aliases))]
    public void A_file_holds_what_an_export_would_write(string alias) =>
        Assert.Equal(FormFiles.Written(FormFiles.Read(alias)), File.ReadAllBytes(Path.Combine(FormFiles.Folder, $"{alias}.config")));

    [Theory]
    [MemberData(nameof(Aliases))]
    public void No_box_is_ticked_beforehand_and_no_marketing_is_needed(string alias)
    {
        var form = FormFiles.Read(alias);
        Assert.All(form.Fields, field => Assert.False(field.IsOn("DefaultValue")));
        Assert.All(form.ConsentTexts.Where(text => text.Channel is not null && alias != Newsletter), text => Assert.False(form.Fields.Single(field => field.Id == text.FieldId).Mandatory));
    }

    [Fact]
    public void Amounts_that_nobody_has_decided_are_marked_as_examples()
    {
        var fields = FormFiles.Paths.SelectMany(path => FormFiles.Read(Path.GetFileNameWithoutExtension(path)).Fields)
            .Where(field => field.Setting("Amounts") is not null || field.Setting("SuggestedAmounts") is not null).ToArray();

        Assert.NotEmpty(fields);
        Assert.All(fields, field => Assert.True(field.IsOn("AmountsAreExamples")));
    }
}
