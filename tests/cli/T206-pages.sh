#!/bin/bash
. "${0%/*}/lib.sh"
. "${0%/*}/small-archive.sh"

it "says what it did not print, and how to go on"
run onrecord-query '*' --format ids --sort newest -n 2
expect <<'END'
brothers
nets
END
cursor=$(sed -E 's/.*--after ([^,]*),.*/\1/' "$work_folder/.err")
expect_err "onrecord-query: 1 to 2 of 5; more: --after $cursor, or --all"

it "goes on behind the page before"
run onrecord-query '*' --format ids --sort newest -n 2 --after "$cursor" -q
expect <<'END'
customs
trident
END
run onrecord-query '*' --format ids --sort newest --offset 4
expect 'undated'
run onrecord-query '*' --format ids --sort newest --offset 9
expect ''
expect_err 'onrecord-query: there are 5 articles; this page is behind the last'

it "prints everything where asked"
run onrecord-query '*' --format ids --all
[ "$(wc -l <"$work_folder/.out")" -eq 5 ] || fail 'not all'
expect_err ''

it "takes a cursor for its own query only"
run onrecord-query nets --after "$cursor"
expect_exit 2
expect_err_contains 'the cursor belongs to another query or order'
run onrecord-query '*' --sort newest --after 5
expect_exit 2
expect_err_contains "'5' is no cursor"

it "says if the index has changed since"
printf '{"id":"new","title":"New","text":"Something new happened today in Hull."}\n' >more.jsonl
onrecord-index add more.jsonl --db news.onrecord >/dev/null
run onrecord-query '*' --format ids --sort newest -n 2 --after "$cursor"
expect_err_contains 'the index has changed since the page before'
