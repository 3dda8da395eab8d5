#!/bin/bash
. "$(dirname "$0")/lib.sh" || exit 1

it "finds no errors in the tables that are built in"
run onrecord-index gazetteers check
expect_contains ' people, '
grep -qxE '0 errors, [0-9]+ notes' .out || fail "$(tail -3 .out)"

it "finds errors in tables of one's own, with file and line"
mkdir mine
printf '# id\tname\tsurname\talso\tgender\tgroup\tdescription\nroach-bob\tBob Roach\tRoach\t\tm\tuk-politician\ta backbencher\n' >mine/people.extra.tsv
run onrecord-index gazetteers check --gazetteers mine
printf 'roach-bob\tno-such-office\t2016-01-01\t\t\n' >mine/terms.extra.tsv
run onrecord-index gazetteers check --gazetteers mine
expect_exit 1
expect_contains 'error: terms.'
expect_contains "no-such-office"

it "does not index with such tables"
run onrecord-index add "$sample" --db news.onrecord --gazetteers mine
expect_exit 74
expect_err_contains 'no-such-office'
[ ! -e news.onrecord ] || fail 'an index was made'

it "says so when the folder is not there"
run onrecord-index gazetteers check --gazetteers nowhere
expect_exit 74
expect_err_contains 'nowhere'
