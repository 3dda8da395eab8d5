#!/bin/bash
. "${0%/*}/lib.sh"
. "${0%/*}/small-archive.sh"

it "searches where no command is named: total, then results"
COLUMNS=200 run onrecord-query speaker:Fallon topic:defence
mask "$rules"
expect <<'END'
2 articles for speaker:"Michael Fallon" topic:defence
1  2016-07-18   Harbour Post
   Fallon backs Trident renewal
   Michael Fallon: ‘Our nuclear deterrent keeps this country safe.’
   id trident · speaker by RULE at "said" (N) · topic defence by RULE (N)
2  undated   City Tape
   The UK’s co-operation goes on
   Michael Fallon: ‘The UK’s military co-operation with its neighbours goes on’
   id undated · speaker by RULE at "said" (N) · topic defence by RULE (N)
END
expect_err ''

it "reads fields, values and words in any case"
run onrecord-query SPEAKER:fallon Topic:DEFENCE TRIDENT --format ids
expect 'trident'

it "finds possessives, hyphens and sums of money"
run onrecord-query UK --format ids
expect 'undated'
run onrecord-query cooperation --format ids
expect 'undated'
run onrecord-query '"co operation"' --format ids
expect 'undated'
run onrecord-query £39bn --format ids
expect 'nets'

it "sorts by date"
run onrecord-query '*' --sort newest --format ids
expect <<'END'
brothers
nets
customs
trident
undated
END
run onrecord-query '*' --sort oldest --format ids -n 1 -q
expect 'trident'

it "leaves undated articles out of date ranges, and says how many"
run onrecord-query date:2016.. --format ids --sort newest
expect <<'END'
brothers
nets
customs
trident
END
expect_err 'onrecord-query: 1 undated left out; add OR missing:date'
run onrecord-query 'date:2018.. OR missing:date' --format ids
expect 'undated'

it "tells how it read the query where that is not plain"
run onrecord-query trident OR customs plan --format ids --sort newest
expect <<'END'
customs
trident
END
expect_err 'onrecord-query: read as: trident OR (customs AND plan)'
run onrecord-query nets date:12/09/2017 --format ids
expect 'nets'
expect_err 'onrecord-query: "12/09/2017" is 2017-09-12, day first'
run onrecord-query nets date:09/12/2017 --date-order mdy --format ids
expect 'nets'
run onrecord-query nets or trident --format ids
expect_exit 1
expect_err_contains 'onrecord-query: "or" was searched as a word; the operator is OR'

it "names everybody that a surname means"
run onrecord-query speaker:Johnson --format ids
expect 'brothers'
expect_err 'onrecord-query: speaker:Johnson means Boris Johnson, Jo Johnson'

it "writes comma separated values"
run onrecord-query nets --format csv
expect "$(printf 'rank,id,date,source,headline,speakers,topics,departments,url\r\n1,nets,2017-09-12,Harbour Post,Nets for Grimsby,,%s,%s,\r' \
    "$(onrecord-query nets --format json | sed -E 's/.*"topics":\[([^]]*)\].*/\1/; s/\{"id":"([^"]*)"[^}]*\}/\1/g; s/,/|/g')" \
    "$(onrecord-query nets --format json | sed -E 's/.*"departments":\[([^]]*)\].*/\1/; s/"//g; s/,/|/g')")"

it "writes chosen columns and keys"
run onrecord-query trident --format tsv --fields id,date,headline
expect "$(printf 'id\tdate\theadline\ntrident\t2016-07-18\tFallon backs Trident renewal')"
run onrecord-query trident --format jsonl --fields id,datePublished,url
mask 's/"uuid":"[^"]*"/"uuid":"U"/; s/"took_ms":[0-9.e-]+/"took_ms":N/'
expect <<'END'
{"type":"begin","format_version":1,"query":{"text":"trident","read_as":"trident","warnings":[]},"index":{"uuid":"U","revision":1,"batch":1}}
{"type":"result","id":"trident","datePublished":"2016-07-18","url":"https://harbourpost.example/trident"}
{"type":"end","total":{"articles":1,"stories":1,"quotes":1,"undated_left_out":0,"exact":true},"facets":{},"next":null,"took_ms":N}
END
run onrecord-query trident --format csv --fields id,colour
expect_exit 2
expect_err_contains "onrecord-query: --fields: no 'colour'"
run onrecord-query trident --fields id
expect_exit 2
expect_err_contains 'onrecord-query: --fields needs --format json, jsonl, csv or tsv'

it "writes addresses, null-terminated ids and TREC runs"
run onrecord-query 'trident OR nets' --format urls
expect 'https://harbourpost.example/trident'
onrecord-query '*' --format ids0 --sort newest -n 2 -q | tr '\0' ',' >zeros
[ "$(cat zeros)" = 'brothers,nets,' ] || fail "ids0: $(cat zeros)"
run onrecord-query trident --format trec --qid 301 --tag mine
mask 's/[0-9]+\.[0-9]+ mine/SCORE mine/'
expect '301 Q0 trident 1 SCORE mine'

it "marks matches in colour where asked, and never for a file"
run onrecord-query trident --color always
expect_contains "$(printf '\033[1;31mTrident\033[0m')"
run onrecord-query trident
! grep -q "$(printf '\033')" "$work_folder/.out" || fail 'an escape in the output'
NO_COLOR=1 run onrecord-query trident --color always
expect_contains "$(printf '\033[1;31mTrident\033[0m')"

it "explains how a query was read"
run onrecord-query speaker:Fallon said:deterrent --explain --format ids
mask 's/^took .*/took N/'
expect 'trident'
expect_err <<'END'
read as   quote:{speaker:Fallon said:deterrent}
tree      (quote (and speaker=Fallon said:deterrent))
resolved  (quote (and speaker={fallon-michael} said:deterrent))
took N
onrecord-query: read as: quote:{speaker:Fallon said:deterrent}
END

it "is quiet where asked"
run onrecord-query date:2016.. -q --format ids -n 1
expect_err ''

it "keeps to the width"
COLUMNS=40 run onrecord-query id:trident --snippet none
mask "$rules"
expect <<'END'
1 article for id:trident
1  2016-07-18   Harbour Post
   Fallon backs Trident renewal
   id trident
END
