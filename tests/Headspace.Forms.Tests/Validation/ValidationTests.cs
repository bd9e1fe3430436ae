using Headspace.Forms.Definitions;
using Headspace.Forms.Fields;
using Headspace.Forms.Rules;
using Headspace.Forms.Validation;

namespace Headspace.Forms.Tests.Validation;

public sealed class ValidationTests
{
    [Theory]
    [InlineData(FieldAliases.ShortAnswer, "Udfyld feltet “a”.")]
    [InlineData(FieldAliases.Checkbox, "Sæt kryds ved “a” for at komme videre.")]
    [InlineData(FieldAliases.Dropdown, "Vælg en mulighed under “a”.")]
    [InlineData(FieldAliases.FileUpload, "Vælg en fil under “a”.")]
    public void What_is_missing_is_said_in_danish(string type, string message) =>
        Assert.Equal([message], Forms.Evaluate(Forms.Form(Forms.Field("a", type, field => field with { Mandatory = true, PreValues = [new("x")] }))).Errors["a"]);

    [Theory]
    [InlineData(FieldAliases.Email, "x", "Skriv en e-mailadresse i “a”, fx navn@eksempel.dk.")]
    [InlineData(FieldAliases.Amount, "5", "“a” skal være mindst 10 kr.")]
    [InlineData(FieldAliases.YearOfBirth, "2030", "“a” må højst være 2026.")]
    [InlineData(FieldAliases.Gln, "4006381333931", "Skriv et EAN-nummer i “a” på 13 cifre, som begynder med 579.")]
    [InlineData(FieldAliases.Dropdown, "y", "Vælg en af mulighederne under “a”.")]
    [InlineData(FieldAliases.Postcode, "9999", "Skriv et dansk postnummer i “a” på fire cifre.")]
    public void What_is_wrong_is_said_in_danish_and_how_to_mend_it(string type, string answer, string message) =>
        Assert.Equal([message], Forms.Evaluate(Forms.Form(Forms.Field("a", type, field => field with { PreValues = [new("x")] })), ("a", answer)).Errors["a"]);

    [Fact]
    public void Words_of_the_field_come_before_those_of_the_form_and_braces_of_editors_do_no_harm()
    {
        var form = Forms.Form(
            Forms.Field("a", with: field => field with { Mandatory = true, RequiredErrorMessage = "{0}! {1} {x}" }),
            Forms.Field("b", with: field => field with { Mandatory = true }),
            Forms.Field("c", with: field => field with { Regex = "[0-9]", InvalidErrorMessage = "{0} er et ciffer" }),
            Forms.Field("d", with: field => field with { Regex = "[0-9]" })) with
        { RequiredErrorMessage = "Mangler: {0}", InvalidErrorMessage = "Forkert: {0}" };
        var errors = Forms.Evaluate(form, ("c", "x"), ("d", "x")).Errors;

        Assert.Equal(["a! {1} {x}", "Mangler: b", "c er et ciffer", "Forkert: d"], errors.Values.Select(messages => messages.Single()));
    }

    [Fact]
    public void Lengths_are_counted_as_browsers_count()
    {
        var form = Forms.Form(Forms.Field("a", with: field => field with { Settings = Forms.Settings(("MaximumLength", "4")) }));

        Assert.True(Forms.Evaluate(form, ("a", "😀😀")).IsValid);
        Assert.Equal(["“a” må højst være på 4 tegn."], Forms.Evaluate(form, ("a", "😀😀x")).Errors["a"]);
        Assert.True(Forms.Evaluate(form, ("a", "  1234  ")).IsValid);
    }

    [Fact]
    public void Line_ends_count_once_whatever_posts_them()
    {
        var form = Forms.Form(Forms.Field("a", FieldAliases.LongAnswer, field => field with { Settings = Forms.Settings(("MaximumLength", "3")) }));

        Assert.True(Forms.Evaluate(form, ("a", "a\r\nb")).IsValid);
    }

    [Theory]
    [InlineData("cv.pdf", 1, null)]
    [InlineData("cv.PDF", 1, null)]
    [InlineData("cv.docx", 1, "Filer under “a” skal være af typen pdf, jpg.")]
    [InlineData("cv.pdf.exe", 1, "Filer under “a” skal være af typen pdf, jpg.")]
    [InlineData("cv.pdf", 11 * 1024 * 1024, "En fil under “a” må højst fylde 10 MB.")]
    public void Files_are_of_a_kind_and_a_size(string name, long length, string? message)
    {
        var form = Forms.Form(Forms.Field("a", FieldAliases.FileUpload, field => field with { AllowedUploadTypes = [new("pdf"), new(".JPG"), new("exe", null, false)] }));

        Assert.Equal(message, Upload(form, new PostedFile(name, length, () => Stream.Null)).Errors.GetValueOrDefault("a")?.Single());
    }

    [Fact]
    public void What_a_server_may_run_is_never_taken_and_one_file_is_one_file()
    {
        PostedFile Named(string name) => new(name, 1, () => Stream.Null);
        var form = Forms.Form(Forms.Field("a", FieldAliases.FileUpload, field => field with { AllowedUploadTypes = [new("aspx"), new("pdf")] }));

        Assert.False(Upload(form, Named("a.aspx")).IsValid);
        Assert.Equal(["Vælg kun én fil under “a”."], Upload(form, Named("a.pdf"), Named("b.pdf")).Errors["a"]);
    }

