#!/usr/bin/env bash
# Measures what staff wait for with many entries of one form (50 rows a page): the newest, the middle of the list, one state,
# words of many and of one, a whole answer; then a CSV file and a workbook of all, and the removal of an eighth of them, with the
# memory that lives between two pieces of the work.
#   bench/entries.sh [entries ...]      2000 200000 where none are named
set -euo pipefail
cd "$(dirname "$0")/.."
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(2000 200000)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export ASPNETCORE_ENVIRONMENT=Development Logging__LogLevel__Default=Error uSync__Settings__ExportOnSave=None TMPDIR="$work"
export Umbraco__CMS__Global__UmbracoMediaPhysicalRootPath="$work/media" Umbraco__CMS__Hosting__LocalTempStorageLocation=EnvironmentTemp
export Headspace__Forms__Uploads__Folder="$work/forms"

echo "Building ..."
dotnet build bench/Headspace.Benchmarks -c Release --nologo -v quiet
echo "| entries | newest | middle | one state | words of many | words of one | a whole answer | CSV | workbook | removal |"
echo "|---|---|---|---|---|---|---|---|---|---|"
for size in "${sizes[@]}"; do
  ConnectionStrings__umbracoDbDSN="Data Source=$work/$size.db" dotnet bench/Headspace.Benchmarks/bin/Release/net10.0/Headspace.Benchmarks.dll entries "$size"
done
