#!/usr/bin/env bash
# Builds everything, installs what the tests need and runs them all.
#   ./test.sh          every test, the big ones small
#   ./test.sh --long   with the big counts
# The random choices follow from the committed files, so that the same commit is tested the same way everywhere; --long
# makes new ones. HEADSPACE_SEED repeats those of an earlier run.
set -uo pipefail
cd "$(dirname "$0")"

say() { printf '\n== %s\n' "$1"; }
need() { command -v "$1" >/dev/null 2>&1 || { echo "Missing: $2" >&2; exit 1; }; }

seed=$(( 0x$(git rev-parse --short=7 'HEAD^{tree}' 2>/dev/null || echo 1) % 32768 ))
[ "${1:-}" = "--long" ] && export HEADSPACE_TEST_LONG=1 seed=$RANDOM
export HEADSPACE_SEED="${HEADSPACE_SEED:-$seed}"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

need dotnet "the .NET 10 SDK (dotnet)."
need node "Node.js 20.19 or later (node)."

if ! command -v chromium >/dev/null 2>&1 && [ -z "${CHROMIUM:-}" ]; then
  say "Installing Chromium for the browser tests"
  root=""; [ "$(id -u)" = 0 ] || root="sudo"
  if ! { $root apt-get update -qq && $root apt-get install -y -qq chromium fonts-dejavu-core; } >/dev/null 2>&1; then
    echo "Missing: Chromium. Install it, or name its program in the variable CHROMIUM." >&2
    exit 1
  fi
fi
export CHROMIUM="${CHROMIUM:-$(command -v chromium)}"

say "Building"
dotnet build Headspace.slnx --nologo -v minimal || exit 1

say "Checking the format"
dotnet format Headspace.slnx --no-restore --verify-no-changes -v minimal || { echo "Run: dotnet format Headspace.slnx" >&2; exit 1; }

rm -rf artifacts/test-results && mkdir -p artifacts/test-results

# run <log> <assembly> [option ...]: runs the tests and says how many there were (total), failed (bad) and were left out (idle).
run() {
  dotnet exec "$2" -noLogo -noColor "${@:3}" 2>&1 | tee "$1"
  local code=${PIPESTATUS[0]} summary
  summary=$(grep -E 'Total: +[0-9]+' "$1" | tail -n 1)
  count() { sed -nE "s/.*$1: +([0-9]+).*/\1/p" <<<"$summary"; }
  total=$(count Total) bad=$(( $(count Failed)+0 + $(count Errors)+0 )) idle=$(( $(count Skipped)+0 ))
  if [ -z "$total" ] || { [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; }; then
    echo "$2 ended with code $code and without a result" >&2
    total=$(( ${total:-0} + 1 )) bad=$(( bad + 1 ))
  fi
}

# A browser on a busy machine is late now and then. Up to five tests that failed are tried once more, alone; which these were is told.
again() {
  local tests
  mapfile -t tests < <(sed -nE 's/^ *([A-Za-z0-9_.]+)(\(.*\))? \[FAIL\].*/\1/p' "$1" | sort -u)
  [ "${#tests[@]}" -gt 0 ] && [ "$bad" -le 5 ] || return
  say "Once more: ${tests[*]}"
  local total idle first=$bad
  run "${1%.log}.again.log" "$2" $(printf -- '-method %s ' "${tests[@]}")
  [ "$bad" -gt 0 ] && bad=$first && return
  late+=("${tests[@]}")
  mv "$1" "${1%.log}.late"
}

passed=0 failed=0 skipped=0 late=()
for project in tests/*.Tests/; do
  name=$(basename "$project")
  dll="${project}bin/Debug/net10.0/$name.dll"
  [ -f "$dll" ] || continue
  say "$name (seed $HEADSPACE_SEED)"
  log="artifacts/test-results/$name.log"
  run "$log" "$dll" -trx "artifacts/test-results/$name.trx"
  [ "$bad" -gt 0 ] && again "$log" "$dll"
  passed=$(( passed + total - bad - idle )) failed=$(( failed + bad )) skipped=$(( skipped + idle ))
done

if [ "$failed" -gt 0 ]; then
  say "What failed"
  grep -h -A 12 -F '[FAIL]' artifacts/test-results/*.log
fi

[ "${#late[@]}" -gt 0 ] && say "Passed at the second try only: ${late[*]}"

echo
if [ "$skipped" -gt 0 ]; then echo "$passed passed, $failed failed, $skipped skipped"; else echo "$passed passed, $failed failed"; fi
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
