#!/usr/bin/env bash
# Measures search on trees of published documents: making the index, finding a word that all pages have, one page, nothing,
# lists of the Delivery API, and publishing one page until it is found (median and 99th of a hundred).
#   bench/search.sh [documents ...]      100 10000 100000 where none are named
set -euo pipefail
cd "$(dirname "$0")/.."
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(100 10000 100000)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export ASPNETCORE_ENVIRONMENT=Development Logging__LogLevel__Default=Warning uSync__Settings__ExportOnSave=None TMPDIR="$work"
export Umbraco__CMS__Global__UmbracoMediaPhysicalRootPath="$work/media" Umbraco__CMS__Hosting__LocalTempStorageLocation=EnvironmentTemp

echo "Building ..."
dotnet build bench/Headspace.Benchmarks -c Release --nologo -v quiet
program=bench/Headspace.Benchmarks/bin/Release/net10.0/Headspace.Benchmarks.dll

run() { ConnectionStrings__umbracoDbDSN="Data Source=$work/$1.db" dotnet "$program" "${@:2}"; }

run base generate 0 >/dev/null
echo "| documents | index made | every page | one page | nothing | list by name | list by type, sorted | published to found |"
echo "|---|---|---|---|---|---|---|---|"
for size in "${sizes[@]}"; do
  cp "$work/base.db" "$work/$size.db"
  run "$size" generate "$size" >&2
  run "$size" search
  rm -f "$work/$size".db*
done
