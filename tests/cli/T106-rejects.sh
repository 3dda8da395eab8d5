#!/bin/bash
. "$(dirname "$0")/lib.sh" || exit 1
good='{"id":"a","title":"Notice","text":"The harbour board has put up a notice. It concerns the nets."}'
printf '%s\n' "$good" 'no record' >mixed.jsonl
printf '%s\n' "$good" '{"id":"b","text":""}' >'other file.jsonl'

it "lists what could not be indexed, by path and line"
run onrecord-index add mixed.jsonl 'other file.jsonl' nosuch.txt --db news.onrecord
expect_exit 1
run onrecord-index rejects --db news.onrecord
sed -E 's/^([^:]+:[0-9]*:? ?[a-z-]+):.*/\1/' .out >short && cp short .out
expect <<'END'
mixed.jsonl:2: bad-record
nosuch.txt: unreadable
other file.jsonl:2: empty
END

it "forgets the rejects of an input that is read again"
echo "$good" >mixed.jsonl
run onrecord-index add mixed.jsonl --db news.onrecord
run onrecord-index rejects --db news.onrecord
[ "$(wc -l <.out)" -eq 2 ] || fail "$(cat .out)"

it "tells them as JSON, an object a line"
run onrecord-index rejects --db news.onrecord --json
mask 's/"seen":"20[0-9-]+T[0-9:]+Z"/"seen":"TIME"/'
expect_line '{"path":"nosuch.txt","line":null,"reason":"unreadable","message":"cannot be read: No such file or directory","seen":"TIME"}'

it "never sends an article's control characters to the terminal"
printf 'x' >"$(printf 'bad\033[31m.txt')"
run onrecord-index add "$(printf 'bad\033[31m.txt')" --db news.onrecord
expect_exit 1
expect_err_contains 'bad\x1b[31m.txt: '
run onrecord-index rejects --db news.onrecord
expect_contains 'bad\x1b[31m.txt: '
! grep -q "$(printf '\033')" .out || fail 'an escape character came through'
