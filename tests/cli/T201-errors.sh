#!/bin/bash
. "${0%/*}/lib.sh"
. "${0%/*}/small-archive.sh"

# error QUERY: the query is refused with exit code 2, nothing on standard output, and these lines.
error() {
    run onrecord-query "$@"
    expect_exit 2
    expect ''
    expect_err
}

it "names an unknown field and the nearest known one"
error speeker:Fallon topic:defence <<'END'
onrecord-query: unknown field "speeker"
  speeker:Fallon topic:defence
  ^^^^^^^
did you mean speaker:Fallon ?   (all fields: onrecord-query fields)
END

it "says which month there is not"
error date:2017-13 <<'END'
onrecord-query: no such date "2017-13": months go from 01 to 12
  date:2017-13
       ^^^^^^^
dates look like date:2017, 2017-09, 2017-09-12, 2017-Q3, 2017-W37, Sep-2017, 12/09/2017, today, yesterday, last-week, 7d; ranges like 2017-09..2018
END

it "turns a reversed range round"
error date:2018..2017 <<'END'
onrecord-query: the range 2018..2017 runs backwards
  date:2018..2017
       ^^^^^^^^^^
did you mean date:2017..2018 ?
END

it "points at an open quotation mark"
error '"open phrase' <<'END'
onrecord-query: this quotation mark is never closed
  "open phrase
  ^
close it, or write \" for the mark itself
END

it "points at an open bracket and at a stray one"
error '(a' <<'END'
onrecord-query: this "(" is never closed
  (a
  ^
close it, or write \( for the sign itself
END
error 'trident) vote' <<'END'
onrecord-query: ")" closes nothing
  trident) vote
         ^
take it out, or write \) for the sign itself
END

it "says which side of an operator is missing"
error 'trident AND' <<'END'
onrecord-query: AND has nothing on its right
  trident AND
          ^^^
write a term after it; to search for the word itself, write "AND" in quotation marks
END

it "refuses distances that cannot be"
error 'trident NEAR/0 vote' <<'END'
onrecord-query: the distance in "NEAR/0" is not a number from 1 to 1000
  trident NEAR/0 vote
          ^^^^^^
write NEAR/5 for within five words, ADJ/5 for the same in order, "a b"~5 for a loose phrase
END

it "wants three letters before a wildcard"
error 'tr*' <<'END'
onrecord-query: "tr*" has fewer than three letters before the *
  tr*
  ^^^
write more of the word: secur*; * alone finds everything
END

it "passes on what RE2 says"
error 'speaker:/fal(/' <<'END'
onrecord-query: regular expression: missing ): fal(
  speaker:/fal(/
          ^^^^^^
the syntax is RE2's: speaker:/^Mc[A-Z]/
END

it "is strict about values where asked"
error speaker:Falon --strict <<'END'
onrecord-query: no speaker "Falon" in this index
  speaker:Falon
  ^^^^^^^^^^^^^
nearest: Michael Fallon   (all values: onrecord-query values speaker)
END

it "refuses what is not UTF-8"
error "$(printf 'caf\351')" <<'END'
onrecord-query: the query is not UTF-8
  caf\xe9
     ^^^^
set the terminal and the locale to UTF-8
END

it "shows no control character of a query"
error "$(printf '\033[31m (')" <<'END'
onrecord-query: this "(" is never closed
  \x1b[31m (
           ^
close it, or write \( for the sign itself
END

it "writes errors as JSON where JSON was asked for"
error --format json topic:defence speeker:Fallon <<'END'
{"error":{"code":"unknown-field","at":14,"length":7,"message":"unknown field \"speeker\"","hint":"did you mean speaker:Fallon ?   (all fields: onrecord-query fields)","suggest":["speaker"]}}
END

it "turns unknown fields into words where asked"
run onrecord-query --lenient speeker:Fallon -q
expect_exit 1
run onrecord-query --lenient headlin:nets OR nets --format ids
expect 'nets'
expect_err 'onrecord-query: unknown field "headlin": "headlin:nets" was searched as words'
