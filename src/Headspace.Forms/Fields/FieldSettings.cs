using System.Globalization;
using Headspace.Forms.Definitions;
using Headspace.Forms.Denmark;

namespace Headspace.Forms.Fields;

/// <summary>The settings that several field types share, and how they are read.</summary>
internal static class FieldSettings
{
    public static FieldTypeSetting DefaultValue { get; } = new("DefaultValue", "Standardværdi", Description: "Kan indeholde pladsholdere, fx [#pageName].");

    public static FieldTypeSetting Placeholder { get; } = new("Placeholder", "Eksempel i feltet");

    public static FieldTypeSetting ShowLabel { get; } = new("ShowLabel", "Vis feltets navn", "Umb.PropertyEditorUi.Toggle", "True");

    public static FieldTypeSetting Autocomplete { get; } = new("AutocompleteAttribute", "Autoudfyld", Description: "Browserens ord for feltet, fx email eller postal-code.");

    public static FieldTypeSetting MaximumLength { get; } = new("MaximumLength", "Højeste antal tegn", "Umb.PropertyEditorUi.Integer");

    public static FieldTypeSetting Minimum { get; } = new("Minimum", "Mindste værdi");

    public static FieldTypeSetting Maximum { get; } = new("Maximum", "Højeste værdi");

    public static FieldTypeSetting DisplayLayout { get; } = new("DisplayLayout", "Opstilling", "Umb.PropertyEditorUi.Dropdown", "Vertical", PreValues: ["Vertical", "Horizontal"]);

    public static int? Whole(FormField field, string alias) =>
        int.TryParse(field.Setting(alias), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static long? Long(FormField field, string alias) =>
        long.TryParse(field.Setting(alias), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A day of a setting as yyyymmdd: a date, or words as <c>{today-18y}</c>.</summary>
    public static long? Day(FormField field, string alias, DateOnly today) =>
        field.Setting(alias) is { } text && DanishDate.Read(RelativeDay.Resolve(text, today)) is { } day ? (day.Year * 10000) + (day.Month * 100) + day.Day : null;
}
