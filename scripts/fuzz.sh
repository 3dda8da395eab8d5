#!/usr/bin/env bash
# fuzz.sh BUILD SECONDS: runs every fuzz target of BUILD for SECONDS, from its seeds; new inputs go to BUILD/fuzz-corpus.
# A crash stops the run and leaves the input in BUILD/fuzz-corpus.
set -eu
build=$1 seconds=$2
root=$(cd "$(dirname "$0")/.." && pwd)
status=0
while IFS= read -r seeds_file; do
    target=${seeds_file%.seeds}
    name=$(basename "$target")
    work="$build/fuzz-corpus/$name"
    mkdir -p "$work"
    printf '%-22s ' "$name"
    if (cd "$work" && "$root/$target" -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=10 -max_len=65536 \
            -print_final_stats=1 . "$(cat "$root/$seeds_file")" >log.txt 2>&1); then
        sed -n 's/^stat::number_of_executed_units: */executions: /p' "$work/log.txt"
    else
        echo "FAILED (see $work/log.txt)"
        tail -n 30 "$work/log.txt"
        status=1
    fi
done < <(find "$build/tests/fuzz" -name '*.seeds' | sort)
exit $status
