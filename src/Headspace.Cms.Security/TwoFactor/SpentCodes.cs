using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Security.TwoFactor;

/// <summary>
/// Remembers the last step whose code each person has used. In the database, so that a code is good once however many
/// nodes there are and however often they start.
/// </summary>
internal sealed class SpentCodes(IKeyValueService values, ICoreScopeProvider scopes)
{
    private const string Prefix = "Headspace.TwoFactor.LastStep+";

    /// <summary>Uses the code of a step up; false if it, or one of a later step, has been used already.</summary>
    public bool TrySpend(Guid personKey, long step)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.KeyValues);
        var key = Prefix + personKey;
        var isNew = !long.TryParse(values.GetValue(key), NumberStyles.None, CultureInfo.InvariantCulture, out var last) || step > last;
        if (isNew)
        {
            values.SetValue(key, step.ToString(CultureInfo.InvariantCulture));
        }

        scope.Complete();
        return isNew;
    }
}
