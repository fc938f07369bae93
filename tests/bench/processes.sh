#!/usr/bin/env bash
# Side by side, in one run: gongwen as a whole process and, where they are installed, md2docx-cli (cargo install md2docx) and pandoc;
# then what the writer takes beside the deflating alone of what it writes. Needs hyperfine.
#   tests/bench/processes.sh [GONGWEN]
set -euo pipefail
cd "$(dirname "$0")/../.."
gongwen=$(realpath "${1:-target/release/gongwen}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

draft() { cargo bench --quiet --bench stages -- draft "$1"; }
markdown() { sed -E '1s/^/# /; s/^[一二三四五]、/## &/' "$1" | sed G; }
for size in 16384 500000 4500000 84000000; do draft "$size" >"$work/$size.txt"; done
limits=$(cargo bench --quiet --bench stages -- f_write g_deflate_only 2>/dev/null)
cd "$work"
for size in 16384 500000 4500000; do markdown "$size.txt" >"$size.md"; done
mkdir many && for i in $(seq 200); do cp 16384.md "many/$i.md"; done

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

peers=()
has() { command -v "$1" >/dev/null; }
against() { # IN
  peers=()
  if has md2docx-cli; then peers+=("md2docx-cli -q $1 -o peer.docx"); fi
  if has pandoc; then peers+=("pandoc $1 -o peer.docx"); fi
}

uname -sm; grep -m1 'model name' /proc/cpuinfo 2>/dev/null || true; nproc
against 16384.md
compare "one draft of 16 KB" 100 "$gongwen -q --force 16384.txt -o own.docx" "$gongwen -q --force --check never 16384.txt -o own.docx" \
  "$gongwen -q --force 16384.md -o own.docx" "${peers[@]}" "$gongwen --version"
against 500000.md
compare "0.5 MB" 3 "$gongwen -q --force 500000.md -o own.docx" "${peers[@]}"
against 4500000.md
compare "4.5 MB" 5 "$gongwen -q --force 4500000.txt -o own.docx" "$gongwen -q --force 4500000.md -o own.docx" "${peers[@]}"
compare "4.5 MB, proofread only" 5 "$gongwen check 4500000.txt"
peers=()
if has md2docx-cli; then peers+=("md2docx-cli -q $(printf '%s ' many/*.md) -o peers/"); mkdir peers; fi
compare "200 drafts of 16 KB in one call" 5 "$gongwen -q --force many -o out/" "${peers[@]}"
compare "84 MB" 2 "$gongwen -q --force 84000000.txt -o own.docx"

printf '\n## memory\n'
for size in 4500000 84000000; do
  python3 - "$gongwen" "$size.txt" <<'PY'
import resource, subprocess, sys
subprocess.run([sys.argv[1], "-q", "--force", sys.argv[2], "-o", "own.docx"], check=True)
print(f"{resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:9.0f} MB   {sys.argv[2]}")
PY
done

printf '\n## the writer, and deflating its main part alone\n%s\n' "$limits"
