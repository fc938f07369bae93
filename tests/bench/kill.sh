#!/usr/bin/env bash
# kill.sh GONGWEN [DRAFTS [KILLS]]: converts a folder of drafts, killing the program again and again at random moments. Every
# document that is there must be whole at all times; in the end all are there, the same as without a kill, and nothing else.
set -euo pipefail
program=$(realpath "$1") drafts=${2:-1000} kills=${3:-20}
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
cd "$desk"
mkdir drafts made
for ((number = 1; number <= drafts; number++)); do
  {
    printf '关于第%d号渡口修缮情况的汇报\n各位领导：\n现将修缮情况汇报如下。\n一、工程进展\n' "$number"
    for ((line = 0; line <= number % 40; line++)); do printf '第%d段栈桥已经换新，护栏正在安装，入冬前完工。\n' "$line"; done
  } >"drafts/$number.txt"
done

start=$(date +%s%N)
"$program" drafts -o expected -q
span=$((($(date +%s%N) - start) / 1000000))

whole() { # compares every document that is there
  local document
  for document in made/*.docx; do
    [ -e "$document" ] || continue
    cmp -s "$document" "expected/${document#made/}" || { echo "not whole: $document" >&2; exit 1; }
  done
}

left=0
for ((kill = 1; kill <= kills; kill++)); do
  "$program" drafts -o made -q 2>/dev/null &
  process=$!
  sleep "$(awk -v seed="$RANDOM" -v span="$span" 'BEGIN { srand(seed); printf "%.4f", rand() * span / 1000 }')"
  kill -KILL "$process" 2>/dev/null || true
  wait "$process" 2>/dev/null || true
  whole
  left=$((left + $(find made -name '.gongwen-*' 2>/dev/null | wc -l)))
done
"$program" drafts -o made -q
diff -r expected made
[ -z "$(find made -name '.*' -type f)" ]
echo "$drafts drafts in $span ms, $kills kills: every document whole, the result the same; $left unfinished files were left and cleared"
