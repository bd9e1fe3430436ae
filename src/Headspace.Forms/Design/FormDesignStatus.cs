namespace Headspace.Forms.Design;

/// <summary>What became of a change of a form or folder.</summary>
public enum FormDesignStatus
{
    /// <summary>It is stored.</summary>
    Success,

    /// <summary>There is no such form, folder or version.</summary>
    NotFound,

    /// <summary>Somebody has stored the form since it was read.</summary>
    Stale,

    /// <summary>The form cannot be used as it is.</summary>
    Invalid,

    /// <summary>Another form has the alias.</summary>
    DuplicateAlias,

    /// <summary>The folder that it is put in does not exist, or lies in itself.</summary>
    InvalidParent,

    /// <summary>The folder has something in it.</summary>
    NotEmpty,

    /// <summary>The name is empty.</summary>
    InvalidName,
}
