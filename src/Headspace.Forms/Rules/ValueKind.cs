namespace Headspace.Forms.Rules;

/// <summary>What an answer is read as. Server and page know the same kinds; the names are those of the rules' JSON.</summary>
public enum ValueKind
{
    /// <summary>Nothing is asked.</summary>
    None,

    /// <summary>Text on one line.</summary>
    Text,

    /// <summary>Text on several lines.</summary>
    LongText,

    /// <summary>A secret, taken letter by letter.</summary>
    Password,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An address of the web, http or https.</summary>
    Url,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A Danish postcode.</summary>
    Postcode,

    /// <summary>A company's number.</summary>
    Cvr,

    /// <summary>A payer's EAN number.</summary>
    Gln,

    /// <summary>A personal number.</summary>
    Cpr,

    /// <summary>Money.</summary>
    Amount,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Yes or no.</summary>
    Checkbox,

    /// <summary>One or more of some values.</summary>
    Choice,

    /// <summary>Files.</summary>
    Files
}
