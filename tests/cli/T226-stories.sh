#!/bin/bash
. "${0%/*}/lib.sh"

# Copies: "tape" of "post" word for word, "tide" cut, with a new headline and an end of its own; "vote" has only the quotation in common.
opening='MPs debated the renewal of Trident, the nuclear deterrent of the Royal Navy, for six hours on Monday evening in a crowded chamber. The vote was carried by a majority of 355 after many Labour members had supported the government. The four new submarines are to be built at Barrow over the next twenty years at a cost of £31bn, with a further £10bn set aside for delays.'
said='The Defence Secretary, Michael Fallon, said: \"Our nuclear deterrent keeps this country safe from the most extreme threats of all.\"'
cut='Campaigners gathered outside with drums and banners until long after midnight, and two of them were led away. The armed forces welcomed the result.'
cat >articles.jsonl <<END
{"id":"post","title":"Fallon backs Trident renewal","date":"2016-07-18","outlet":"Harbour Post","text":"$opening $said\n$cut"}
{"id":"tape","title":"Fallon backs Trident renewal","date":"2016-07-19","outlet":"City Tape","text":"$opening $said\n$cut"}
{"id":"tide","title":"Trident: the sum of it","date":"2016-07-20","outlet":"Tide Daily","text":"$opening $said\nBarrow’s shopkeepers \u001b[31m rejoiced."}
{"id":"vote","title":"A quiet week at Westminster","date":"2016-07-22","outlet":"Tide Daily","text":"Little was heard of the whips this week, and less of the Lords. $said Then the summer recess began, and the cleaners took over the corridors for a month of dusting."}
{"id":"nets","title":"Nets for Grimsby","date":"2017-09-12","outlet":"Harbour Post","text":"The harbour board ordered forty new nets for £39bn. They arrive in spring."}
END
onrecord-index add articles.jsonl --db news.onrecord >/dev/null 2>add.err || { cat add.err; exit 1; }
export ONRECORD_DB=$PWD/news.onrecord COLUMNS=200

it "lists a story once, with its copies and where they are"
run onrecord-query trident barrow --sort newest --snippet none
expect <<'END'
3 articles in 1 story for trident barrow
1  2016-07-20   Tide Daily
   Trident: the sum of it
   id tide · 3 copies: Harbour Post, City Tape, Tide Daily
END
run onrecord-query trident barrow --sort oldest --snippet none --format md
expect_contains '**3 articles in 1 story** for trident barrow'
expect_contains '1. Fallon backs Trident renewal — 2016-07-18, Harbour Post, 3 copies: Harbour Post, City Tape, Tide Daily'

it "lists every article where asked, and says nothing of those without copies"
run onrecord-query '*' --group none --sort oldest --snippet none
grep -E '^(5 articles|   id )' "$work_folder/.out" | sed 's/ · speaker.*//' >ids && cp ids "$work_folder/.out"
expect <<'END'
5 articles for *
   id post · 3 copies: Harbour Post, City Tape, Tide Daily
   id tape · 3 copies: Harbour Post, City Tape, Tide Daily
   id tide · 3 copies: Harbour Post, City Tape, Tide Daily
   id vote
   id nets
END

it "says on standard error what formats without a total do not"
run onrecord-query '*' --sort oldest --format ids
expect "$(printf 'post\nvote\nnets')"
expect_err 'onrecord-query: 5 articles in 3 stories: one row each; --group none lists all'
run onrecord-query '*' --sort oldest --format ids --all --group none
expect "$(printf 'post\ntape\ntide\nvote\nnets')"
expect_err ''

it "pages by rows"
run onrecord-query '*' --sort oldest --format ids -n 2
expect "$(printf 'post\nvote')"
cursor=$(sed -n 's/.*--after \([^,]*\),.*/\1/p' "$work_folder/.err")
expect_err_contains '1 to 2 of 3 stories; more: --after '
run onrecord-query '*' --sort oldest --format ids -n 2 --after "$cursor"
expect nets
run onrecord-query '*' --sort oldest --format ids -n 2 --after "$cursor" --group none
expect_exit 2
expect_err_contains 'belongs to another query or order'
run onrecord-query '*' --sort oldest --format ids --offset 3
expect ''
expect_err_contains 'there are 3 stories; this page is behind the last'

it "tells the story in JSON and in columns"
run onrecord-query barrow --sort newest --format json --fields id,story
expect_contains '"total":{"articles":3,"stories":1,'
expect_contains '"results":[{"id":"tide","story":{"id":"post","copies":3,"first":"post","sources":["Harbour Post","City Tape","Tide Daily"]}}]'
run onrecord-query nets --format jsonl --fields id,story
expect_contains '"id":"nets","story":{"id":"nets","copies":1,"first":"nets","sources":["Harbour Post"]}'
run onrecord-query barrow --group none --sort oldest --format tsv --fields id,copies,story
expect "$(printf 'id\tcopies\tstory\npost\t3\tpost\ntape\t3\tpost\ntide\t3\tpost')"

