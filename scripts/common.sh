# SPDX-License-Identifier: Apache-2.0
# Shared by the scripts beside it: where we are, numbered steps, and work whose output goes to a log.
# shellcheck shell=bash

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
export CCACHE_BASEDIR="${CCACHE_BASEDIR:-$root}"
logs=build/log
mkdir -p "$logs"
steps=${steps:-1}
step_number=0
SECONDS=0

# step TEXT: announces the next of $steps steps.
step() {
  step_number=$((step_number + 1))
  printf '[%d/%d] %s (%d s)\n' "$step_number" "$steps" "$1" "$SECONDS"
}

# fail TEXT: one line, and out.
fail() {
  printf '%s: %s\n' "$(basename "$0")" "$1" >&2
  exit 1
}

# logged NAME COMMAND...: runs it with its output in a log; shows the log's last line while it works.
# Where it fails, shows the log's end and gives its exit code.
logged() {
  local log="$logs/$1.log" began=$SECONDS code=0 child
  shift
  "$@" >"$log" 2>&1 </dev/null &
  child=$!
  trap 'kill "$child" 2>/dev/null; exit 130' INT TERM
  while kill -0 "$child" 2>/dev/null; do
    sleep 0.2
    if [ -t 1 ]; then
      printf '\r\033[K      %s' "$(tail -n 1 "$log" | cut -c 1-70)"
    elif [ $((SECONDS - began)) -ge 20 ]; then
      began=$SECONDS
      printf '      %s (%d s)\n' "$(tail -n 1 "$log" | cut -c 1-90)" "$SECONDS"
    fi
  done
  if [ -t 1 ]; then printf '\r\033[K'; fi
  wait "$child" || code=$?
  trap - INT TERM
  if [ "$code" -ne 0 ]; then
    tail -n 40 "$log" | sed 's/^/      /' >&2
  fi
  return "$code"
}

cores() { nproc 2>/dev/null || echo 2; }

# configure PRESET: Ninja where present, unless the folder was already configured otherwise.
configure() {
  local generator=()
  if [ ! -e "build/$1/CMakeCache.txt" ] && command -v ninja >/dev/null; then
    generator=(-G Ninja)
  fi
  logged "configure-$1" cmake --preset "$1" "${generator[@]}" ||
    fail "cmake could not configure $1; all it said is in $logs/configure-$1.log"
}

# build PRESET [TARGET...]
build() {
  local preset=$1 targets=()
  shift
  if [ $# -gt 0 ]; then targets=(--target "$@"); fi
  logged "build-$preset" cmake --build --preset "$preset" --parallel "$(cores)" "${targets[@]}" ||
    fail "the build failed; all it said is in $logs/build-$preset.log"
}

# ours PATTERN...: files of the working tree that git knows or would know, that exist.
ours() {
  git ls-files --cached --others --exclude-standard -- "$@" | sort -u | while read -r file; do
    if [ -f "$file" ]; then printf '%s\n' "$file"; fi
  done
}
