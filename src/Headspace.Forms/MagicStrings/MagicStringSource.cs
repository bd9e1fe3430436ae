namespace Headspace.Forms.MagicStrings;

/// <summary>Where the value of a magic string comes from.</summary>
public enum MagicStringSource
{
    /// <summary><c>[@key]</c>: the request.</summary>
    Request,

    /// <summary><c>[%key]</c>: the session, then a cookie.</summary>
    Session,

    /// <summary><c>[#alias]</c>: the page.</summary>
    Page,

    /// <summary><c>[$alias]</c>: the page, or the nearest page above that has a value.</summary>
    PageAndAbove,

    /// <summary><c>[+key]</c>: what the page passed to the form.</summary>
    Additional,

    /// <summary><c>{alias}</c>: an answer.</summary>
    Field,

    /// <summary><c>{record.name}</c>: the entry.</summary>
    Record,

    /// <summary><c>{member.alias}</c>: the member who sent it.</summary>
    Member,

    /// <summary><c>#Key</c>, alone: the dictionary.</summary>
    Dictionary
}
