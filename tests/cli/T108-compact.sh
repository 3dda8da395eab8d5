#!/bin/bash
# Merging changes no answer, and takes nothing away from a reader.
. "$(dirname "$0")/lib.sh" || exit 1

# record N TEXT
record() { echo "{\"id\":\"a$1\",\"title\":\"Notice $1\",\"date\":\"2017-09-12\",\"text\":\"Michael Fallon said that the harbour was safe. It concerns the nets, $2.\"}"; }

# Twelve runs: eleven articles, the third replaced.
for ((n = 1; n <= 11; n++)); do
    record $n "the boats" >one.jsonl
    run onrecord-index add one.jsonl --db news.onrecord --no-merge
done
record 3 "the quays" >one.jsonl
run onrecord-index add one.jsonl --db news.onrecord --no-merge

answers() { for query in boats quays '"harbour was safe"' 'speaker:Fallon said:safe'; do onrecord-query count "$query" --db news.onrecord 2>/dev/null; done; }
answers >before.txt

it "says what it would do"
run onrecord-index compact --db news.onrecord --dry-run
mask 's/^seconds .*/seconds TIME/'
expect <<'END'
segments merged           12
  into                     1
articles                  11
deleted dropped            1
segments now               1
  held by readers          0
seconds TIME
END
[ "$(ls news.onrecord/segments | wc -l)" = 12 ] || fail 'the dry run changed the segments'

it "makes one segment of all, without what is deleted, with the same answers"
run onrecord-index compact --db news.onrecord --json
mask 's/"seconds":[0-9.e-]+/"seconds":TIME/'
expect '{"format_version":1,"segments_merged":12,"segments_written":1,"articles":11,"deleted_dropped":1,"segments":1,"segments_held":[],"seconds":TIME}'
[ "$(ls news.onrecord/segments)" = 000013 ] || fail "left: $(ls news.onrecord/segments)"
run onrecord-index check --db news.onrecord
expect 'ok: 11 articles and 11 quotations in 1 segment, generation 13'
expect_err ''
answers | diff before.txt - || fail 'other answers than before'

it "has nothing to do after that"
run onrecord-index compact --db news.onrecord
expect_line 'segments merged            0'

it "merges by itself when there are more than eight segments"
for ((n = 21; n <= 28; n++)); do
    record $n "the boats" >one.jsonl
    run onrecord-index add one.jsonl --db news.onrecord
done
run onrecord-index check --db news.onrecord
expect 'ok: 19 articles and 19 quotations in 2 segments, generation 22'
expect_err ''

it "leaves the files to whoever reads them, and removes them later"
mkfifo queries
"${ONRECORD_QUERY:?}" batch - --db news.onrecord <queries >answers.txt 2>&1 &
reader=$!
exec 9>queries
echo boats >&9
for ((i = 0; i < 200; i++)); do [ -s answers.txt ] && break; sleep 0.05; done
run onrecord-index compact --db news.onrecord
expect_line '  held by readers          2'
echo 'speaker:Fallon said:safe' >&9
exec 9>&-
wait "$reader" || fail "the reader failed: $(cat answers.txt)"
run onrecord-index compact --db news.onrecord
[ "$(ls news.onrecord/segments | wc -l)" = 1 ] || fail "left: $(ls news.onrecord/segments)"

it "refuses what is not there, damaged, or being changed"
run onrecord-index compact --db nothing.onrecord
expect_exit 74
[ ! -e nothing.onrecord ] || fail 'it made a folder'
cp -r news.onrecord bad.onrecord
record 30 "the boats" >one.jsonl
run onrecord-index add one.jsonl --db bad.onrecord
file=$(ls -d bad.onrecord/segments/*/columns/articles.topic | head -1)
printf 'X' | dd of="$file" bs=1 seek=40 conv=notrunc 2>/dev/null
cp bad.onrecord/manifest.json kept.json
run onrecord-index compact --db bad.onrecord
expect_exit 74
expect_err_contains 'run onrecord-index check'
cmp -s kept.json bad.onrecord/manifest.json || fail 'the manifest has changed'
