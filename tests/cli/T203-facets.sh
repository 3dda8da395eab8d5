#!/bin/bash
. "${0%/*}/lib.sh"
. "${0%/*}/small-archive.sh"

it "counts values beside the results, numbered, with what is not listed"
run onrecord-query '*' -n 0 --facet speaker:2 --facet source
expect <<'END'
5 articles for *

speaker  (articles, own filter left out)
  1 [ ] Michael Fallon    2
  2 [ ] Boris Johnson     1
      (nobody)            1
      … 2 more values
      (an article can count in several rows)

source  (articles, own filter left out)
  3 [ ] City Tape       3
  4 [ ] Harbour Post    2
END
expect_err ''

it "leaves a facet's own filter out of its counts, and lists what is selected first"
run onrecord-query facets source,speaker source:'Harbour Post' speaker:Fallon
expect <<'END'
1 article for source:"Harbour Post" speaker:"Michael Fallon"

source  (articles, own filter left out)
  1 [x] Harbour Post    1
  2 [ ] City Tape       1

speaker  (articles, own filter left out)
  3 [x] Michael Fallon    1
      (nobody)            1

source by speaker  (articles, own filters left out)
                        [x]
                    Michael    Boris  David       Jo
                     Fallon  Johnson  Davis  Johnson  (nobody)  total
  [x] Harbour Post        1        0      0        0         1      2
  City Tape               1        1      1        1         0      3
  total                   2        1      1        1         1      5
  (an article can count in several columns)
END

it "counts with every filter where asked"
run onrecord-query facets source source:'Harbour Post' --facet-scope all-filters
expect <<'END'
2 articles for source:"Harbour Post"

source  (articles, all filters)
  1 [x] Harbour Post    2
END

it "counts quotations where asked"
run onrecord-query facets speaker --count-by quotes
expect <<'END'
5 articles for *

speaker  (quotations, own filter left out)
  1 [ ] Michael Fallon    2
  2 [ ] Boris Johnson     1
  3 [ ] David Davis       1
  4 [ ] Jo Johnson        1
      (a quotation can count in several rows)
END

it "counts stories where asked: an article without copies is one"
run onrecord-query facets speaker:1 --count-by stories
expect <<'END'
5 articles for *

speaker  (stories, own filter left out)
  1 [ ] Michael Fallon    2
      (nobody)            1
      … 3 more values
END
run onrecord-query facets speaker:1 --count-by stories --format json
mask 's/"uuid":"[^"]*"/"uuid":"U"/; s/"took_ms":[0-9.e-]+/"took_ms":N/'
expect <<'END'
{"format_version":1,"query":{"text":"","read_as":"*","warnings":[]},"index":{"uuid":"U","revision":1,"batch":1},"total":{"articles":5,"stories":5,"quotes":5,"undated_left_out":0,"exact":true},"results":[],"facets":{"speaker":{"count_by":"stories","scope":"own-excluded","missing":1,"more":3,"values":[{"id":"fallon-michael","label":"Michael Fallon","count":2,"selected":false}]}},"next":null,"took_ms":N}
END
run onrecord-query '*' -n 0 --facet source --count-by stories
expect_line 'source  (stories, own filter left out)'
run onrecord-query quotes '*' -n 0 --facet source --count-by stories
expect_line 'source  (stories, own filter left out)'
run onrecord-query count speaker:Fallon --count-by stories
expect 2
run onrecord-query count --by source --count-by stories
expect <<'END'
3  City Tape
2  Harbour Post
END
run onrecord-query values speaker jo --count-by stories
expect <<'END'
1  Boris Johnson  johnson-boris
1  Jo Johnson     johnson-jo
END
printf 'speaker:Fallon\n' >stories.txt
run onrecord-query batch stories.txt --count-by stories
expect "$(printf '2\tspeaker:Fallon')"
run onrecord-query count --count-by story
expect_exit 2
expect_err_contains "'story' is none of articles|stories|quotes"

it "says that an article counts under every kind of quotation in it"
run onrecord-query facets kind
expect <<'END'
5 articles for *

kind  (articles, own filter left out)
  1 [ ] direct      3
  2 [ ] indirect    1
      (none)        1
      (an article can count in several rows)
END

it "keeps the bars of periods to the width"
COLUMNS=40 run onrecord-query facets date
expect_line '      2016-07        1  ████████████████'

it "draws a bar a period, undated articles apart"
run onrecord-query facets date
expect <<'END'
5 articles for *

date  (articles, own filter left out)
      2016-07        1  ████████████████████████████████████████
      2017-08        1  ████████████████████████████████████████
      2017-09        1  ████████████████████████████████████████
      2017-10        1  ████████████████████████████████████████
      (undated)      1
END

it "writes facets as plain columns"
run onrecord-query facets source --format tsv
expect "$(printf 'field\tid\tlabel\tcount\tselected\nsource\tcity-tape\tCity Tape\t3\tno\nsource\tharbour-post\tHarbour Post\t2\tno')"

it "counts"
run onrecord-query count
expect 5
run onrecord-query count speaker:Fallon
expect 2
run onrecord-query count speaker:Fallon --count-by quotes
expect 2
run onrecord-query count --by source
expect <<'END'
3  City Tape
2  Harbour Post
END
run onrecord-query count --by source --no-pager --format tsv
expect_line "$(printf 'source\tcity-tape\tCity Tape\t3\tno')"
run onrecord-query count zebra -q
expect_exit 1
expect 0

it "lists values by their beginning"
run onrecord-query values speaker jo
expect <<'END'
1  Boris Johnson  johnson-boris
1  Jo Johnson     johnson-jo
END
run onrecord-query values source: --format csv
expect "$(printf 'field,id,label,count,selected\r\nsource,city-tape,City Tape,3,no\r\nsource,harbour-post,Harbour Post,2,no\r')"
run onrecord-query values speaker zz
expect_exit 1
expect ''

it "names the nearest facet"
run onrecord-query facets speakr
expect_exit 2
expect_err_contains "no facet 'speakr'; did you mean 'speaker'?"
run onrecord-query values title
expect_exit 2
expect_err_contains "no facet 'title'"

it "prints the fields of the language"
run onrecord-query fields
expect_line 'speaker (by)          filter, facet  somebody the article quotes or reports, a person or a body; not a mere mention'
run onrecord-query fields --format tsv
[ "$(wc -l <"$work_folder/.out")" -gt 25 ] || fail 'few fields'
