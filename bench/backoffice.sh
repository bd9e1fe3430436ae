#!/usr/bin/env bash
# Measures the first load of the backoffice of the published site, cold and warm: requests, bytes over the wire, time until
# the content tree is there. Needs chromium and the browser tests built (their Playwright drives it).
#   bench/backoffice.sh [rounds]
set -euo pipefail
cd "$(dirname "$0")/.."
driver=$(find "$PWD"/tests/Headspace.Browser.Tests/bin -type d -path '*.playwright/package' | head -1)
[ -n "$driver" ] || { echo "Missing: dotnet build tests/Headspace.Browser.Tests" >&2; exit 1; }

work=$(mktemp -d)
site_pid=""
trap 'kill $site_pid 2>/dev/null || true; rm -rf "$work"' EXIT
echo "Publishing ..."
dotnet publish src/Headspace.Web -c Release -o "$work/site" --nologo -v quiet
export ASPNETCORE_ENVIRONMENT=Production Logging__LogLevel__Default=Warning TMPDIR="$work" Umbraco__CMS__Global__UseHttps=false
export ConnectionStrings__umbracoDbDSN="Data Source=$work/Umbraco.sqlite.db" Umbraco__CMS__Hosting__LocalTempStorageLocation=EnvironmentTemp
export Umbraco__CMS__Global__UmbracoMediaPhysicalRootPath="$work/media"
user=bench@example.org password="en adgangskode til måling"
export Umbraco__CMS__Unattended__InstallUnattended=true Umbraco__CMS__Unattended__UnattendedUserName=Bench
export Umbraco__CMS__Unattended__UnattendedUserEmail=$user Umbraco__CMS__Unattended__UnattendedUserPassword="$password"
address=http://localhost:18596
dotnet "$work/site/Headspace.Web.dll" --urls "$address" >"$work/site.log" 2>&1 &
site_pid=$!
until curl -fsS -o /dev/null "$address/umbraco" 2>/dev/null; do
  kill -0 $site_pid 2>/dev/null || { cat "$work/site.log" >&2; exit 1; }
  sleep 0.2
done
node bench/backoffice.mjs "$address" "$driver" "$user" "$password" "${1:-5}"
