#!/usr/bin/env bash
# Draws illustrations at 2400 by 1600 into the files of their media items. Needs Chromium.
#   design/illustrations/rasterise.sh [file.svg ...]      all of them where none is named
set -euo pipefail
cd "$(dirname "$0")"
program=${CHROMIUM:-$(command -v chromium)} media=../../uSync/media
[ $# -gt 0 ] || set -- */*.svg
for drawing in "$@"; do
  site=$(basename "$(dirname "$(realpath "$drawing")")") name=$(basename "$drawing" .svg)
  targets=("$media"/*/"$name.png")
  if [ ${#targets[@]} -gt 1 ]; then
    echo "$site/$name: several media items have a file of this name" >&2
    exit 1
  fi
  target=${targets[0]}
  [ -f "$target" ] || { echo "$site/$name: no media item has this picture yet; upload it in the backoffice" >&2; exit 1; }
  echo "$site/$name"
  "$program" --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=2 --window-size=1200,800 \
    --screenshot="$(realpath "$target")" "file://$(realpath "$drawing")" 2>/dev/null
done
