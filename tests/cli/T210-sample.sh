#!/bin/bash
. "${0%/*}/lib.sh"
onrecord-index add "$sample" --db news.onrecord >/dev/null 2>&1 || exit 1
export ONRECORD_DB=$PWD/news.onrecord

it "finds what Fallon said on defence"
run onrecord-query speaker:Fallon topic:defence --all --format csv --fields source,headline
expect_contains 'Qatar signs letter of intent for 24 Typhoon jets'
run onrecord-query count speaker:Fallon topic:defence
[ "$(cat "$work_folder/.out")" -ge 5 ] || fail "only $(cat "$work_folder/.out")"

it "tells the holders of an office apart by the day"
run onrecord-query count role:"Defence Secretary" speaker:Fallon date:2018.. -q
expect_exit 1
run onrecord-query role:"Defence Secretary" speaker:Williamson --format ids -q
expect_exit 0

it "adds up: every article has a source or is counted without one"
total=$(onrecord-query count)
sum=$(onrecord-query count --by source | awk '{n += $1} END {print n}')
[ "$total" -eq "$sum" ] || fail "$total articles, $sum counted"
