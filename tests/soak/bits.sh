#!/bin/bash
# Turns over single bits of an index, one at a time at a random place, and looks each time whether `check` names the file and whether
# queries end without a crash.
#
#   tests/soak/bits.sh [BITS] [SEED]      1000 bits take about five minutes; the seed is printed, to run the same again
#
# The programs are those of build/release, or ONRECORD_INDEX and ONRECORD_QUERY.
set -u
bits=${1:-1000} seed=${2:-$RANDOM}
root=$(cd "$(dirname "$0")/../.." && pwd)
export ONRECORD_INDEX=${ONRECORD_INDEX:-$root/build/release/indexer/onrecord-index} ONRECORD_QUERY=${ONRECORD_QUERY:-$root/build/release/query/onrecord-query}
unset ONRECORD_DB ONRECORD_CONFIG ONRECORD_CORRECTIONS
export LC_ALL=C.UTF-8 TZ=UTC
. "$root/tests/soak/flip.sh"
folder=$(mktemp -d) && cd "$folder" || exit 1
trap 'cd / && rm -rf "$folder"' EXIT
RANDOM=$seed
echo "seed $seed"
"$ONRECORD_INDEX" add "$root/corpus/sample" --quiet --db news.onrecord || exit 1
mapfile -t files < <(find news.onrecord/segments -type f | sort)
for ((n = 1; n <= bits; n++)); do
    file=${files[RANDOM % ${#files[@]}]} bit=$((RANDOM % 8))
    place=$(((RANDOM << 15 | RANDOM) % $(stat -c %s "$file")))
    flip "$file" $place $bit
    "$ONRECORD_INDEX" check --db news.onrecord >check.txt 2>&1
    code=$?
    if [ $code -ne 1 ] || ! grep -qF "$file: " check.txt; then echo "FAILED: check, $file, byte $place, bit $bit: exit code $code: $(cat check.txt)"; exit 1; fi
    if ! ask_all news.onrecord answers.txt; then echo "FAILED: $file, byte $place, bit $bit: $asked"; exit 1; fi
    flip "$file" $place $bit
done
"$ONRECORD_INDEX" check --db news.onrecord >/dev/null || { echo 'FAILED: the index is not as it was'; exit 1; }
echo "$bits bits: check named the file each time, no query crashed"
