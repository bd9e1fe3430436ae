using System.Globalization;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Persistence.Contents;

/// <summary>Which column of umbracoPropertyData a value lies in.</summary>
internal static class PropertyValues
{
    public static object? Read(PropertyDataRow row) =>
        row.VarcharValue ?? row.TextValue ?? row.IntValue ?? row.DecimalValue ?? (object?)row.DateValue;

    /// <summary>Sets the column of the storage type; false for a value that is none.</summary>
    public static bool Write(PropertyDataRow row, ValueStorageType storage, object? value)
    {
        if (value is null)
            return false;
        switch (storage)
        {
            case ValueStorageType.Integer:
                row.IntValue = value is string { Length: 0 } ? null : Convert.ToInt32(value, CultureInfo.InvariantCulture);
                return row.IntValue is not null;
            case ValueStorageType.Decimal:
                row.DecimalValue = value is string { Length: 0 } ? null : Convert.ToDecimal(value, CultureInfo.InvariantCulture);
                return row.DecimalValue is not null;
            case ValueStorageType.Date:
                row.DateValue = value is string { Length: 0 } ? null : Convert.ToDateTime(value, CultureInfo.InvariantCulture);
                return row.DateValue is not null;
            case ValueStorageType.Nvarchar:
                row.VarcharValue = Convert.ToString(value, CultureInfo.InvariantCulture);
                return row.VarcharValue is not null;
            default:
                row.TextValue = Convert.ToString(value, CultureInfo.InvariantCulture);
                return row.TextValue is not null;
        }
    }

    public static bool AreEqual(object? left, object? right)
    {
        if (left is string or null && right is string or null)
            return string.IsNullOrWhiteSpace((string?)left) ? string.IsNullOrWhiteSpace((string?)right) : Equals(left, right);
        return Equals(left, right);
    }
}
