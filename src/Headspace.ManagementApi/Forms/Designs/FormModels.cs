using System.Text.Json;
using Headspace.Forms.Definitions;
using Headspace.Forms.Fields;

namespace Headspace.ManagementApi.Forms.Designs;

/// <summary>A form to be designed.</summary>
/// <param name="Tag">What was read of it, to be sent with a change so that it is not made over somebody else's.</param>
/// <param name="Form">The design, by the names of Umbraco Forms' form design.</param>
/// <param name="Rights">What the user may do with it.</param>
internal sealed record FormModel(string Tag, JsonElement Form, FormRightsModel Rights);

/// <summary>What a user may do with a form.</summary>
internal sealed record FormRightsModel(bool Manage, bool ManageWorkflows, bool ViewEntries, bool EditEntries, bool DeleteEntries);

/// <summary>A form as it is to be stored.</summary>
internal sealed record FormRequestModel(JsonElement Form, string? Tag);

/// <summary>What a copy is called, and where it is put.</summary>
internal sealed record FormCopyModel(string Name, Guid? FolderId, bool WithWorkflows);

/// <summary>Where something is put; null for the root.</summary>
internal sealed record FormMoveModel(Guid? FolderId);

/// <summary>Something in the tree of forms.</summary>
internal sealed record FormTreeItemModel(Guid Id, string Name, bool IsFolder, bool HasChildren, Guid? ParentId, string Icon);

/// <summary>A folder.</summary>
internal sealed record FormFolderModel(Guid Id, string Name, Guid? ParentId);

/// <summary>A folder to be made.</summary>
internal sealed record FormFolderCreateModel(string Name, Guid? ParentId, Guid? Id);

/// <summary>What a folder is called from now on.</summary>
internal sealed record FormFolderRenameModel(string Name);

/// <summary>That a form was saved.</summary>
internal sealed record FormVersionModel(Guid Id, DateTime At, string? By, bool IsKept, bool IsCurrent);

/// <summary>Whether a version is kept however old it becomes.</summary>
internal sealed record FormVersionKeepModel(bool IsKept);

/// <summary>A kind of question, as the designer needs to know it.</summary>
internal sealed record FieldTypeModel(
    Guid Id, string Alias, string Name, string Icon, string Group, string? Description, bool SupportsPrevalues, bool SupportsUploadTypes, bool SupportsMandatory,
    bool SupportsRegex, bool MandatoryByDefault, bool HideLabel, RenderInputType RenderInputType, IReadOnlyList<FieldTypeSetting> Settings);

/// <summary>A kind of work that can follow from an entry.</summary>
internal sealed record WorkflowTypeModel(Guid Id, string Name);

/// <summary>A pattern that is offered by name.</summary>
internal sealed record PatternModel(string Name, string Pattern);

/// <summary>All that a form can be made of.</summary>
internal sealed record FormCatalogueModel(
    IReadOnlyList<FieldTypeModel> FieldTypes, IReadOnlyList<WorkflowTypeModel> WorkflowTypes, IReadOnlyList<PatternModel> Patterns, IReadOnlyList<ConditionOperator> Operators);
