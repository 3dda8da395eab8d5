#!/bin/bash
. "$(dirname "$0")/lib.sh" || exit 1
cat >two.jsonl <<'END'
{"id":"one","title":"Hammond on roads","text":"Lights were out again in Kent. Philip Hammond, the chancellor, said: \"The lights will stay on.\" Richard Hammond said that cars were faster than trains. \"Nobody asked me,\" Hammond said.","outlet":"Harbour Post"}
{"id":"two","title":"Fish prices rise","date":"2016-07-18","text":"Prices of cod rose again last week. Traders in the town were surprised by it.","outlet":"City Tape"}
END
export ONRECORD_DB=news.onrecord
onrecord-index add two.jsonl >/dev/null || exit 1

it "puts another speaker in place and says what to run next"
run onrecord-index correct speaker one 'CARS were faster' --is 'philip hammond' --note 'seen on tape'
expect <<'END'
correction: one: "cars were faster than trains" is by Philip Hammond (hammond-philip); seen on tape
written to news.onrecord/corrections.tsv; the index has it after: onrecord-index add two.jsonl --db news.onrecord
END

it "takes a speaker out"
run onrecord-index correct speaker one 'nobody asked' --is-not Hammond
expect_line 'correction: one: "Nobody asked me" is not by Philip Hammond (hammond-philip)'

it "sets a date, and topics"
run onrecord-index correct date one 2017-09-12
expect_line 'correction: one: the date is 2017-09-12'
run onrecord-index correct topic one --not transport --is Trade
expect_line 'correction: one: a topic is not transport'
expect_line 'correction: one: a topic is trade'

it "takes a name that is not listed only when told to"
run onrecord-index correct speaker one 'the lights' --is 'Sarah Jonas'
expect_exit 2
expect_err_contains "'Sarah Jonas' is no person or body of the gazetteer"
expect_err_contains 'somebody not listed: --unlisted'
run onrecord-index correct speaker one 'the lights' --is 'Sarah Jonas' --unlisted --dry-run
expect 'would be: one: "The lights will stay on." is by Sarah Jonas (not listed)'

it "has written a file that explains itself"
tail -n +5 news.onrecord/corrections.tsv >.out
expect <<'END'
# article	what	value	words	note
one	speaker-is	hammond-philip	cars were faster than trains	seen on tape
one	speaker-is-not	hammond-philip	Nobody asked me
one	date-is	2017-09-12
one	topic-is-not	transport
one	topic-is	trade
END

it "applies them at the next add, to the articles that they concern"
run onrecord-index add two.jsonl
mask 's/^(seconds) .*/\1 N/'
expect <<'END'
added                      0
changed                    1
unchanged                  1
rejected                   0
skipped members            0
warnings                   0
quotations                 3
  unattributed             1
undated articles           0
with copies                0
corrections                5
  not applicable           0
batch                      2
seconds N
END
run onrecord-index add two.jsonl
expect_line 'unchanged                  2'

it "shows them as evidence, and finds by them"
run onrecord-query why one
expect_line 'date        2017-09-12'
expect_line '            basis corrected · rule corrected · confidence 1.00'
expect_line '            quotation 2, indirect · bytes 122..150 · rule corrected · confidence'
run onrecord-query 'speaker:"Richard Hammond"' --format ids
expect_exit 1
run onrecord-query said:trains 'role:Chancellor' topic:trade date:2017-09-12 --format ids
expect 'one'
run onrecord-index explain two.jsonl --corrections news.onrecord/corrections.tsv
expect_line '  2017-09-12; basis corrected; rule corrected, confidence 1.00'
expect_line '  [3] unattributed; direct; named by "Hammond"; cue "said"; rule corrected, confidence 1.00'
expect_line '  Trade (trade); rule corrected, confidence 1.00'

it "applies them to a changed article, and names once what has gone"
sed 's/cars were faster than trains/cars were dear/; s/Lights were out/All lights were out/' two.jsonl >changed.jsonl
run onrecord-index add changed.jsonl
expect_line 'changed                    1'
expect_line 'corrections                4'
expect_line '  not applicable           1'
expect_err 'news.onrecord/corrections.tsv:6: not applicable: one: no quotation has these words: "cars were faster than trains"'
run onrecord-index add changed.jsonl
expect_err ''

