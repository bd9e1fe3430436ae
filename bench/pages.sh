#!/usr/bin/env bash
# Measures the site as it is published: first start with import, second start, a stored page beside nginx serving the
# same bytes (interleaved rounds of one run), a page rendered each time, memory. Needs nginx, wrk and curl.
#   bench/pages.sh [rounds] [seconds]
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-5} seconds=${2:-5}
for tool in nginx wrk curl dotnet; do command -v $tool >/dev/null || { echo "Missing: $tool" >&2; exit 1; }; done

work=$(mktemp -d)
ours=18590 theirs=18591 host=headspace.localhost site_pid="" nginx_pid=""
trap 'kill $site_pid $nginx_pid 2>/dev/null || true; rm -rf "$work"' EXIT

echo "Publishing ..."
dotnet publish src/Headspace.Web -c Release -o "$work/site" --nologo -v quiet

export ASPNETCORE_ENVIRONMENT=Production Logging__LogLevel__Default=Warning
export ConnectionStrings__umbracoDbDSN="Data Source=$work/Umbraco.sqlite.db" TMPDIR="$work"
export Umbraco__CMS__Global__UmbracoMediaPhysicalRootPath="$work/media" Umbraco__CMS__Hosting__LocalTempStorageLocation=EnvironmentTemp

start() { # prints the milliseconds until the front page has been answered
  local began; began=$(date +%s%N)
  env "Headspace__LocalHosts__headspace.dk=$host" dotnet "$work/site/Headspace.Web.dll" --urls "http://127.0.0.1:$ours" >"$work/site.log" 2>&1 &
  site_pid=$!
  until curl -fsS -o /dev/null -H "Host: $host:$ours" "http://127.0.0.1:$ours/" 2>/dev/null; do
    kill -0 $site_pid 2>/dev/null || { cat "$work/site.log" >&2; exit 1; }
    sleep 0.05
  done
  echo "$1: $(( ($(date +%s%N) - began) / 1000000 )) ms until the first page"
}

start "First start, empty database, with import"
kill $site_pid; wait $site_pid 2>/dev/null || true
start "Second start"

mkdir -p "$work/www"
curl -fsS -H "Host: $host:$ours" "http://127.0.0.1:$ours/" -o "$work/www/page.html"
curl -fsS -H "Host: $host:$ours" -H 'Accept-Encoding: gzip' "http://127.0.0.1:$ours/" -o "$work/www/page.html.gz"
cat >"$work/nginx.conf" <<CONF
worker_processes 2; pid $work/nginx.pid; error_log $work/nginx.log; daemon off;
events { worker_connections 1024; }
http { access_log off; sendfile on; keepalive_requests 1000000; gzip_static on; types { text/html html; }
  client_body_temp_path $work; proxy_temp_path $work; fastcgi_temp_path $work; uwsgi_temp_path $work; scgi_temp_path $work;
  server { listen 127.0.0.1:$theirs; root $work/www; } }
CONF
nginx -c "$work/nginx.conf" 2>/dev/null & nginx_pid=$!
until curl -fsS -o /dev/null "http://127.0.0.1:$theirs/page.html" 2>/dev/null; do sleep 0.05; done

ticks() { local total=0 pid; for pid in "$@"; do total=$(( total + $(awk '{print $14+$15}' /proc/$pid/stat) )); done; echo $total; }
pids() { echo "$1" $(pgrep -P "$1" || true); }
load() { # name url pid -> one line
  local before after out count cpu
  before=$(ticks $(pids "$3"))
  out=$(wrk -t1 -c16 -d"${seconds}s" -H "Host: $host:$ours" -H 'Accept-Encoding: gzip' "$2")
  after=$(ticks $(pids "$3"))
  count=$(awk '/requests in/{print $1}' <<<"$out")
  cpu=$(awk -v t=$((after - before)) -v n="$count" 'BEGIN{printf "%.1f", t*10000/n}')
  echo "$1 $(awk '/Requests\/sec/{print $2}' <<<"$out") $cpu $(grep -c Non-2xx <<<"$out" || true)"
}

wrk -t1 -c16 -d8s -H "Host: $host:$ours" -H 'Accept-Encoding: gzip' "http://127.0.0.1:$ours/" >/dev/null
wrk -t1 -c16 -d8s -H "Host: $host:$ours" "http://127.0.0.1:$ours/?warm=1" >/dev/null
for round in $(seq "$rounds"); do
  load stored "http://127.0.0.1:$ours/" $site_pid
  load nginx "http://127.0.0.1:$theirs/page.html" $nginx_pid
  load rendered "http://127.0.0.1:$ours/?r=$round" $site_pid
done | tee "$work/rounds" >/dev/null

median() { awk -v n="$1" -v c="$2" '$1==n{print $c}' "$work/rounds" | sort -n | awk '{a[NR]=$1} END{print a[int((NR+1)/2)]}'; }
printf '\n%-10s %12s %12s\n' "" "requests/s" "CPU us each"
for name in stored nginx rendered; do printf '%-10s %12s %12s\n' $name "$(median $name 2)" "$(median $name 3)"; done
awk -v a="$(median stored 2)" -v b="$(median nginx 2)" -v c="$(median stored 3)" -v d="$(median nginx 3)" \
  'BEGIN{printf "\nstored / nginx: %.2f of the requests, %.2f times the CPU\n", a/b, c/d}'
echo "page: $(stat -c %s "$work/www/page.html") bytes, $(stat -c %s "$work/www/page.html.gz") gzipped"
echo "resident: $(( $(awk '/VmRSS/{print $2}' /proc/$site_pid/status) / 1024 )) MB"
