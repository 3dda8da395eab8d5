#!/bin/bash
. "$(dirname "$0")/lib.sh" || exit 1
record='{"id":"a","title":"Notice","text":"The harbour board has put up a notice. It concerns the nets."}'
echo "$record" >one.jsonl

# An `add` that holds the lock for as long as descriptor 9 is open.
mkfifo pipe
"$ONRECORD_INDEX" add - --format jsonl --db news.onrecord <pipe >holder.out 2>&1 &
holder=$!
exec 9>pipe
for ((i = 0; i < 200; i++)); do [ -s news.onrecord/lock ] && break; sleep 0.05; done

it "says who holds the lock and since when"
run onrecord-index add one.jsonl --db news.onrecord
expect_exit 75
mask "s/process $holder since 20[0-9-]+T[0-9:]+Z/process PID since TIME/"
expect_err 'onrecord-index: news.onrecord: the index is being changed by process PID since TIME; try again later, or wait for it with --wait SECONDS'

it "gives up waiting after the time it was given"
start=$SECONDS
run onrecord-index add one.jsonl --db news.onrecord --wait 1
expect_exit 75
[ $((SECONDS - start)) -ge 1 ] || fail 'it did not wait'

it "does not need the lock to read or to try"
run onrecord-index add one.jsonl --db news.onrecord --dry-run
expect_line 'added                      1'

it "waits for the holder"
"$ONRECORD_INDEX" add one.jsonl --db news.onrecord --wait 60 >waiter.out 2>&1 9>&- &
waiter=$!
sleep 0.3
exec 9>&-
wait "$holder"
wait "$waiter" || fail "the waiter failed: $(cat waiter.out)"
grep -qx 'added                      1' waiter.out || fail "$(cat waiter.out)"

it "takes the record of another machine as its lock"
echo '4711 since 2026-03-01T02:00:00Z on archive.example boot 00000000-0000-0000-0000-000000000000' >news.onrecord/lock
for command in "add one.jsonl" compact "remove --id a --yes"; do
    run onrecord-index $command --db news.onrecord
    expect_exit 75
    expect_err 'onrecord-index: news.onrecord: the index is being changed by process 4711 since 2026-03-01T02:00:00Z on another machine, archive.example; try again later, or, if no indexer runs there any more, remove news.onrecord/lock'
done

it "lets everybody read meanwhile, and goes on when the record is gone"
run onrecord-index check --db news.onrecord
expect_contains 'ok: 1 article'
rm news.onrecord/lock
run onrecord-index add one.jsonl --db news.onrecord
expect_line 'unchanged                  1'
[ ! -s news.onrecord/lock ] || fail "left in the lock: $(cat news.onrecord/lock)"
