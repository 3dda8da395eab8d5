#!/bin/bash
. "${0%/*}/lib.sh"
. "${0%/*}/small-archive.sh"

it "shows an article"
run onrecord-query show trident
expect <<'END'
Fallon backs Trident renewal
2016-07-18   Harbour Post
https://harbourpost.example/trident
id trident

MPs debated the renewal of Trident, the nuclear deterrent of the Royal Navy, for
six hours. The Defence Secretary, Michael Fallon, said: "Our nuclear deterrent
keeps this country safe." The armed forces welcomed the vote.
END

it "shows the bytes that came in"
run onrecord-query show nets --part raw
printf '%s' 'The harbour board ordered forty new nets for £39bn. They arrive in spring.' | cmp -s - "$work_folder/.out" || fail 'raw differs'

it "shows quotations and fields"
run onrecord-query show brothers --part quotes
mask "$rules; s/ · speaker by RULE.*//; /^    \(0\.[0-9]+\)$/d"
expect_contains '1   Boris Johnson, Secretary of State for Foreign and Commonwealth Affairs:'
expect_contains '‘Trade will grow and grow.’'
run onrecord-query show trident --part fields
expect_line 'speaker     Michael Fallon (fallon-michael)'
expect_line 'role        Secretary of State for Defence (defence-secretary)'
expect_line 'date-basis  stated'

it "shows several, and says which is missing"
run onrecord-query show nets zebra
expect_exit 1
expect_contains 'Nets for Grimsby'
expect_err "onrecord-query: no article has the id 'zebra'"

it "shows everything as JSON"
run onrecord-query show trident --format json
expect_contains '"id":"trident","headline":"Fallon backs Trident renewal","text":"MPs debated'
expect_contains '"datePublished":"2016-07-18"'

it "tells why: bytes, sentence, rule, confidence"
COLUMNS=200 run onrecord-query why trident
mask 's/rule [^ ]+/rule RULE/; s/confidence [0-9.]+/confidence N/'
expect_contains 'speaker     Michael Fallon (fallon-michael)'
expect_contains '            quotation 1, direct · bytes 138..184 · rule RULE · confidence N'
expect_contains '  role      Secretary of State for Defence (defence-secretary), held on 2016-07-18'
expect_contains 'topic       Defence (defence)'

it "tells which clauses of a query hold"
run onrecord-query why trident speaker:Fallon said:customs trident -q
tail -n 4 "$work_folder/.out" >tail && cp tail "$work_folder/.out"
expect <<'END'
query       does not match
            [x] speaker:"Michael Fallon"
            [ ] said:customs
            [x] trident
END
run onrecord-query why zebra
expect_exit 1
