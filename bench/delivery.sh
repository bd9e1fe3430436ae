#!/usr/bin/env bash
# Measures the Delivery API of the site as it is published, beside peers in the same run: an item by its path, a filtered and
# sorted list of ten, each made anew and from the output cache. Needs wrk and curl.
#   bench/delivery.sh [rounds] [seconds] [name=url ...]     the named addresses are the peers
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-5} seconds=${2:-5}
shift $(( $# < 2 ? $# : 2 ))
for tool in wrk curl dotnet; do command -v $tool >/dev/null || { echo "Missing: $tool" >&2; exit 1; }; done

work=$(mktemp -d)
ours=18594 host=headspace.localhost site_pid="" kept_pid=""
trap 'kill $site_pid $kept_pid 2>/dev/null || true; rm -rf "$work"' EXIT

echo "Publishing ..."
dotnet publish src/Headspace.Web -c Release -o "$work/site" --nologo -v quiet
export ASPNETCORE_ENVIRONMENT=Production Logging__LogLevel__Default=Warning
export ConnectionStrings__umbracoDbDSN="Data Source=$work/Umbraco.sqlite.db" TMPDIR="$work"
export Umbraco__CMS__Global__UmbracoMediaPhysicalRootPath="$work/media" Umbraco__CMS__Hosting__LocalTempStorageLocation=EnvironmentTemp
env "Headspace__LocalHosts__headspace.dk=$host" dotnet "$work/site/Headspace.Web.dll" --urls "http://127.0.0.1:$ours" >"$work/site.log" 2>&1 &
site_pid=$!
kept=18595
mkdir "$work/kept"
env "Headspace__LocalHosts__headspace.dk=$host" Umbraco__CMS__DeliveryApi__OutputCache__Enabled=true Umbraco__CMS__DeliveryApi__OutputCache__ContentDuration=01:00:00 \
  ConnectionStrings__umbracoDbDSN="Data Source=$work/kept/Umbraco.sqlite.db" Umbraco__CMS__Global__UmbracoMediaPhysicalRootPath="$work/kept/media" TMPDIR="$work/kept" dotnet "$work/site/Headspace.Web.dll" --urls "http://127.0.0.1:$kept" >"$work/kept.log" 2>&1 &
kept_pid=$!
api="http://127.0.0.1:$ours/umbraco/delivery/api/v2/content"
item="$api/item/emner/ensomhed/"
list="$api?fetch=descendants:/&filter=contentType:centre&sort=name:asc&take=10"
for address in "$list" "${list/$ours/$kept}"; do
  until curl -gfsS -o /dev/null -H "Host: $host:$ours" "$address" 2>/dev/null; do
    kill -0 $site_pid $kept_pid 2>/dev/null || { cat "$work/site.log" "$work/kept.log" >&2; exit 1; }
    sleep 0.2
  done
done

targets=("item-made=$item" "list-made=$list" "item-kept=${item/$ours/$kept}" "list-kept=${list/$ours/$kept}" "$@")
size() { curl -gfsS -H "Host: $host:$ours" "$1" | wc -c; }
load() { # name url -> one line
  local out; out=$(wrk -t1 -c16 -d"${seconds}s" --latency -H "Host: $host:$ours" "$2")
  echo "$1 $(awk '/Requests\/sec/{print $2}' <<<"$out") $(awk '$1=="50%"{print $2}' <<<"$out") $(awk '$1=="99%"{print $2}' <<<"$out") $(grep -c Non-2xx <<<"$out" || true)"
}

for target in "${targets[@]}"; do wrk -t1 -c16 -d8s -H "Host: $host:$ours" "${target#*=}" >/dev/null; done
for _ in $(seq "$rounds"); do
  for target in "${targets[@]}"; do load "${target%%=*}" "${target#*=}"; done
done >"$work/rounds"

median() { awk -v n="$1" '$1==n{print $2, $3, $4, $5}' "$work/rounds" | sort -n | awk '{a[NR]=$0} END{print a[int((NR+1)/2)]}'; }
printf '\n%-22s %12s %10s %10s %8s %8s\n' "" requests/s p50 p99 refused bytes
for target in "${targets[@]}"; do
  read -r rate middle slow refused < <(median "${target%%=*}")
  printf '%-22s %12s %10s %10s %8s %8s\n' "${target%%=*}" "$rate" "$middle" "$slow" "$refused" "$(size "${target#*=}")"
done
echo "resident: $(( $(awk '/VmRSS/{print $2}' /proc/$site_pid/status) / 1024 )) MB"
