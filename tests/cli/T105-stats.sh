#!/bin/bash
. "$(dirname "$0")/lib.sh" || exit 1
cat >two.jsonl <<'END'
{"id":"one","title":"Fallon on ships","text":"Michael Fallon, the Defence Secretary, said: \"The new ships will be built on the Clyde.\" He spoke in Glasgow.","date":"2017-09-12","outlet":"Harbour Post","lang":"en"}
{"id":"two","title":"Fish prices rise","text":"Prices of cod rose again last week. Traders in the town were surprised by it.","outlet":"City Tape"}
END
run onrecord-index add two.jsonl --db news.onrecord --no-extract

it "counts what is in the index"
run onrecord-index stats --db news.onrecord
cp .out whole.txt
sed -i '/^accuracy/,$d' .out   # compared below
mask 's/^( *(bytes|databases|columns|tokens) +)[0-9]+$/\1N/; s/^20[0-9-]+T[0-9:]+Z (.*) [0-9.]+  complete$/TIME \1 N  complete/'
expect <<'END'
index             news.onrecord
format version    4
generation        1
batch             1
segments          1
articles          2
  undated         1
  with window     0
  replaced        0
quotations        0
  unattributed    0
dates             2017-09-12
bytes             N
  databases       N
  columns         N
  tokens          N

field              values  documents
speaker                 0          0
mentions                0          0
role                    0          0
department              0          0
party                   0          0
org                     0          0
place                   0          0
topic                   0          0
source                  2          2
type                    0          0
lang                    1          2
date-basis              2          2
kind                    0          0 quotations

started               batch     added   changed unchanged  rejected  seconds  end
TIME      1         2         0         0         0      N  complete

END

it "prints the accuracy of the build as the committed table has it"
sed -n 's/^| \(.*\) | \([0-9]*\.[0-9]\) |$/\1=\2/p' "$ONRECORD_SOURCE/tests/quality/README.md" >table.txt
sed -n '/^accuracy/,$p' whole.txt | sed -n 's/^  \(.*[^ ]\)  *\([0-9]*\.[0-9]\)$/\1=\2/p' >printed.txt
[ -s table.txt ] && diff table.txt printed.txt >.diff || fail 'the figures differ' "$(cat .diff)"

it "leaves replaced articles out of the counts"
sed 's/rose again/fell again/' two.jsonl >changed.jsonl
run onrecord-index add changed.jsonl --db news.onrecord
run onrecord-index stats --db news.onrecord
expect_line 'articles          2'
expect_line '  replaced        1'
expect_line 'source                  2          2'

it "lists as many runs as asked for"
run onrecord-index stats --db news.onrecord --runs 1
[ "$(grep -c complete .out)" -eq 1 ] || fail "$(cat .out)"

it "tells it as JSON"
run onrecord-index stats --db news.onrecord --json
expect_contains '"articles":2,"undated":1,"with_window":0,"replaced":1,"quotations":0,"unattributed":0,"dates":["2017-09-12","2017-09-12"]'
expect_contains '"source":{"values":2,"documents":2,"count_by":"articles"}'

it "counts what extraction finds"
run onrecord-index add two.jsonl --db said.onrecord
run onrecord-index stats --db said.onrecord
expect_line 'quotations        1'
expect_line 'speaker                 1          1'
expect_line 'role                    1          1'
expect_line 'party                   1          1'
expect_line 'kind                    1          1 quotations'
