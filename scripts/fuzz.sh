#!/usr/bin/env bash
# fuzz.sh BUILD SECONDS: runs every fuzz target of BUILD for SECONDS, from its seeds; new inputs go to BUILD/fuzz-corpus.
# A crash stops the run and leaves the input in BUILD/fuzz-corpus.
set -eu
build=$1 seconds=$2
root=$(cd "$(dirname "$0")/.." && pwd)
status=0
while IFS= read -r target; do
    name=$(basename "$target")
    seeds=$(cat "$target.seeds" 2>/dev/null || true)
    work="$build/fuzz-corpus/$name"
    mkdir -p "$work"
    printf '%s ... ' "$name"
    if (cd "$work" && "$root/$target" -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=10 -max_len=65536 -print_final_stats=1 \
            . ${seeds:+"$seeds"} >log.txt 2>&1); then
        grep -E 'stat::number_of_executed_units' "$work/log.txt" | sed 's/.*: */executions: /'
    else
        echo "FAILED (see $work/log.txt)"
        tail -n 30 "$work/log.txt"
        status=1
    fi
done < <(find "$build/tests/fuzz" -type f -perm -u+x -name '*_fuzz' | sort)
exit $status
