#!/bin/bash
. "${0%/*}/lib.sh"
. "${0%/*}/small-archive.sh"

it "takes a name that the shell took the marks from"
run onrecord-query speaker:"David Davis" --format ids
expect 'customs'
run onrecord-query 'speaker:"David Davis"' --format ids
expect 'customs'
run onrecord-query speaker:David Davis --format ids
expect_exit 1

it "takes a whole query in one argument"
run onrecord-query 'speaker:Davis customs' --format ids
expect 'customs'

it "takes words of a field that the shell took the marks from as a phrase"
run onrecord-query said:"customs deal" --format ids
expect 'customs'
expect_err ''
run onrecord-query said:"deal customs" --format ids -q
expect_exit 1

it "takes a minus before a field, a mark or a bracket for a NOT"
run onrecord-query '*' -speaker:Fallon -speaker:Davis -speaker:Johnson --format ids
expect 'nets'
run onrecord-query '*' '-"nuclear deterrent"' '-(customs OR nets)' -topic:zebra --format ids -q
expect <<'END'
brothers
undated
END

it "refuses any other minus, and says what to write"
run onrecord-query trident -vote
expect_exit 2
expect_err <<'END'
onrecord-query: unknown option '-vote'; to leave out a word write NOT vote, or quote the whole query, or put -- before it
see: onrecord-query --help
END
run onrecord-query trident NOT zebra --format ids
expect 'trident'
run onrecord-query 'trident -zebra' --format ids
expect 'trident'
run onrecord-query --format ids -- trident -zebra
expect 'trident'

it "names the nearest option, value and command"
run onrecord-query trident --limt 3
expect_exit 2
expect_err_contains "unknown option '--limt'; did you mean '--limit'?"
run onrecord-query trident --sort newset
expect_exit 2
expect_err_contains "did you mean 'newest'?"
run onrecord-query facet speaker
expect_exit 1
expect_err_contains '"facet" was searched as a word; the command is facets'

it "takes options before, between and after the terms"
run onrecord-query --format ids trident -n 1 OR nets -q
expect_exit 0
run onrecord-query -qn1 --format=ids trident
expect 'trident'

it "knows the index from --db before ONRECORD_DB"
ONRECORD_DB=elsewhere run onrecord-query --db news.onrecord trident --format ids
expect 'trident'
ONRECORD_DB= run onrecord-query trident
expect_exit 2
expect_err_contains '--db'

it "wants something to search for"
run onrecord-query
expect_exit 2
expect_err <<'END'
onrecord-query: what is to be searched for? e.g. onrecord-query speaker:Fallon topic:defence
see: onrecord-query --help
END
run onrecord-query ''
expect_exit 2
expect_err_contains 'the query is empty'

it "helps with examples first"
run onrecord-query --help
expect_contains 'onrecord-query --db news.onrecord speaker:Fallon topic:defence'
expect_contains 'Usage: onrecord-query [COMMAND] [OPTIONS] TERMS...'
run onrecord-query facets --help
expect_contains 'Usage: onrecord-query facets [OPTIONS] FIELD[:N][,FIELD...] [TERMS...]'
run onrecord-query --version
expect_contains 'onrecord-query '
