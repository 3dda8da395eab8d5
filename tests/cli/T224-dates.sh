#!/bin/bash
# Every form of a date, points and ranges; documents without a date and with a window.
. "${0%/*}/lib.sh"
. "${0%/*}/words-archive.sh"

day() { TZ=Europe/London date -d "$1" +%F; }
year=$(day today) year=${year%%-*}
cat >dates.jsonl <<END
{"id":"t-today","title":"Today","date":"$(day today)","text":"The harbour board met about the tide table of the quay."}
{"id":"s-yesterday","title":"Yesterday","date":"$(day yesterday)","text":"The harbour board met about the tide table of the pier."}
{"id":"r-earlier","title":"Earlier","date":"$(day '20 days ago')","text":"The harbour board met about the tide table of the mole."}
{"id":"u-undated","title":"Undated","text":"The harbour board met about the tide table of the dock."}
{"id":"w-window","title":"In office","text":"The Defence Secretary, Michael Fallon, said: \"The tide table is a matter for the dock.\" He was speaking in Hull."}
END
onrecord-index add dates.jsonl --db news.onrecord >/dev/null

it "reads a point as the whole period"
finds date:2017 a-deal b-talks c-cafe d-said e-lead
finds date:2017-03 c-cafe
finds date:2017-03-01 c-cafe
finds date:2017-03-02
finds date:2017-Q1 a-deal b-talks c-cafe
finds date:2017-q2 d-said e-lead
finds date:2017-W05 b-talks
finds date:2016-W52 a-deal
finds date:2017-W01
finds date:Mar-2017 c-cafe
finds date:march-2017 c-cafe
finds 'date:"March 2017"' c-cafe
finds 'date:"1 March 2017"' c-cafe
finds 'date:01/03/2017' c-cafe
says 'date:01/03/2017' "$(printf 'onrecord-query: "01/03/2017" is 2017-03-01, day first\nonrecord-query: 1 undated left out; add OR missing:date')"

it "reads the month first where asked"
run onrecord-query --format ids --date-order mdy date:03/01/2017
expect c-cafe
expect_err "$(printf 'onrecord-query: "03/01/2017" is 2017-03-01, month first\nonrecord-query: 1 undated left out; add OR missing:date')"
run onrecord-query --date-order ymd date:2017
expect_exit 2
expect_err_contains "'ymd' is none of dmy|mdy"

it "counts from today in the archive's zone"
finds date:today t-today
finds date:yesterday s-yesterday
finds date:TODAY t-today
finds date:1d s-yesterday t-today
finds date:7d s-yesterday t-today
finds date:3w r-earlier s-yesterday t-today
finds date:1m r-earlier s-yesterday t-today
finds date:1y r-earlier s-yesterday t-today
finds date:7d.. s-yesterday t-today
finds 'date:yesterday..today' s-yesterday t-today
says date:today "$(printf 'onrecord-query: "today" is %s\nonrecord-query: 1 undated left out; add OR missing:date' "$(day today)")"
for period in this-week last-week this-month last-month this-year last-year; do run onrecord-query count -q date:$period; [ "$status" -le 1 ] || fail "$period: $status"; status_expected=1; done

it "takes ranges with both ends or one, ends included"
finds date:2017-02..2017-03 b-talks c-cafe
finds date:2017-02-01..2017-03-01 b-talks c-cafe
finds date:2017-02-02..2017-03-01 c-cafe
finds date:..2017-02 a-deal b-talks
finds date:2017-05.. e-lead r-earlier s-yesterday t-today
finds date:2017-W05..2017-Q1 b-talks c-cafe
finds 'date:"2017-02 .. 2017-03"' b-talks c-cafe
finds date:2016..01/02/2017 a-deal b-talks

it "knows since and until, both ends included"
finds since:2017-05-01 e-lead r-earlier s-yesterday t-today
finds since:2017-05 e-lead r-earlier s-yesterday t-today
finds until:2017-02 a-deal b-talks
finds until:2017-02-01 a-deal b-talks
finds 'since:2017-02 until:2017-03' b-talks c-cafe
finds since:yesterday s-yesterday t-today
finds until:1y w-window a-deal b-talks c-cafe d-said e-lead

it "joins dates as other fields"
finds 'date:2017-01 date:2017-03' a-deal c-cafe
finds 'date:(2017-01 OR 2017-03)' a-deal c-cafe
finds 'date:2017 -date:2017-Q1' d-said e-lead

it "matches undated documents with no range, and says how many it left out"
finds table w-window e-lead r-earlier s-yesterday t-today u-undated
finds 'tide date:2000..' w-window r-earlier s-yesterday t-today
says 'tide date:2000..2100' 'onrecord-query: 1 undated left out; add OR missing:date'
finds missing:date w-window u-undated
finds 'tide (date:2016 OR missing:date)' w-window u-undated
run onrecord-query 'tide date:2016' --format json
expect_exit 1
expect_contains '"undated_left_out":1'
expect_contains '{"code":"undated-left-out","text":"1 undated left out; add OR missing:date"}'

it "matches a window where it lies wholly inside the range"
finds 'tide date:2014..2017' w-window
finds 'tide date:2015..2016'
finds 'date:2014-07-15..2017-11-01 dock' w-window
finds 'date:2014-07-16..2017-11-01 dock'