it "holds in an index made from nothing"
cp news.onrecord/corrections.tsv kept.tsv
run onrecord-index add two.jsonl --db again.onrecord --corrections kept.tsv
expect_line 'corrections                5'
mkdir moved.onrecord && cp kept.tsv moved.onrecord/corrections.tsv
run onrecord-index add two.jsonl --db moved.onrecord
expect_line 'corrections                5'
ONRECORD_CORRECTIONS=kept.tsv run onrecord-index add two.jsonl --db third.onrecord
expect_line 'corrections                5'

it "lists them, and takes one back"
run onrecord-index correct list
expect <<'END'
1  one: "cars were faster than trains" is by Philip Hammond (hammond-philip); seen on tape
2  one: "Nobody asked me" is not by Philip Hammond (hammond-philip)
3  one: the date is 2017-09-12
4  one: a topic is not transport
5  one: a topic is trade
END
run onrecord-index correct remove 2
expect 'removed: one: "Nobody asked me" is not by Philip Hammond (hammond-philip)'
run onrecord-index correct remove 5
expect_exit 2
expect_err 'onrecord-index: news.onrecord/corrections.tsv: no correction 5 (it has 4: onrecord-index correct list)'
run onrecord-index add changed.jsonl
expect_line 'changed                    1'

it "lists them as JSON"
run onrecord-index correct list --json
expect '{"format_version":1,"file":"news.onrecord/corrections.tsv","corrections":[{"number":1,"line":6,"article":"one","what":"speaker-is","value":"hammond-philip","words":"cars were faster than trains","note":"seen on tape"},{"number":2,"line":7,"article":"one","what":"date-is","value":"2017-09-12","words":null,"note":null},{"number":3,"line":8,"article":"one","what":"topic-is-not","value":"transport","words":null,"note":null},{"number":4,"line":9,"article":"one","what":"topic-is","value":"trade","words":null,"note":null}],"faults":[]}'

it "replaces what it said before of the same matter"
run onrecord-index correct date one 2017-09-13
run onrecord-index correct topic one --is transport
run onrecord-index correct list
expect_line '2  one: the date is 2017-09-13'
expect_line '3  one: a topic is transport'

it "reports a line that cannot be read, and applies the others"
printf 'one\tdate-is\t2017-02-30\n' >>news.onrecord/corrections.tsv
run onrecord-index add two.jsonl
expect_exit 1
expect_line 'corrections                4'
expect_err "news.onrecord/corrections.tsv:10: not applied: '2017-02-30' is no day such as 2017-09-12"
run onrecord-index correct list
expect_exit 1

it "says what would have been right"
run onrecord-index correct date one 2017-02-30
expect_exit 2
expect_err "onrecord-index: '2017-02-30' is no day such as 2017-09-12"
run onrecord-index correct date one '12 September 2017'
expect_exit 2
expect_err "onrecord-index: '12 September 2017' is no day such as 2017-09-12; did you mean '2017-09-12'?"
run onrecord-index correct topic one --is defense
expect_exit 2
expect_err_contains "onrecord-index: 'defense' is no topic; did you mean 'defence'? (all: agriculture "
run onrecord-index correct speaker one 'the lights' --is 'Philp Hammond'
expect_exit 2
expect_err "onrecord-index: 'Philp Hammond' is no person or body of the gazetteer; did you mean 'Philip Hammond'?; somebody not listed: --unlisted"
run onrecord-index correct speaker one 'no such words' --is 'Philip Hammond'
expect_exit 2
expect_err <<'END'
onrecord-index: 'no such words': no quotation has these words
  [1] Philip Hammond: "The lights will stay on."
  [2] Philip Hammond: "cars were faster than trains"
  [3] Philip Hammond: "Nobody asked me"
END
run onrecord-index correct speaker one 'the lights' --is-not 'Boris Johnson'
expect_exit 2
expect_err "onrecord-index: its speaker is Philip Hammond, not 'Boris Johnson': nothing to correct"
run onrecord-index correct date nine 2017-09-12
expect_exit 2
expect_err_contains "news.onrecord: no article has the id 'nine'"
run onrecord-index correct date one 2017-09-12 --db nowhere
expect_exit 74
run onrecord-index add two.jsonl --corrections nowhere.tsv
expect_exit 74
expect_err 'onrecord-index: nowhere.tsv: no corrections there (--corrections names a file)'
