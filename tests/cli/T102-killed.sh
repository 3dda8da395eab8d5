#!/bin/bash
# A run that is killed costs nothing that was published before; one that is interrupted keeps what is whole.
. "$(dirname "$0")/lib.sh" || exit 1

# records FROM TO: JSON Lines of so many articles
records() {
    for ((n = $1; n <= $2; n++)); do
        echo "{\"id\":\"a$n\",\"title\":\"Notice $n\",\"text\":\"The harbour board has put up notice number $n. It concerns the nets.\"}"
    done
}

# start_reading DB OPTIONS...: an `add` that reads what is written to descriptor 9; its process is $pid
start_reading() {
    rm -f pipe && mkfifo pipe
    "$ONRECORD_INDEX" add - --format jsonl --db "$@" <pipe >.out 2>.err &
    pid=$!
    exec 9>pipe
}

# wait_for FILE: until it is there, ten seconds at most
wait_for() {
    for ((i = 0; i < 200; i++)); do [ -e "$1" ] && return; sleep 0.05; done
    fail "$1 did not appear"
}

records 1 20 >first.jsonl
run onrecord-index add first.jsonl --db news.onrecord
cp news.onrecord/manifest.json before.json

it "leaves the old generation when it is killed in the middle"
start_reading news.onrecord
records 21 400 >&9
wait_for news.onrecord/segments/000002/articles/postlist.glass
kill -KILL "$pid"
wait "$pid" 2>/dev/null
exec 9>&-
cmp -s before.json news.onrecord/manifest.json || fail 'the manifest has changed'
[ -d news.onrecord/segments/000002 ] || fail 'nothing was left of the killed run: it was not killed in the middle'

it "answers as before"
run onrecord-index stats --db news.onrecord
expect_line 'articles          20'
expect_line 'generation        1'
run onrecord-index check --db news.onrecord
expect 'ok: 20 articles and 0 quotations in 1 segment, generation 1'
expect_err 'note: news.onrecord/segments/000002: belongs to no generation (a run was killed or is going on, or a reader holds it)'

it "is not in the way of the next run, which does it all"
records 21 400 >second.jsonl
run onrecord-index add second.jsonl --db news.onrecord
expect_line 'added                    380'
expect_line 'batch                      2'
run onrecord-index check --db news.onrecord
expect 'ok: 400 articles and 0 quotations in 2 segments, generation 2'
expect_err ''

it "keeps the segments that were full when it was killed"
start_reading parts.onrecord --segment-size 50
records 1 230 >&9
wait_for parts.onrecord/segments/000003/articles/postlist.glass
kill -KILL "$pid"
wait "$pid" 2>/dev/null
exec 9>&-
run onrecord-index check --db parts.onrecord
expect_contains 'ok: '
kept=$(sed -nE 's/^ok: ([0-9]+) articles.*/\1/p' .out)
[ "${kept:-0}" -ge 100 ] || fail "only ${kept:-no} articles kept"
records 1 230 >parts.jsonl
run onrecord-index add parts.jsonl --db parts.onrecord
expect_line "$(printf 'unchanged         %10d' "$kept")"
expect_line 'batch                      1'

it "keeps what is whole when it is interrupted"
for signal in INT TERM; do
    db=stopped-$signal.onrecord
    set -m  # a background job of a script would ignore SIGINT
    start_reading "$db"
    set +m
    records 1 100 >&9
    wait_for "$db/segments/000001/articles/postlist.glass"
    kill "-$signal" "$pid"
    wait "$pid"
    status=$?
    exec 9>&-
    expect_exit 130
    expect_err_contains 'interrupted; inputs not read to their end: 1; what was read is in the index'
    run onrecord-index check --db "$db"
    expect_contains 'ok: '
    expect_err ''
    run onrecord-index stats --db "$db"
    expect_contains 'interrupted'
done