it "finds by the number of copies and by which came first"
ids() { run onrecord-query "$1" --group none --sort oldest --format ids -q; }
ids copies:3; expect "$(printf 'post\ntape\ntide')"
ids copies:1; expect "$(printf 'vote\nnets')"
ids copies:..2; expect "$(printf 'vote\nnets')"
ids first:yes; expect "$(printf 'post\nvote\nnets')"
ids first:no; expect "$(printf 'tape\ntide')"
ids 'first:no source:"Tide Daily"'; expect tide
ids '-copies:2..'; expect "$(printf 'vote\nnets')"
run onrecord-query copies:4..
expect_exit 1
expect_contains '0 articles for copies:4..'
run onrecord-query copies:0
expect_exit 2
expect_err <<'END'
onrecord-query: copies: counts from 1, not 0
  copies:0
         ^
write copies:1 for articles without copies, copies:2.. for those that have some
END

it "lists the same words as one quotation with its appearances"
run onrecord-query quotes speaker:Fallon --sort oldest --snippet none
expect_line '4 appearances of 1 quotation in 4 articles for speaker:"Michael Fallon"'
expect_contains '   id post · 4 appearances: Harbour Post, City Tape, Tide Daily · quotation 1, direct'
run onrecord-query quotes speaker:Fallon --sort newest --format json --fields id,appearances
expect_contains '"quotes":4,"different_quotes":1,'
expect_contains '"results":[{"id":"vote","appearances":{"count":4,"first":{"id":"post","quote":0},"sources":["Harbour Post","City Tape","Tide Daily"]}}]'
run onrecord-query quotes speaker:Fallon first:yes --group none --sort oldest --format ids
expect "$(printf 'post\nvote')"

it "counts stories"
run onrecord-query count --count-by stories
expect 3
run onrecord-query count --by source --count-by stories
expect <<'END'
2  Harbour Post
2  Tide Daily
1  City Tape
END
run onrecord-query facets source,speaker --no-table --count-by stories
expect_line '5 articles in 3 stories for *'
run onrecord-query trend --per year --count-by stories --format csv
expect "$(printf 'period,from,until,count,all\r\n2016,2016-01-01,2016-12-31,2,2\r\n2017,2017-01-01,2017-12-31,1,1\r')"
printf 'barrow\n' >stories.txt
run onrecord-query batch stories.txt --count-by stories
expect "$(printf '1\tbarrow')"

it "shows the copies of a story, and what each later one changed"
run onrecord-query story tape
expect <<'END'
3 copies
1  2016-07-18   Harbour Post
   Fallon backs Trident renewal
   id post
2  2016-07-19   City Tape
   Fallon backs Trident renewal
   id tape · same headline and text
3  2016-07-20   Tide Daily
   Trident: the sum of it
   id tide · headline changed · cut 2 sentences (24 words) · added 1 sentence (4 words)
   - Campaigners gathered outside with drums and banners until long after midnight, and two of them were led away.
   - The armed forces welcomed the result.
   + Barrow’s shopkeepers \x1b[31m rejoiced.
END
run onrecord-query story tide --format json
mask 's/"date_window":[^,]*,//g'
expect_contains '{"format_version":1,"story":{"id":"post","copies":3,"first":"post"},"articles":[{"id":"post","headline":"Fallon backs Trident renewal","datePublished":"2016-07-18","date_basis":"stated",'
expect_contains '"changes":{"headline":false,"cut":{"words":0,"sentences":[]},"added":{"words":0,"sentences":[]}}}'
expect_contains '"cut":{"words":24,"sentences":["Campaigners gathered'
expect_contains '"added":{"words":4,"sentences":["Barrow’s shopkeepers \u001b[31m rejoiced."]}}}]}'

it "says that an article has no copies, and which is not there"
run onrecord-query story nets
expect <<'END'
no copies
1  2017-09-12   Harbour Post
   Nets for Grimsby
   id nets
END
run onrecord-query story zebra
expect_exit 1
expect_err "onrecord-query: no article has the id 'zebra'"
run onrecord-query story
expect_exit 2
expect_err_contains 'which article? onrecord-query story ID'

it "takes the copy that is left for the first when the first is removed"
onrecord-index remove --id post --yes >/dev/null 2>&1
run onrecord-query copies:2.. --format json --fields id,story --sort oldest
expect_contains '"results":[{"id":"tape","story":{"id":"tape","copies":2,"first":"tape","sources":["City Tape","Tide Daily"]}}]'

it "goes without the file of copies where none is asked for"
cp -r news.onrecord bare.onrecord && rm bare.onrecord/clusters/*
run onrecord-query --db bare.onrecord barrow
expect_exit 74
expect_err_contains 'is gone; run onrecord-index check --fix'
run onrecord-query --db bare.onrecord copies:2..
expect_exit 74
run onrecord-query --db bare.onrecord story tape
expect_exit 74
run onrecord-query --db bare.onrecord barrow --group none --sort oldest --format ids
expect "$(printf 'tape\ntide')"
run onrecord-query --db bare.onrecord count barrow
expect 2
run onrecord-query --db bare.onrecord show nets
expect_line 'id nets'
