using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models;
using IPasswordHasher = Umbraco.Cms.Core.Security.IPasswordHasher;

namespace Headspace.Cms.Security.Member;

/// <summary>Core's port over Identity's hasher: PBKDF2, version 3 of the format.</summary>
internal sealed class PasswordHasher(IPasswordHasher<IMember> hasher) : IPasswordHasher
{
    public string HashPassword(string password) => hasher.HashPassword(null!, password);
}
