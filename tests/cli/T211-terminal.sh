#!/bin/bash
. "${0%/*}/lib.sh"
. "${0%/*}/small-archive.sh"
command -v script >/dev/null || skip 'no program "script" to make a terminal with'

# on_terminal ROWS COMMAND: runs it with a terminal of that height and 80 columns as standard output.
on_terminal() {
    script -qec "stty rows $1 cols 80; $2" /dev/null </dev/null 2>&1 | tr -d '\r' >"$work_folder/.out"
}
query="$ONRECORD_QUERY"

it "sends long answers through a pager, and only text"
ONRECORD_PAGER='sed s/^/paged:/' on_terminal 5 "$query '*' --color never"
expect_contains 'paged:5 articles for *'
ONRECORD_PAGER='sed s/^/paged:/' on_terminal 60 "$query '*' --color never"
expect_no_line 'paged:5 articles for *'
ONRECORD_PAGER='sed s/^/paged:/' on_terminal 5 "$query '*' --no-pager --color never"
expect_line '5 articles for *'
ONRECORD_PAGER='sed s/^/paged:/' on_terminal 2 "$query '*' --format ids --sort newest"
expect_line 'brothers'

it "colours on a terminal, unless told not to"
escape=$(printf '\033')
on_terminal 60 "$query trident"
expect_contains "$escape[1;31mTrident$escape[0m"
NO_COLOR=1 on_terminal 60 "$query trident --hyperlink never"
! grep -q "$escape" "$work_folder/.out" || fail 'colours in spite of NO_COLOR'
TERM=dumb on_terminal 60 "$query trident"
! grep -q "$escape" "$work_folder/.out" || fail 'colours on a dumb terminal'

it "links headlines on a terminal"
on_terminal 60 "$query trident --color never"
expect_contains "$escape]8;;https://harbourpost.example/trident$escape\\Fallon backs Trident renewal$escape]8;;$escape\\"

it "shows control characters of an article, and sends none"
printf '{"id":"evil","title":"Evil \\u001b[31m red","outlet":"X\\u009b1mY","text":"The \\u001b]0;owned\\u0007 harbour \\u009b31m of zebras opened today."}\n' >evil.jsonl
onrecord-index add evil.jsonl --db evil.onrecord >/dev/null 2>&1
for how in '' '--format csv' '--format json' '--format md'; do
    on_terminal 60 "$query --db evil.onrecord zebras --color never --hyperlink never $how"
    expect_contains '[31m red'
    ! grep -q "$escape\|$(printf '\302\233')" "$work_folder/.out" || fail "a control character with '$how'"
done
for part in text quotes fields raw; do
    on_terminal 60 "$query show evil --db evil.onrecord --part $part --color never"
    ! grep -q "$escape\|$(printf '\302\233')" "$work_folder/.out" || fail "a control character in show --part $part"
done
