#!/bin/bash
. "${0%/*}/lib.sh"
. "${0%/*}/small-archive.sh"

it "wants every word by default"
run onrecord-query trident customs --format ids -q
expect_exit 1
expect ''
run onrecord-query trident customs --match all --format ids -q
expect_exit 1

it "takes any of the words where asked, best first"
run onrecord-query customs union trident --match any --format ids
expect <<'END'
customs
trident
END
expect_err ''

it "says how it read the query"
run onrecord-query count customs trident --match any --explain
expect '2'
expect_err_contains 'resolved  (or customs trident)'

it "keeps filters and what a minus leaves out"
run onrecord-query trident customs source:'City Tape' --match any --format ids
expect 'customs'
run onrecord-query trident customs -source:'City Tape' --match any --format ids
expect 'trident'

it "makes no match of stop words alone"
run onrecord-query the trident of --match any --format ids
expect 'trident'

it "knows two ways only"
run onrecord-query trident --match some
expect_exit 2
expect_err_contains "'some' is none of all|any"