    [Theory]
    [InlineData("""{"==":["{a}","{b}"]}""", "x", "x", true)]
    [InlineData("""{"==":["{a}","{b}"]}""", "x", "y", false)]
    [InlineData("""{"==":["{a}",10]}""", "10,0", "", true)]
    [InlineData("""{"<":[1,"{a}",3]}""", "2", "", true)]
    [InlineData("""{"<":[1,"{a}",3]}""", "3", "", false)]
    [InlineData("""{"<":["{a}","{b}"]}""", "2026-01-31", "2026-02-01", true)]
    [InlineData("""{">":[{"+":["{a}","{b}"]},10]}""", "5", "6", true)]
    [InlineData("""{">":[{"+":["{a}","{b}"]},10]}""", "5", "x", false)]
    [InlineData("""{"in":["{a}",["x","y"]]}""", "y", "", true)]
    [InlineData("""{"in":["ø","{a}"]}""", "rød", "", true)]
    [InlineData("""{"or":[{"!":["{a}"]},{"!!":["{b}"]}]}""", "x", "", false)]
    [InlineData("""{"==":["{a}-{b}","1-2"]}""", "1", "2", true)]
    [InlineData("""{"if":["{a}",{"==":["{b}","ja"]},true]}""", "", "", true)]
    [InlineData("""{"!":[{"missing":["a","b"]}]}""", "x", "", false)]
    [InlineData("""{"==":[{"/":["{a}",0]},null]}""", "1", "", true)]
    [InlineData("""{">":["{a}","{year-18}"]}""", "2009", "", true)]
    [InlineData("""{">":["{a}","{year-18}"]}""", "2008", "", false)]
    public void A_rule_compares_fields(string rule, string a, string b, bool isValid)
    {
        var form = Forms.Form(Forms.Field("a"), Forms.Field("b")) with { ValidationRules = [new(rule, "Nej", Forms.KeyOf("b"))] };
        var outcome = Forms.Evaluate(form, ("a", a), ("b", b));

        Assert.Equal(isValid, outcome.IsValid);
        Assert.Equal(isValid ? null : "Nej", outcome.Errors.GetValueOrDefault("b")?.Single());
    }

    [Fact]
    public void A_rule_of_a_hidden_field_is_not_asked_and_one_of_a_wrong_field_waits()
    {
        var hidden = Forms.Form(Forms.Field("a"), Forms.Field("b", with: field => field with { Condition = Forms.When("a", ConditionOperator.Is, "x") })) with { ValidationRules = [new("false", "Nej", Forms.KeyOf("b"))] };
        var wrong = Forms.Form(Forms.Field("b", with: field => field with { Mandatory = true })) with { ValidationRules = [new("false", "Nej", Forms.KeyOf("b")), new("false", "Slet ikke")] };

        Assert.True(Forms.Evaluate(hidden).IsValid);
        Assert.Equal(["Udfyld feltet “b”."], Forms.Evaluate(wrong).Errors["b"]);
        Assert.Equal(["Slet ikke"], Forms.Evaluate(wrong).Errors[string.Empty]);
    }

    [Fact]
    public void What_is_hidden_is_neither_missed_nor_kept_and_what_is_secret_is_not_kept()
    {
        var form = Forms.Form(
            Forms.Field("a"),
            Forms.Field("b", with: field => field with { Mandatory = true, Condition = Forms.When("a", ConditionOperator.Is, "x") }),
            Forms.Field("p", FieldAliases.Password),
            Forms.Field("t", FieldAliases.Phone));
        var answers = new Dictionary<string, FieldAnswer> { ["a"] = FieldAnswer.Of("y"), ["b"] = FieldAnswer.Of("left over"), ["p"] = FieldAnswer.Of("hemmelig"), ["t"] = FieldAnswer.Of("20 12 34 56"), ["other"] = FieldAnswer.Of("z") };

        var submission = new FormValidator(Forms.Types).Validate(form, Forms.Rules(form), answers);

        Assert.True(submission.Outcome.IsValid);
        Assert.Equal([new TextValue("y"), new TextValue("+4520123456")], submission.Values.Values);
    }

    [Fact]
    public void A_page_is_checked_without_those_that_come_after_it()
    {
        FormField Needed(string alias) => Forms.Field(alias, with: field => field with { Mandatory = true });
        var form = Forms.Form(Forms.Page(Forms.Group(Needed("a"))), Forms.Page(Forms.Group(Needed("b"))) with { ButtonCondition = Forms.When("a", ConditionOperator.Is, "x") })
            with
        { ValidationRules = [new("false", "Nej")] };
        FormValidator validator = new(Forms.Types);
        Dictionary<string, FieldAnswer> none = [];

        Assert.Equal(["a"], validator.Validate(form, Forms.Rules(form), none, 0).Outcome.Errors.Keys);
        Assert.Equal(["", "a", "b"], validator.Validate(form, Forms.Rules(form), none).Outcome.Errors.Keys.Order());
        Assert.Equal(["Nej", "Med de svar kan formularen ikke sendes."], validator.Validate(form, Forms.Rules(form), none).Outcome.Errors[string.Empty]);
    }

    [Fact]
    public void A_personal_number_without_its_check_digit_is_taken_with_a_question()
    {
        var number = Enumerable.Range(0, 10).Select(last => $"010165123{last}").First(candidate => !HasCheckDigit(candidate));
        var outcome = Forms.Evaluate(Forms.Form(Forms.Field("a", FieldAliases.Cpr)), ("a", number));

        Assert.True(outcome.IsValid);
        Assert.Equal("Kontrollér, at CPR-nummeret er rigtigt. Er det det, kan du bare gå videre.", outcome.Notices["a"]);
    }

    private static bool HasCheckDigit(string number) => Headspace.Forms.Denmark.CprNumber.HasCheckDigit(number);

    private static FormOutcome Upload(FormDefinition form, params PostedFile[] files) =>
        RulesEvaluator.Evaluate(Forms.Rules(form), new Dictionary<string, FieldAnswer> { ["a"] = new([], files) });
}
