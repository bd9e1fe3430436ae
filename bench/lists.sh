#!/usr/bin/env bash
# Measures what an editor waits for where many pages lie side by side (100 rows a page): the first page of the table, the
# middle one, ordered by name and by the value of a property, filtered; the tree; and saving a page of 50 languages with
# 10 blocks in each; a page of 30 properties and 20 blocks opened, saved and published. Median and 99th of a hundred.
#   bench/lists.sh [documents ...]      5000 50000 where none are named
set -euo pipefail
cd "$(dirname "$0")/.."
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(5000 50000)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export ASPNETCORE_ENVIRONMENT=Development Logging__LogLevel__Default=Warning uSync__Settings__ExportOnSave=None TMPDIR="$work"
export Umbraco__CMS__Global__UmbracoMediaPhysicalRootPath="$work/media" Umbraco__CMS__Hosting__LocalTempStorageLocation=EnvironmentTemp
user=admin@example.org password=$(head -c 24 /dev/urandom | base64)
export Umbraco__CMS__Unattended__InstallUnattended=true Umbraco__CMS__Unattended__UnattendedUserName=Administrator
export Umbraco__CMS__Unattended__UnattendedUserEmail="$user" Umbraco__CMS__Unattended__UnattendedUserPassword="$password"

echo "Building ..."
dotnet build bench/Headspace.Benchmarks -c Release --nologo -v quiet
program=bench/Headspace.Benchmarks/bin/Release/net10.0/Headspace.Benchmarks.dll

run() { ConnectionStrings__umbracoDbDSN="Data Source=$work/$1.db" dotnet "$program" "${@:2}"; }

echo "| siblings | first page | middle page | by name | by property | filtered | tree | save 50 languages | open | save | publish |"
echo "|---|---|---|---|---|---|---|---|---|---|---|"
for size in "${sizes[@]}"; do
  run "$size" siblings "$size" >&2
  run "$size" lists "$user" "$password"
  rm -f "$work/$size".db*
done
