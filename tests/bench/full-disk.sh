#!/usr/bin/env bash
# full-disk.sh GONGWEN: converts drafts into a file system of 400 KB, as root. Those that do not fit are named with the reason,
# the others are whole, and nothing else is there.
set -euo pipefail
program=$(realpath "$1")
desk=$(mktemp -d)
trap 'umount "$desk/small" 2>/dev/null || true; rm -rf "$desk"' EXIT
cd "$desk"
mkdir drafts small
for number in {1..60}; do
  printf '关于第%d号渡口修缮情况的汇报\n各位领导：\n现将修缮情况汇报如下。\n一、工程进展\n护栏正在安装。\n' "$number" >"drafts/$number.txt"
done
"$program" drafts -o expected -q
mount -t tmpfs -o size=400k tmpfs small
code=0
"$program" drafts -o small -q 2>messages || code=$?
tail -n 1 messages
[ "$code" -eq 2 ]
made=0
for document in small/*.docx; do
  cmp "$document" "expected/${document#small/}"
  made=$((made + 1))
done
[ "$made" -gt 0 ] && [ "$made" -lt 60 ]
[ "$(grep -c '写不进去，磁盘已满' messages)" -eq $((60 - made)) ]
[ "$(find small -type f | wc -l)" -eq "$made" ]
echo "$made of 60 documents fit and are whole, the other $((60 - made)) are named, nothing else is left"
