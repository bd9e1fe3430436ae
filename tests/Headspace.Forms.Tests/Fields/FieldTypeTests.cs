using Headspace.Forms.Definitions;
using Headspace.Forms.Fields;

namespace Headspace.Forms.Tests.Fields;

public sealed class FieldTypeTests
{
    [Theory]
    [InlineData("3f92e01b-29e2-4a30-bf33-9df5580ed52c", "shortAnswer")]
    [InlineData("023f09ac-1445-4bcb-b8fa-ab49f33bd046", "longAnswer")]
    [InlineData("f8b4c3b8-af28-11de-9dd8-ef5956d89593", "date")]
    [InlineData("d5c0c390-ae9a-11de-a69e-666455d89593", "checkbox")]
    [InlineData("84a17cf8-b711-46a6-9840-0e4a072ad000", "fileUpload")]
    [InlineData("fb37bc60-d41e-11de-aeae-37c155d89593", "password")]
    [InlineData("fab43f20-a6bf-11de-a28f-9b5755d89593", "multipleChoice")]
    [InlineData("903df9b0-a78c-11de-9fc1-db7a56d89593", "singleChoice")]
    [InlineData("0dd29d42-a6a5-11de-a2f2-222256d89593", "dropdown")]
    [InlineData("a72c9df9-3847-47cf-afb8-b86773fd12cd", "dataConsent")]
    [InlineData("da206cae-1c52-434e-b21a-4a7c198af877", "hidden")]
    [InlineData("e3fbf6c4-f46c-495e-aff8-4b3c227b4a98", "titleAndDescription")]
    [InlineData("1f8d45f8-76e6-4550-a0f5-9637b8454619", "richText")]
    public void A_type_of_umbraco_forms_has_its_id(string id, string alias) => Assert.Same(Forms.Types.Find(alias), Forms.Types.Find(new Guid(id)));

    [Fact]
    public void Captchas_of_others_are_not_there()
    {
        Assert.Null(Forms.Types.Find(new Guid("b69deaeb-ed75-4dc9-bfb8-d036bf9d3730")));
        Assert.Equal(22, Forms.Types.All.Count);
    }

    [Theory]
    [InlineData(FieldAliases.ShortAnswer, " Åse ", "Åse", "Åse")]
    [InlineData(FieldAliases.Phone, "20123456", "+4520123456", "20 12 34 56")]
    [InlineData(FieldAliases.Email, "a@B.dk", "a@b.dk", "a@b.dk")]
    [InlineData(FieldAliases.Postcode, "4400", "4400", "4400 Kalundborg")]
    [InlineData(FieldAliases.Cvr, "DK13748136", "13748136", "13 74 81 36")]
    [InlineData(FieldAliases.Gln, "5790000000005", "5790000000005", "5790000000005")]
    [InlineData(FieldAliases.Cpr, "010165-0000", "0101650000", "010165-••••")]
    public void A_text_is_read_in_its_normal_form_and_shown_for_people(string type, string posted, string kept, string shown)
    {
        var (field, known) = Of(type);
        var value = known.Read(field, FieldAnswer.Of(posted));

        Assert.Equal(new TextValue(kept), value);
        Assert.Equal(shown, known.Format(field, value!, []));
    }

    [Fact]
    public void Other_values_have_types_of_their_own()
    {
        Assert.Equal((new NumberValue(125050), "1.250,50 kr."), Read(FieldAliases.Amount, "1.250,50"));
        Assert.Equal((new NumberValue(1980), "1980"), Read(FieldAliases.YearOfBirth, "1980"));
        Assert.Equal((new DateValue(new(2026, 11, 22)), "22-11-2026"), Read(FieldAliases.Date, "2026-11-22"));
        Assert.Equal((new FlagValue(true), "Ja"), Read(FieldAliases.Checkbox, "on"));
        Assert.Equal((new FlagValue(false), "Nej"), Read(FieldAliases.DataConsent));
        Assert.Equal((new ChoiceValue(["x", "y"]), "Iks, y"), Read(FieldAliases.MultipleChoice, "x", "y", "x"));
        Assert.Equal((new ChoiceValue(["0326"]), "Kalundborg"), Read(FieldAliases.Municipality, "0326"));
    }

    [Theory]
    [InlineData(FieldAliases.ShortAnswer, "  ")]
    [InlineData(FieldAliases.Phone, "112")]
    [InlineData(FieldAliases.Amount, "mange")]
    [InlineData(FieldAliases.Date, "i går")]
    [InlineData(FieldAliases.TitleAndDescription, "x")]
    public void What_is_no_answer_has_no_value(string type, string posted)
    {
        var (field, known) = Of(type);
        Assert.Null(known.Read(field, FieldAnswer.Of(posted)));
    }

    [Fact]
    public void A_password_is_shown_to_nobody() => Assert.Equal("••••••••", Read(FieldAliases.Password, "hemmelig").Shown);

    [Fact]
    public void A_type_can_be_added_and_none_twice()
    {
        var own = new FieldType(new(Guid.NewGuid(), "own", "Egen", "icon", "Egne", 1), (_, _) => new(Headspace.Forms.Rules.ValueKind.Text));

        Assert.Same(own, new FieldTypeRegistry([.. StandardFields.All, own]).Find("OWN"));
        Assert.Contains("own", Assert.Throws<InvalidOperationException>(() => new FieldTypeRegistry([own, new FieldType(own.Description with { Id = Guid.NewGuid() }, (_, _) => new(Headspace.Forms.Rules.ValueKind.Text))])).Message, StringComparison.Ordinal);
    }

    private static (FieldValue? Value, string Shown) Read(string type, params string[] posted)
    {
        var (field, known) = Of(type);
        var value = known.Read(field, FieldAnswer.Of(posted));
        return (value, known.Format(field, value!, [new("x", "Iks")]));
    }

    private static (FormField Field, IFieldType Type) Of(string type) => (Forms.Field("a", type), Forms.Types.Find(type)!);
}
