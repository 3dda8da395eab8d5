#!/usr/bin/env bash
# clang-tidy (.clang-tidy) over every source file of ours, as many at once as there are cores. Fails on any finding.
set -eu
cd "$(dirname "$0")/.."
cmake --preset tidy >/dev/null
cmake --build build/tidy --target onrecord_embedded_gazetteers >/dev/null
find common indexer query -name '*.cc' -print0 | sort -z |
    xargs -0 -P "$(nproc)" -n 4 clang-tidy --quiet --warnings-as-errors='*' -p build/tidy 2>/dev/null
echo "clang-tidy: clean"
