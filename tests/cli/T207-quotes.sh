#!/bin/bash
. "${0%/*}/lib.sh"
. "${0%/*}/small-archive.sh"

it "binds words said to their speaker"
run onrecord-query 'speaker:"david davis" said:"customs deal"' --format ids
expect 'customs'
run onrecord-query speaker:"boris johnson" said:students --format ids -q
expect_exit 1
run onrecord-query speaker:"jo johnson" said:students --format ids
expect 'brothers'
expect_err 'onrecord-query: read as: quote:{speaker:"jo johnson" said:students}'
run onrecord-query 'quote:{speaker:johnson country}' --format ids -q
expect 'brothers'

it "lists quotations, words being words said"
COLUMNS=200 run onrecord-query quotes country --sort newest
mask "$rules"
expect <<'END'
2 quotations in 2 articles for country
1  2017-10-02   City Tape
   Two brothers, two views
   Jo Johnson: ‘Students of this country matter.’
   id brothers · quotation 2, direct · speaker by RULE at "said" (N)
2  2016-07-18   Harbour Post
   Fallon backs Trident renewal
   Michael Fallon: ‘Our nuclear deterrent keeps this country safe.’
   id trident · quotation 1, direct · speaker by RULE at "said" (N)
END

it "finds roles by the press's names, on the day"
run onrecord-query role:"Defence Secretary" --format ids
expect 'trident'
run onrecord-query quotes role:"Brexit Secretary" --format csv --fields id,speaker,kind,text
expect "$(printf 'id,speaker,kind,text\r\ncustoms,David Davis,direct,We want a customs deal that keeps trade free.\r')"

it "keeps negatives to whole articles, and inside quote:{ } to the quotation"
run onrecord-query speaker:Johnson -said:students --format ids -q
expect_exit 1
run onrecord-query 'quote:{speaker:johnson -said:students}' --format ids -q
expect 'brothers'
