#!/usr/bin/env bash
# Whole processes side by side, in one run: gongwen, and md2docx-cli and pandoc where they are installed. Needs hyperfine.
#   tests/bench/processes.sh [GONGWEN]
set -euo pipefail
cd "$(dirname "$0")/../.."
gongwen=$(realpath "${1:-target/release/gongwen}")
samples=$(realpath samples)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# A sample, repeated until it has so many bytes, cut behind a line.
draft() { while cat "$samples/$1"; do :; done 2>/dev/null | head -c "$2" | sed '$d'; }
draft report.txt 16384 >small.txt
draft notice.md 16384 | sed '/^---$/d' >small.md
draft report.txt 4500000 >large.txt
draft notice.md 500000 | sed '/^---$/d' >middle.md
draft notice.md 4500000 | sed '/^---$/d' >large.md
mkdir many && for i in $(seq 200); do cp small.md "many/$i.md"; done

compare() { # TITLE RUNS COMMAND…
  local title=$1 runs=$2
  shift 2
  printf '\n## %s\n' "$title"
  hyperfine --shell none --ignore-failure --warmup 1 --runs "$runs" --style basic --export-csv "$work/times.csv" "$@" >/dev/null 2>&1 || true
  python3 - "$work/times.csv" <<'PY'
import csv, sys
for row in csv.DictReader(open(sys.argv[1])):
    print(f"{1000 * float(row['mean']):9.1f} ms ± {1000 * float(row['stddev'] or 0):.1f}   {row['command'][:100]}")
PY
}

peers() { # IN OUT
  command -v md2docx >/dev/null && printf '%s\n' "md2docx $1 -o $2"
  command -v pandoc >/dev/null && printf '%s\n' "pandoc $1 -o $2"
  true
}

uname -sm; grep -m1 'model name' /proc/cpuinfo 2>/dev/null || true; nproc
mapfile -t small < <(peers small.md peer.docx)
mapfile -t middle < <(peers middle.md peer.docx)
compare "one draft of 16 KB" 100 "$gongwen -q --force small.txt -o own.docx" "$gongwen -q --force small.md -o own.docx" "${small[@]}"
compare "0.5 MB" 3 "$gongwen -q --force middle.md -o own.docx" "${middle[@]}"
compare "4.5 MB" 5 "$gongwen -q --force large.txt -o own.docx" "$gongwen -q --force large.md -o own.docx" "$gongwen check large.txt"
compare "200 drafts of 16 KB in one call" 5 "$gongwen -q --force many -o out/"
