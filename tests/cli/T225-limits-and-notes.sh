#!/bin/bash
# Limits of a query, wildcards that stand for too much, encodings, --strict, --lenient, and errors as JSON.
. "${0%/*}/lib.sh"
. "${0%/*}/words-archive.sh"

# times N TEXT: TEXT N times.
times() { printf "%$1s" '' | sed "s/ /$2/g"; }

it "reads 4096 bytes and no more"
finds "$(times 511 'zebras, ')zebra is"
run onrecord-query "$(times 511 'zebras, ')zebra was"
expect_exit 2
expect ''
expect_err <<'END'
onrecord-query: the query has 4097 bytes; at most 4096 are read
leave terms out, or split it into several queries
END

it "reads brackets 64 deep and no deeper"
finds "$(times 64 '(')gulls$(times 64 ')')" d-said e-lead
COLUMNS=100 run onrecord-query "$(times 65 '(')gulls$(times 65 ')')"
expect_exit 2
expect_err <<'END'
onrecord-query: brackets are nested more than 64 deep
  …(((((((((((((((((((((((((((((((((gulls))))))))))))))))))))))))))))))))))))))))))))))))))))))))))…
                                   ^
leave brackets out: a OR b OR c needs none
END
COLUMNS=60 run onrecord-query "speaker:$(times 65 '(')x$(times 65 ')')"
expect_exit 2
expect_err_contains 'onrecord-query: brackets are nested more than 64 deep'

it "reads a thousand terms and no more"
finds "$(times 999 'g ')gulls"
COLUMNS=60 run onrecord-query "$(times 1000 'g ')gulls"
expect_exit 2
expect_err <<'END'
onrecord-query: the query has more than 1000 terms
  …g g g g g g g g g gulls
                     ^^^^^
split it into several queries
END
COLUMNS=60 run onrecord-query "\"$(times 1000 'g ')gulls\""
expect_exit 2
expect_err_contains 'onrecord-query: the query has more than 1000 terms'

it "refuses word* that stands for too many words, with the count and the commonest five"
for i in $(seq 1001); do printf '{"id":"x%s","title":"X","date":"2016-01-01","text":"The harbour of Hull was calm and nobody saw anything of zword%s but zworda zwordb zwordc zwordd."}\n' "$i" "$i"; done >many.jsonl
onrecord-index add many.jsonl --db many.onrecord >/dev/null 2>&1
run onrecord-query --db many.onrecord 'hull zwor* calm'
expect_exit 2
expect ''
expect_err <<'END'
onrecord-query: zwor* stands for 1005 words; at most 1000 are searched
  hull zwor* calm
       ^^^^^
write more letters; the commonest are zworda zwordb zwordc zwordd zword1
END
run onrecord-query --db many.onrecord '"saw zwor*"'
expect_exit 2
expect_err_contains 'onrecord-query: zwor* stands for 1005 words; at most 1000 are searched'
run onrecord-query --db many.onrecord 'hull NEAR/3 zwor*'
expect_exit 2
run onrecord-query --db many.onrecord 'NOT zwor*'
expect_exit 2
run onrecord-query count --db many.onrecord 'zword1*'
expect 113

it "refuses values without end likewise"
for i in $(seq 1001); do printf '{"id":"y%s","title":"Y","date":"2016-01-01","outlet":"Paper %s","text":"The harbour of Hull was calm all day."}\n' "$i" "$i"; done >papers.jsonl
onrecord-index add papers.jsonl --db papers.onrecord >/dev/null 2>&1
run onrecord-query --db papers.onrecord 'source:pap*'
expect_exit 2
expect ''
expect_err <<'END'
onrecord-query: source:pap* stands for 1001 values; at most 1000 are searched
  source:pap*
  ^^^^^^^^^^^
write more of the value
END
run onrecord-query --db papers.onrecord 'source:/paper/'
expect_exit 2
expect_err_contains 'onrecord-query: source:/paper/ stands for 1001 values; at most 1000 are searched'
run onrecord-query count --db papers.onrecord 'source:"paper 7"'
expect 1

it "refuses what is not UTF-8"
run onrecord-query "$(printf 'gulls caf\351 quay')"
expect_exit 2
expect_err <<'END'
onrecord-query: the query is not UTF-8
  gulls caf\xe9 quay
           ^^^^
set the terminal and the locale to UTF-8
END

it "puts the caret under wide and combining characters"
run onrecord-query '日本 speeker:x'
expect_exit 2
expect_err <<'END'
onrecord-query: unknown field "speeker"
  日本 speeker:x
       ^^^^^^^
did you mean speaker:x ?   (all fields: onrecord-query fields)
END
run onrecord-query "$(printf 'cafe\314\201 (')"
expect_exit 2
expect_err <<END
onrecord-query: this "(" is never closed
  $(printf 'cafe\314\201 (')
       ^
close it, or write \\( for the sign itself
END

it "is strict about values where asked"
run onrecord-query --strict 'gulls speaker:Falon'
expect_exit 2
expect_err <<'END'
onrecord-query: no speaker "Falon" in this index
  gulls speaker:Falon
        ^^^^^^^^^^^^^
nearest: Michael Fallon   (all values: onrecord-query values speaker)
END
run onrecord-query --strict 'speaker:zeb*'
expect_exit 2
expect_err <<'END'
onrecord-query: no speaker begins with "zeb"
  speaker:zeb*
  ^^^^^^^^^^^^
(all values: onrecord-query values speaker)
END
run onrecord-query --strict 'speaker:/zeb/'
expect_exit 2
expect_err <<'END'
onrecord-query: no speaker matches /zeb/
  speaker:/zeb/
  ^^^^^^^^^^^^^
(all values: onrecord-query values speaker)
END

it "searches unknown fields as words where asked"
run onrecord-query --lenient 'colour:gulls OR quay' --format ids --sort oldest
expect "$(printf 'c-cafe\ne-lead')"
expect_err 'onrecord-query: unknown field "colour": "colour:gulls" was searched as words'

it "leaves out what holds no word, and says so"
run onrecord-query 'gulls — quay' --format ids
expect e-lead
expect_err 'onrecord-query: "—" holds no word and was left out'

it "takes queries of negatives only, and everything"
finds '-gulls' a-deal b-talks c-cafe
finds '-*'
finds '* -gulls' a-deal b-talks c-cafe
run onrecord-query count
expect 5
run onrecord-query --facet source:1 -n 0
expect_contains '5 articles for *'

it "writes errors and notes as JSON where JSON was asked for"
run onrecord-query --format json 'gulls sec*rity'
expect_exit 2
expect ''
expect_err '{"error":{"code":"wildcard-place","at":9,"length":5,"message":"the * in \"sec*rity\" is not at the end","hint":"write word* for all words that begin so, or \\* for the sign itself","suggest":[]}}'
run onrecord-query --format json 'gulls OR harbour deal' -n 0
expect_err ''
expect_contains '"warnings":[{"code":"read-as","text":"read as: gulls OR (harbour AND deal)"}]'
run onrecord-query --format json 'gulls and quay' -n 0
expect_contains '{"code":"lower-case-operator","text":"\"and\" was searched as a word; the operator is AND"}'
run onrecord-query --format json --db many.onrecord 'zwor*'
expect_exit 2
expect_err '{"error":{"code":"wildcard-too-many","at":0,"length":5,"message":"zwor* stands for 1005 words; at most 1000 are searched","hint":"write more letters; the commonest are zworda zwordb zwordc zwordd zword1","suggest":["zworda","zwordb","zwordc","zwordd","zword1"]}}'
