namespace Headspace.Forms.Tests.OnDisk;

public sealed class MunicipalityEnquiryTests
{
    private static readonly (string, string)[] enquiry =
        [("municipality", "0326"), ("department", "health"), ("name", "Åse"), ("email", "aase@kalundborg.dk"), ("wants", "newCentre"), ("wants", "meeting")];

    [Fact]
    public void An_enquiry_needs_little() => Assert.Empty(Errors(enquiry));

    [Fact]
    public void Christiansoe_is_no_municipality() => Assert.Equal(["municipality"], Errors([.. enquiry.Skip(1), ("municipality", "0411")]));

    [Fact]
    public void Who_wants_to_be_called_gives_a_number()
    {
        Assert.Equal(["phone"], Errors([.. enquiry, ("contactBy", "phone")]));
        Assert.Empty(Errors([.. enquiry, ("contactBy", "phone"), ("phone", "59 53 44 00")]));
    }

    [Fact]
    public void Premises_are_asked_for_when_a_centre_is_wanted()
    {
        var form = FormFiles.Read("faa-headspace-til-din-kommune");
        var place = form.Fields.ToList().FindIndex(field => field.Alias == "premises");
        Assert.True(Tests.Forms.Evaluate(form, enquiry).Fields[place]);
        Assert.False(Tests.Forms.Evaluate(form, ("wants", "report")).Fields[place]);
    }

    private static IEnumerable<string> Errors((string, string)[] answers) => Tests.Forms.Evaluate(FormFiles.Read("faa-headspace-til-din-kommune"), answers).Errors.Keys;
}
