namespace Headspace.Forms.Fields;

/// <summary>The aliases of the field types that there are from the start.</summary>
public static class FieldAliases
{
    /// <summary>Text on one line.</summary>
    public const string ShortAnswer = "shortAnswer";

    /// <summary>Text on several lines.</summary>
    public const string LongAnswer = "longAnswer";

    /// <summary>A day.</summary>
    public const string Date = "date";

    /// <summary>Yes or no.</summary>
    public const string Checkbox = "checkbox";

    /// <summary>Files.</summary>
    public const string FileUpload = "fileUpload";

    /// <summary>A secret that is not kept.</summary>
    public const string Password = "password";

    /// <summary>Some of several values.</summary>
    public const string MultipleChoice = "multipleChoice";

    /// <summary>One of several values, all in sight.</summary>
    public const string SingleChoice = "singleChoice";

    /// <summary>One of several values in a list.</summary>
    public const string Dropdown = "dropdown";

    /// <summary>A consent to a text.</summary>
    public const string DataConsent = "dataConsent";

    /// <summary>What visitors do not see.</summary>
    public const string Hidden = "hidden";

    /// <summary>A heading and plain text.</summary>
    public const string TitleAndDescription = "titleAndDescription";

    /// <summary>Text with markup.</summary>
    public const string RichText = "richText";

    /// <summary>A telephone number.</summary>
    public const string Phone = "phone";

    /// <summary>An e-mail address.</summary>
    public const string Email = "email";

    /// <summary>A postcode, with its town.</summary>
    public const string Postcode = "postcode";

    /// <summary>A company's number.</summary>
    public const string Cvr = "cvr";

    /// <summary>A payer's EAN number.</summary>
    public const string Gln = "gln";

    /// <summary>A personal number.</summary>
    public const string Cpr = "cpr";

    /// <summary>Money.</summary>
    public const string Amount = "amount";

    /// <summary>One of the 98 municipalities.</summary>
    public const string Municipality = "municipality";

    /// <summary>The year that a person was born in.</summary>
    public const string YearOfBirth = "yearOfBirth";
}
