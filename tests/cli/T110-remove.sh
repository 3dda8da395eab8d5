#!/bin/bash
. "$(dirname "$0")/lib.sh" || exit 1
: "${ONRECORD_QUERY:?}"
for n in 1 2 3 4; do echo "{\"id\":\"a$n\",\"title\":\"Notice $n\",\"text\":\"The harbour board has put up notice number $n. It concerns the nets.\",\"outlet\":\"Post $((n % 2))\"}"; done >news.jsonl
run onrecord-index add news.jsonl --db news.onrecord

it "tells what it would remove, and does not without being sure"
run onrecord-index remove source:post-1 --db news.onrecord --dry-run
expect "$(printf 'removed                    2\nbatch                      -')"
run onrecord-index remove source:post-1 --db news.onrecord
expect_exit 2
expect_err_contains 'would remove 2 articles; say --yes'
[ "$(onrecord-query count '*' --db news.onrecord 2>/dev/null)" = 4 ] || fail 'it removed something'

it "removes what a query finds"
run onrecord-index remove source:post-1 --db news.onrecord --yes
expect "$(printf 'removed                    2\nbatch                      2')"
run onrecord-query search '*' --db news.onrecord --format ids --sort oldest
expect_line a2
expect_no_line a1
run onrecord-index check --db news.onrecord
expect 'ok: 2 articles and 0 quotations in 1 segment, generation 2'

it "removes articles by their ids"
run onrecord-index remove --id a2 --id nosuch --db news.onrecord --yes --json
expect_exit 1
expect '{"format_version":1,"removed":1,"unknown":["nosuch"],"batch":3}'
expect_err "onrecord-index: no article has the id 'nosuch'"

it "removes nothing for a query that finds nothing or is wrong"
run onrecord-index remove source:nosuch --db news.onrecord --yes
expect_contains 'removed                    0'
run onrecord-index remove 'sorce:post-0' --db news.onrecord --yes
expect_exit 2
expect_err_contains 'did you mean source:post-0 ?'
run onrecord-index remove --db news.onrecord --yes
expect_exit 2
run onrecord-index remove --id a4 --db nothing.onrecord --yes
expect_exit 74

it "reads removed articles again when asked"
run onrecord-index add news.jsonl --db news.onrecord
expect_line 'added                      3'
