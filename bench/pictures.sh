#!/usr/bin/env bash
# Measures the pictures: a photo of 12 megapixels to 800 pixels beside sharp (the same libvips) and ImageMagick, made pictures
# beside nginx serving the same bytes, and pages while 200 pictures are made. Needs npm, nginx, wrk, curl and ImageMagick.
#   bench/pictures.sh [rounds] [seconds]
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-5} seconds=${2:-5}
for tool in npm nginx wrk curl convert dotnet; do command -v $tool >/dev/null || { echo "Missing: $tool" >&2; exit 1; }; done

work=$(mktemp -d)
chmod 755 "$work" # nginx gives up being root
ours=18592 theirs=18593 host=headspace.localhost site_pid="" nginx_pid=""
trap 'kill $site_pid $nginx_pid 2>/dev/null || true; rm -rf "$work"' EXIT

echo "Building, installing sharp and drawing the photo ..."
dotnet build bench/Headspace.Benchmarks -c Release --nologo -v quiet
dotnet publish src/Headspace.Web -c Release -o "$work/site" --nologo -v quiet
(cd "$work" && npm install --no-fund --no-audit --loglevel=error sharp@0.35 >/dev/null)
program=bench/Headspace.Benchmarks/bin/Release/net10.0/Headspace.Benchmarks.dll
mkdir -p "$work/media/bench" "$work/www"
dotnet "$program" photo "$work/media/bench/photo.jpg"

cat >"$work/sharp.mjs" <<'JS'
import sharp from 'sharp'; import { readFileSync, writeFileSync } from 'node:fs';
const [source, format, target, rounds] = process.argv.slice(2); const file = readFileSync(source); const times = [];
sharp.concurrency(1); sharp.cache(false);
for (let round = 0; round <= rounds; round++) {
  const began = performance.now();
  const made = sharp(file).rotate().resize({ width: 800 });
  const bytes = await (format === 'webp' ? made.webp({ quality: 78 }) : made.avif({ quality: 52, effort: 3 })).toBuffer();
  if (round) times.push(performance.now() - began); else writeFileSync(target, bytes);
}
const peak = Number(readFileSync('/proc/self/status', 'utf8').match(/VmHWM:\s+(\d+)/)[1]) / 1024;
console.log(`${times.sort((a, b) => a - b)[times.length >> 1].toFixed(0)} ${peak.toFixed(0)}`);
JS
magick() { # a process for each picture: that is how it is used
  local began times=() peak
  for _ in $(seq "$rounds"); do
    began=$(date +%s%N)
    peak=$(/usr/bin/env bash -c 'MAGICK_THREAD_LIMIT=1 convert "$1" -auto-orient -resize 800x -strip -quality "$3" "$2" & pid=$!; top=0
      while kill -0 $pid 2>/dev/null; do now=$(awk "/VmHWM/{print \$2}" /proc/$pid/status 2>/dev/null || echo 0); [ "${now:-0}" -gt $top ] && top=$now; done; echo $((top / 1024))' _ "$work/media/bench/photo.jpg" "$2" "$1")
    times+=($(( ($(date +%s%N) - began) / 1000000 )))
  done
  echo "$(printf '%s\n' "${times[@]}" | sort -n | sed -n "$(( (rounds + 1) / 2 ))p") $peak"
}

printf '\n%-6s %-12s %8s %9s %9s\n' "" "" ms "peak MB" bytes
for format in webp avif; do
  quality=$([ $format = webp ] && echo 78 || echo 52)
  line() { printf '%-6s %-12s %8s %9s %9s\n' $format "$1" $2 $3 "$(stat -c %s "$4")"; }
  line headspace $(dotnet "$program" picture "$work/media/bench/photo.jpg" "width=800&format=$format" "$work/ours.$format" "$rounds") "$work/ours.$format"
  line sharp $(cd "$work" && node sharp.mjs media/bench/photo.jpg $format theirs.$format "$rounds") "$work/theirs.$format"
  line imagemagick $(magick $quality "$work/magick.$format") "$work/magick.$format"
done

echo
dotnet "$program" avif-cost # what AvifEffort goes by

export ASPNETCORE_ENVIRONMENT=Production Logging__LogLevel__Default=Warning
export ConnectionStrings__umbracoDbDSN="Data Source=$work/Umbraco.sqlite.db" TMPDIR="$work"
export Umbraco__CMS__Global__UmbracoMediaPhysicalRootPath="$work/media" Umbraco__CMS__Hosting__LocalTempStorageLocation=EnvironmentTemp
export Umbraco__CMS__Imaging__Cache__CacheFolder="$work/cache"
env "Headspace__LocalHosts__headspace.dk=$host" dotnet "$work/site/Headspace.Web.dll" --urls "http://127.0.0.1:$ours" >"$work/site.log" 2>&1 &
site_pid=$!
until curl -fsS -o /dev/null -H "Host: $host:$ours" "http://127.0.0.1:$ours/" 2>/dev/null; do
  kill -0 $site_pid 2>/dev/null || { cat "$work/site.log" >&2; exit 1; }
  sleep 0.1
done
variant="http://127.0.0.1:$ours/media/bench/photo.jpg?width=800&format=webp&v=1"
curl -fsS -o "$work/www/photo.webp" "$variant"
cat >"$work/nginx.conf" <<CONF
worker_processes 2; pid $work/nginx.pid; error_log $work/nginx.log; daemon off;
events { worker_connections 1024; }
http { access_log off; sendfile on; keepalive_requests 1000000; types { image/webp webp; }
  client_body_temp_path $work; proxy_temp_path $work; fastcgi_temp_path $work; uwsgi_temp_path $work; scgi_temp_path $work;
  server { listen 127.0.0.1:$theirs; root $work/www; } }
CONF
nginx -c "$work/nginx.conf" 2>/dev/null & nginx_pid=$!
until curl -fsS -o /dev/null "http://127.0.0.1:$theirs/photo.webp" 2>/dev/null; do sleep 0.05; done

rate() { wrk -t1 -c16 -d"${seconds}s" "$1" | awk '/Requests\/sec/{print $2}'; }
wrk -t1 -c16 -d8s "$variant" >/dev/null
for _ in $(seq "$rounds"); do
  echo "made $(rate "$variant")"
  echo "nginx $(rate "http://127.0.0.1:$theirs/photo.webp")"
done >"$work/rounds"
median() { awk -v n="$1" '$1==n{print $2}' "$work/rounds" | sort -n | awk '{a[NR]=$1} END{print a[int((NR+1)/2)]}'; }
printf '\na made picture of %s bytes: %s requests/s, nginx with the same bytes: %s\n' "$(stat -c %s "$work/www/photo.webp")" "$(median made)" "$(median nginx)"

page() { wrk -t1 -c8 -d"$1s" --latency -H "Host: $host:$ours" "http://127.0.0.1:$ours/?r=$2" | awk '/50%/{a=$2} /99%/{b=$2} END{print "p50 " a ", p99 " b}'; }
page 8 warm >/dev/null
echo "pages alone: $(page 12 alone)"
began=$(date +%s%N)
(for width in $(seq 300 499); do echo "http://127.0.0.1:$ours/media/bench/photo.jpg?width=$width&format=webp"; done | xargs -P 8 -n 1 curl -fsS -o /dev/null --retry 30 --retry-delay 1; echo "200 pictures in $(( ($(date +%s%N) - began) / 1000000 )) ms") &
makers=$!
echo "pages while 200 pictures are made: $(page 12 beside)"
wait $makers
