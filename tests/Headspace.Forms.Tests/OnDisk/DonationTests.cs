using Headspace.Forms.Definitions;
using Headspace.Forms.Fields;

namespace Headspace.Forms.Tests.OnDisk;

public sealed class DonationTests
{
    private static readonly (string, string)[] gift =
        [("frequency", "once"), ("amount", "250"), ("purpose", "general"), ("name", "Åse"), ("email", "aase@eksempel.dk"), ("payment", "mobilePay")];

    [Fact]
    public void A_gift_needs_little() => Assert.Empty(Errors(gift));

    [Theory]
    [InlineData("9,99")]
    [InlineData("50.000,01")]
    [InlineData("ti")]
    public void An_amount_has_its_limits(string amount) => Assert.Equal(["amount"], Errors([.. gift.Where(answer => answer.Item1 != "amount"), ("amount", amount)]));

    [Fact]
    public void Giving_every_month_is_for_adults()
    {
        (string, string)[] monthly = [.. gift.Where(answer => answer.Item1 != "frequency"), ("frequency", "monthly")];
        Assert.Equal(["isAdult"], Errors(monthly));
        Assert.Empty(Errors([.. monthly, ("isAdult", "on")]));
    }

    [Fact]
    public void The_personal_number_is_not_there_while_the_deduction_is_off()
    {
        var off = FormFeatures.Apply(FormFiles.Read("giv-et-bidrag"), _ => false);

        Assert.DoesNotContain(off.Fields, field => field.FieldTypeId == Tests.Forms.Types.Find(FieldAliases.Cpr)!.Description.Id);
        Assert.Empty(Tests.Forms.Problems(off));
        Assert.DoesNotContain(off.Fields, field => field.Alias == "wantsDeduction");
    }

    [Fact]
    public void A_person_who_wants_the_deduction_gives_a_personal_number_and_a_company_its_own()
    {
        Assert.Equal(["cpr"], Errors([.. gift, ("wantsDeduction", "on")]));
        Assert.Equal(["companyName", "cvr"], Errors([.. gift, ("wantsDeduction", "on"), ("isCompany", "on")]).Order());
    }

    [Fact]
    public void A_personal_number_is_sensitive() => Assert.True(FormFiles.Read("giv-et-bidrag").Fields.Single(field => field.Alias == "cpr").ContainsSensitiveData);

    private static IEnumerable<string> Errors((string, string)[] answers) => Tests.Forms.Evaluate(FormFiles.Read("giv-et-bidrag"), answers).Errors.Keys;
}
