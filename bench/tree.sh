#!/usr/bin/env bash
# Measures the site on trees of published documents: start, memory, a stored and a rendered page, publishing one
# document until it is visible, publishing 1,000 descendants, moving a branch of 10,000.
#   bench/tree.sh [documents ...]      100 10000 100000 where none are named
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
echo "| documents | start | resident | stored page | rendered page | publish to visible | publish 1,000 | move 10,000 |"
echo "|---|---|---|---|---|---|---|---|"
for size in "${sizes[@]}"; do
  cp "$work/base.db" "$work/$size.db"
  run "$size" generate "$size" >&2
  run "$size" measure
  rm -f "$work/$size".db*
done
