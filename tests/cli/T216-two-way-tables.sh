#!/bin/bash
. "${0%/*}/lib.sh"
. "${0%/*}/small-archive.sh"

it "counts two fields against each other, behind the list of each"
run onrecord-query facets source,kind
expect <<'END'
5 articles for *

source  (articles, own filter left out)
  1 [ ] City Tape       3
  2 [ ] Harbour Post    2

kind  (articles, own filter left out)
  3 [ ] direct      3
  4 [ ] indirect    1
      (none)        1
      (an article can count in several rows)

source by kind  (articles, own filters left out)
                direct  indirect  (none)  total
  City Tape          2         1       0      3
  Harbour Post       1         0       1      2
  total              3         1       1      5
  (an article can count in several columns)
END
expect_err ''

it "prints the lists alone where asked, or for any other number of fields"
run onrecord-query facets source,kind --no-table
expect_no_line 'source by kind  (articles, own filters left out)'
run onrecord-query facets source,kind,type
expect_no_line 'source by kind  (articles, own filters left out)'

it "leaves both own filters out, unless asked to count with every filter"
run onrecord-query facets source,speaker source:'Harbour Post' speaker:Fallon
expect_line '  total                   2        1      1        1         1      5'
run onrecord-query facets source,speaker source:'Harbour Post' speaker:Fallon --format tsv --facet-scope all-filters
expect <<END
$(printf 'row_field\trow_id\trow_label\tcolumn_field\tcolumn_id\tcolumn_label\tcount')
$(printf 'source\tharbour-post\tHarbour Post\tspeaker\tfallon-michael\tMichael Fallon\t1')
$(printf 'source\tharbour-post\tHarbour Post\tspeaker\t\t\t0')
$(printf 'source\t\t\tspeaker\tfallon-michael\tMichael Fallon\t0')
$(printf 'source\t\t\tspeaker\t\t\t0')
END

it "counts quotations and stories where asked"
run onrecord-query facets speaker:1,kind --count-by quotes --no-pager
expect <<'END'
5 articles for *

speaker  (quotations, own filter left out)
  1 [ ] Michael Fallon    2
      … 3 more values

kind  (quotations, own filter left out)
  2 [ ] direct      4
  3 [ ] indirect    1

speaker by kind  (quotations, own filters left out)
                  direct  indirect  total
  Michael Fallon       1         1      2
  total                4         1      5
  … 3 more of speaker
END
run onrecord-query facets source,kind --count-by stories
expect_line 'source by kind  (stories, own filters left out)'

it "counts who is quoted beside whom"
run onrecord-query facets speaker,speaker speaker:Johnson -q --format csv --facet-scope all-filters
expect "$(printf '%s\r\n' row_field,row_id,row_label,column_field,column_id,column_label,count \
    'speaker,johnson-boris,Boris Johnson,speaker,johnson-boris,Boris Johnson,1' \
    'speaker,johnson-boris,Boris Johnson,speaker,johnson-jo,Jo Johnson,1' \
    'speaker,johnson-boris,Boris Johnson,speaker,,,0' \
    'speaker,johnson-jo,Jo Johnson,speaker,johnson-boris,Boris Johnson,1' \
    'speaker,johnson-jo,Jo Johnson,speaker,johnson-jo,Jo Johnson,1' \
    'speaker,johnson-jo,Jo Johnson,speaker,,,0' \
    'speaker,,,speaker,johnson-boris,Boris Johnson,0' \
    'speaker,,,speaker,johnson-jo,Jo Johnson,0' \
    'speaker,,,speaker,,,0')"

it "puts dates in the order of time, undated articles behind"
run onrecord-query facets date,source
tail -n 8 "$work_folder/.out" >"$work_folder/.tail" && mv "$work_folder/.tail" "$work_folder/.out"
expect <<'END'
date by source  (articles, own filters left out)
             City Tape  Harbour Post  total
  2016-07            0             1      1
  2017-08            1             0      1
  2017-09            0             1      1
  2017-10            1             0      1
  (undated)          1             0      1
  total              3             2      5
END

it "leaves columns out that the width has no room for, and says so"
COLUMNS=45 run onrecord-query facets source,speaker
tail -n 7 "$work_folder/.out" >"$work_folder/.tail" && mv "$work_folder/.tail" "$work_folder/.out"
expect <<'END'
                Michael
                 Fallon  (nobody)  total
  City Tape           1         0      3
  Harbour Post        1         1      2
  total               2         1      5
  … 3 columns need a wider terminal (or --format csv)
  (an article can count in several columns)
END

it "writes the table as JSON, the last row and column for no value"
run onrecord-query facets source:1,kind --format json
mask 's/.*"table":/"table":/; s/,"next":.*//'
expect '"table":{"row_field":"source","column_field":"kind","count_by":"articles","scope":"own-excluded","total":5,"more_rows":1,"more_columns":0,"rows":[{"id":"city-tape","label":"City Tape","count":3,"selected":false},{"id":null,"label":null,"count":0,"selected":false}],"columns":[{"id":"direct","label":"direct","count":3,"selected":false},{"id":"indirect","label":"indirect","count":1,"selected":false},{"id":null,"label":null,"count":1,"selected":false}],"cells":[[2,1,0],[0,0,0]]}'

it "is empty for no matches, as the lists are"
run onrecord-query facets source,kind zebra -q
expect_exit 1
expect <<'END'
0 articles for zebra

source  (articles, own filter left out)

kind  (articles, own filter left out)

source by kind  (articles, own filters left out)
         total
  total      0
END
