#!/usr/bin/env bash
# Measures forms: the page of a form, sending it with everything stored, and how soon the work that follows is done.
#   bench/forms.sh [seconds] [wordpress]     20 seconds where none are named; wordpress is the address of a stock
#   WordPress, whose comment form is then sent the same way, for as long, right afterwards
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export ASPNETCORE_ENVIRONMENT=Development Logging__LogLevel__Default=Error uSync__Settings__ExportOnSave=None TMPDIR="$work"
export Umbraco__CMS__Global__UmbracoMediaPhysicalRootPath="$work/media" Umbraco__CMS__Hosting__LocalTempStorageLocation=EnvironmentTemp
export Umbraco__CMS__Global__Smtp__PickupDirectoryLocation="$work/mail" ConnectionStrings__umbracoDbDSN="Data Source=$work/forms.db"
export Headspace__Forms__Spam__LeastFillingTime=00:00:00 Headspace__Forms__Spam__MostPerAddress=100000 Headspace__Forms__Spam__Threshold=1000

echo "Building ..."
dotnet build bench/Headspace.Benchmarks -c Release --nologo -v quiet
program=bench/Headspace.Benchmarks/bin/Release/net10.0/Headspace.Benchmarks.dll
dotnet "$program" generate 0 >/dev/null
dotnet "$program" forms "${1:-20}" ${2:+"$2"}
