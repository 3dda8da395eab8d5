#!/bin/bash
. "${0%/*}/lib.sh"
. "${0%/*}/small-archive.sh"

it "counts by month, gaps included, undated articles apart"
run onrecord-query trend date:2017 OR missing:date
expect <<'END'
4 articles for date:2017 OR missing:date

trend per month  (articles)
  2017-08  1  ████████████████████████████████████████
  2017-09  1  ████████████████████████████████████████
  2017-10  1  ████████████████████████████████████████
  undated  1
END
expect_err ''

it "knows days, ISO weeks and years"
run onrecord-query trend source:'Harbour Post' --per year --format tsv
expect "$(printf 'period\tfrom\tuntil\tcount\tall\n2016\t2016-01-01\t2016-12-31\t1\t1\n2017\t2017-01-01\t2017-12-31\t1\t3')"
run onrecord-query trend nets --per week --format tsv
expect "$(printf 'period\tfrom\tuntil\tcount\tall\n2017-W37\t2017-09-11\t2017-09-17\t1\t1')"
run onrecord-query trend nets --per day --format tsv
expect "$(printf 'period\tfrom\tuntil\tcount\tall\n2017-09-12\t2017-09-12\t2017-09-12\t1\t1')"
run onrecord-query count "date:2017-W37"
expect 1

it "tells the share of all articles of the period"
run onrecord-query trend speaker:Fallon OR speaker:Davis --per year
expect <<'END'
3 articles for speaker:"Michael Fallon" OR speaker:"David Davis"

trend per year  (articles)
           total   of all
  2016         1  100.0 %  ████████████████████████████████████████
  2017         1   33.3 %  ████████████████████████████████████████
  undated      1  100.0 %
END

it "makes a column a value where asked: selected ones, then the commonest; others; none"
run onrecord-query trend --per year --split speaker:2
expect <<'END'
5 articles for *

trend per year  (articles)
                  Michael    Boris
           total   Fallon  Johnson  (others)  (nobody)
  2016         1        1        0         0         0  ████████
  2017         3        0        1         1         1  ████████████████████████
  undated      1        1        0         0         0
  … 2 more of speaker
  (an article can count in several columns)
END
run onrecord-query trend --per year --split speaker:2 --format csv
expect "$(printf '%s\r\n' period,from,until,count,all,speaker:fallon-michael,speaker:johnson-boris,others,none \
    2016,2016-01-01,2016-12-31,1,1,1,0,0,0 2017,2017-01-01,2017-12-31,3,3,0,1,1,1 ,,,1,1,1,0,0,0)"
run onrecord-query trend speaker:Davis speaker:Fallon --split speaker:1 --per year -q --format tsv
expect "$(printf 'period\tfrom\tuntil\tcount\tall\tspeaker:fallon-michael\tothers\tnone\n2016\t2016-01-01\t2016-12-31\t1\t1\t1\t0\t0\n2017\t2017-01-01\t2017-12-31\t1\t3\t0\t1\t0\n\t\t\t1\t1\t1\t0\t0')"

it "counts quotations and stories where asked"
run onrecord-query trend --per year --count-by quotes
expect <<'END'
5 articles for *

trend per year  (quotations)
  2016     1  ██████████████
  2017     3  ████████████████████████████████████████
  undated  1
END
run onrecord-query trend --per year --count-by stories
expect_line 'trend per year  (stories)'
run onrecord-query trend said:country --count-by quotes --per year --format tsv
expect "$(printf 'period\tfrom\tuntil\tcount\tall\n2016\t2016-01-01\t2016-12-31\t1\t1\n2017\t2017-01-01\t2017-12-31\t1\t3')"

it "writes JSON"
run onrecord-query trend trident --split source:1 --format json
mask 's/"uuid":"[^"]*"/"uuid":"U"/; s/"took_ms":[0-9.e-]+/"took_ms":N/'
expect <<'END'
{"format_version":1,"query":{"text":"trident","read_as":"trident","warnings":[]},"index":{"uuid":"U","revision":1,"batch":1},"total":{"articles":1,"stories":null,"quotes":1,"undated_left_out":0,"exact":true},"results":[],"facets":{},"trend":{"per":"month","count_by":"articles","split":{"field":"source","more":0,"values":[{"id":"harbour-post","label":"Harbour Post","count":1,"selected":false}]},"periods":[{"period":"2016-07","from":"2016-07-01","until":"2016-07-31","count":1,"all":1,"values":[1],"others":0,"missing":0}],"undated":{"count":0,"all":1,"values":[0],"others":0,"missing":0}},"next":null,"took_ms":N}
END

it "keeps to the width"
COLUMNS=30 run onrecord-query trend --per year --split speaker
expect <<'END'
5 articles for *

trend per year  (articles)
           total  (nobody)
  2016         1         0
  2017         3         1
  undated      1         0
  … 4 columns need a wider terminal (or --format csv)
  (an article can count in several columns)
END

it "finds nothing as count does"
run onrecord-query trend zebra
expect_exit 1
expect '0 articles for zebra'
expect_err <<'END'
onrecord-query: nothing matches zebra
END
run onrecord-query trend zebra --format csv -q
expect_exit 1
expect "$(printf 'period,from,until,count,all\r')"

it "refuses what it cannot do, and says what it can"
run onrecord-query trend --per fortnight
expect_exit 2
expect_err <<'END'
onrecord-query: --per: 'fortnight' is none of day|week|month|year
see: onrecord-query trend --help
END
run onrecord-query trend --split date
expect_exit 2
expect_err <<'END'
onrecord-query: --split date: the lines are dates already; choose their length with --per
see: onrecord-query trend --help
END
run onrecord-query trend --split colour
expect_exit 2
expect_err_contains "onrecord-query: no facet 'colour'"
printf '{"id":"old","title":"Old news","date":"1017-09-12","text":"The harbour board met on trident matters."}\n' >old.jsonl
cp -r news.onrecord old.onrecord
onrecord-index add old.jsonl --db old.onrecord >/dev/null
run onrecord-query trend --per day --db old.onrecord
expect_exit 2
expect ''
expect_err <<'END'
onrecord-query: from 1017-09-12 to 2017-10-02 there are 365264 lines; choose a longer period with --per, or leave out the outliers with date:
see: onrecord-query trend --help
END

it "goes through the pager on a terminal where it is longer"
if command -v script >/dev/null; then
    ONRECORD_PAGER='sed s/^/paged:/' script -qec "stty rows 5 cols 80; $ONRECORD_QUERY trend --color never" /dev/null </dev/null 2>&1 | tr -d '\r' >"$work_folder/.out"
    expect_line 'paged:5 articles for *'
    ONRECORD_PAGER='sed s/^/paged:/' script -qec "stty rows 5 cols 80; $ONRECORD_QUERY trend --color never --no-pager" /dev/null </dev/null 2>&1 | tr -d '\r' >"$work_folder/.out"
    expect_line '5 articles for *'
    ONRECORD_PAGER='sed s/^/paged:/' script -qec "stty rows 2 cols 80; $ONRECORD_QUERY count --by source --color never" /dev/null </dev/null 2>&1 | tr -d '\r' >"$work_folder/.out"
    expect_line 'paged:3  City Tape'
fi
