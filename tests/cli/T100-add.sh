#!/bin/bash
. "$(dirname "$0")/lib.sh" || exit 1
seconds='s/^(seconds) .*/\1 N/; s/"seconds":[0-9.e-]+/"seconds":N/'

cat >three.jsonl <<'END'
{"id":"one","title":"Nets for Grimsby","text":"The harbour board ordered forty new nets. They arrive in spring.","date":"2017-09-12","outlet":"Harbour Post"}
{"id":"two","title":"Board meets","text":"The harbour board met on Monday. It agreed nothing at all.","date":"2017-09-18","outlet":"Harbour Post"}
{"id":"three","title":"Fish prices rise","text":"Prices of cod rose again last week. Traders were surprised by it.","outlet":"Harbour Post"}
END

it "reports what it did, a line a number"
run onrecord-index add three.jsonl --db news.onrecord
mask "$seconds"
expect <<'END'
added                      3
changed                    0
unchanged                  0
rejected                   0
skipped members            0
warnings                   0
quotations                 0
  unattributed             0
undated articles           1
with copies                0
corrections                0
  not applicable           0
batch                      1
seconds N
END
expect_err ''

it "leaves articles alone that it has already"
run onrecord-index add three.jsonl --db news.onrecord
expect_line 'unchanged                  3'
expect_line 'batch                      -'

it "replaces an article whose text has changed, and only that"
sed 's/forty new nets/fifty new nets/' three.jsonl >changed.jsonl
run onrecord-index add changed.jsonl --db news.onrecord
expect_line 'added                      0'
expect_line 'changed                    1'
expect_line 'unchanged                  2'
expect_line 'batch                      2'
run onrecord-index check --db news.onrecord
expect 'ok: 3 articles and 0 quotations in 2 segments, generation 2'

it "rejects a bad record with place and reason, and goes on"
printf '%s\n' '{"id":"four","title":"Lost","text":"A seal was seen in the river on Friday morning. It swam away."}' 'no record' >mixed.jsonl
run onrecord-index add mixed.jsonl --db news.onrecord
expect_exit 1
expect_line 'added                      1'
expect_line 'rejected                   1'
expect_line '  bad-record               1'
expect_err_contains 'mixed.jsonl:2: bad-record: '

it "takes one article of an id in a run: an equal one is unchanged, another is rejected"
printf '%s\n' '{"id":"six","title":"A","text":"The ferry left at nine and came back at noon, half empty."}' \
    '{"id":"six","title":"A","text":"The ferry left at nine and came back at noon, half empty."}' \
    '{"id":"six","title":"B","text":"The ferry did not leave at all today because of the storm."}' >same.jsonl
run onrecord-index add same.jsonl --db news.onrecord
expect_exit 1
expect_line 'added                      1'
expect_line 'unchanged                  1'
expect_err_contains "same.jsonl:3: duplicate-id: another article of this run has the id 'six' and other content"

it "says at most twenty rejects and how many there are besides"
for n in {1..25}; do echo "broken $n"; done >broken.jsonl
run onrecord-index add broken.jsonl --format jsonl --db news.onrecord
expect_exit 1
expect_err_contains '... and 5 more: onrecord-index rejects --db news.onrecord'
[ "$(wc -l <.err)" -eq 21 ] || fail "$(wc -l <.err) lines on standard error, wanted 21"

it "stops when more is rejected than allowed"
run onrecord-index add broken.jsonl --format jsonl --db news.onrecord --max-rejects 3
expect_exit 65
expect_line 'rejected                   4'
expect_err_contains 'stopped: more rejects than --max-rejects; inputs not read to their end: 1'

it "rejects a path that is not there"
run onrecord-index add nosuch.txt --db news.onrecord
expect_exit 1
expect_err 'nosuch.txt: unreadable: cannot be read: No such file or directory'

it "reads standard input"
run_with '{"id":"seven","title":"Tide","text":"The tide was higher than anybody in the town remembered."}' \
    onrecord-index add - --format jsonl --db news.onrecord
expect_line 'added                      1'

it "writes nothing in a dry run"
run onrecord-index add three.jsonl --db other.onrecord --dry-run
expect_line 'added                      3'
expect_line 'batch                      -'
[ ! -e other.onrecord ] || fail 'the dry run made an index'

it "prints the report as JSON"
run onrecord-index add three.jsonl --db json.onrecord --json
mask "$seconds"
expect '{"format_version":1,"end":"complete","added":3,"changed":0,"unchanged":0,"rejected":0,"rejected_by_reason":{},"skipped_members":0,"warnings":0,"first_warnings":[],"quotations":0,"unattributed":0,"undated":1,"with_copies":0,"corrections":0,"corrections_not_applicable":0,"inputs_left":0,"batch":1,"seconds":N}'

it "is silent when asked to be"
run onrecord-index add three.jsonl --db quiet.onrecord --quiet
expect ''
expect_err ''

it "indexes the words only, when asked to"
run onrecord-index add "$sample" --db words.onrecord --no-extract
expect_line 'quotations                 0'
run onrecord-query --db words.onrecord 'speaker:Fallon' --format ids
expect_exit 1
expect ''
run onrecord-query --db words.onrecord count brexit
expect "$(onrecord-index add "$sample" --db whole.onrecord --quiet && onrecord-query --db whole.onrecord count brexit)"

it "makes the same index by either writer"
for writer in api bulk; do
    run onrecord-index add "$sample" --db "$writer.onrecord" --writer "$writer" --quiet
    expect_err ''
    run onrecord-index check --db "$writer.onrecord"
    expect_contains 'ok: '
    onrecord-query --db "$writer.onrecord" defence OR brexit --limit 1000 --format jsonl | sed "1d;\$d" >"$writer.jsonl"
done
[ -s api.jsonl ] || fail 'nothing was found'
cmp -s api.jsonl bulk.jsonl || fail 'the answers differ' "$(diff api.jsonl bulk.jsonl)"

it "takes the index from ONRECORD_DB"
ONRECORD_DB=news.onrecord run onrecord-index add three.jsonl
expect_line 'changed                    1'

it "does not write into a folder that is no index"
mkdir papers && touch papers/thesis.txt
run onrecord-index add three.jsonl --db papers
expect_exit 74
expect_err 'onrecord-index: papers: is no index and not empty (thesis.txt is in it); name a new folder'
[ "$(ls papers)" = thesis.txt ] || fail 'something was written into the folder'

it "makes the same index of the sample however many threads work"
run onrecord-index add "$sample" --db a.onrecord --jobs 1 --json
mask "$seconds" && cp .out first.json
run onrecord-index add "$sample" --db b.onrecord --jobs 7 --json
mask "$seconds"
cmp -s .out first.json || fail 'the reports differ' "$(diff .out first.json)"
diff -r a.onrecord/segments/000001/columns b.onrecord/segments/000001/columns >.diff || fail 'columns differ' "$(cat .diff)"
diff -r a.onrecord/segments/000001/tokens b.onrecord/segments/000001/tokens >.diff || fail 'tokens differ' "$(cat .diff)"
