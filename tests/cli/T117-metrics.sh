#!/bin/bash
# The figures tell the truth, also about a run that failed: that it did, and which generation is published.
. "$(dirname "$0")/lib.sh" || exit 1
. "$ONRECORD_SOURCE/tests/soak/flip.sh"

record() { echo "{\"id\":\"a$1\",\"title\":\"Notice $1\",\"text\":\"The harbour board has put up notice number $1. It concerns the nets.\"}"; }

# figure NAME VALUE
figure() { grep -qxF "onrecord_$1 $2" figures.prom || fail "no $1 of $2: $(grep "^onrecord_$1" figures.prom)"; }

for ((n = 1; n <= 8; n++)); do
    record $n >one.jsonl
    run onrecord-index add one.jsonl --db news.onrecord --no-merge
done

it "tells of a merge that failed after the report, and of what is published"
for file in news.onrecord/segments/*/docdata.glass news.onrecord/segments/*/columns/articles.topic; do [ -e "$file" ] && flip "$file" 34 1; done
record 9 >one.jsonl
run onrecord-index add one.jsonl --db news.onrecord --metrics figures.prom
expect_exit 74
expect_line 'added                      1'
expect_err_contains 'what was read is in the index; merging its segments failed, the next run tries again'
expect_err_contains 'is damaged, so its segment cannot be merged; run onrecord-index check --fix'
figure run_exit_code 74
figure run_merge_failed 1
figure run_added 1
figure index_articles 9
figure index_segments 9
figure index_generation 9
figure index_batch 9

it "tells that all is well again"
run onrecord-index check --fix --yes --db news.onrecord
record 10 >one.jsonl
run onrecord-index add one.jsonl --db news.onrecord --metrics figures.prom
figure run_exit_code 0
figure run_merge_failed 0
figure index_articles 10
grep -qE '^onrecord_index_segments [1-8]$' figures.prom || fail "$(grep segments figures.prom)"

it "tells of a run that did not come to anything"
record 11 >one.jsonl
exec 8>news.onrecord/lock && flock 8
run onrecord-index add one.jsonl --db news.onrecord --metrics figures.prom
expect_exit 75
exec 8>&-
figure run_exit_code 75
figure run_added 0
figure index_articles 10

it "leaves them alone in a dry run"
cp figures.prom before.prom
run onrecord-index add one.jsonl --db news.onrecord --metrics figures.prom --dry-run
cmp -s before.prom figures.prom || fail 'the dry run wrote figures'
