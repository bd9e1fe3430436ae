using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.Problems;

/// <summary>Why a password was not changed: its rules are told, so that the next try succeeds.</summary>
internal static class PasswordProblem
{
    public static IResult Of(UserOperationStatus status, PasswordChangedModel? result) =>
        result?.Error is { ErrorMessage: { } message } error
            ? Problem.InvalidPassword(
                error.MemberNames.DefaultIfEmpty("newPassword").ToDictionary(member => $"$.{member}", _ => new[] { message }))
            : Problem.Of(status);
}
