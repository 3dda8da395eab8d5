#!/bin/bash
. "${0%/*}/lib.sh"
. "${0%/*}/small-archive.sh"

it "says which clause alone matches nothing, and what there is without each"
run onrecord-query speaker:Falon trident
expect_exit 1
expect '0 articles for speaker:Falon trident'
expect_err <<'END'
onrecord-query: no speaker "Falon" in this index; nearest: Michael Fallon   (all values: onrecord-query values speaker)
onrecord-query: nothing matches all of it
onrecord-query:   speaker:Falon alone matches nothing
onrecord-query:   without speaker:Falon: 1 article
END

it "looks into quotations"
run onrecord-query speaker:Fallon said:customs
expect_exit 1
expect_err <<'END'
onrecord-query: read as: quote:{speaker:Fallon said:customs}
onrecord-query: nothing matches all of it
onrecord-query:   without speaker:"Michael Fallon": 1 article
onrecord-query:   without said:customs: 2 articles
END

it "knows near spellings"
run onrecord-query tridnet
expect_exit 1
expect_err <<'END'
onrecord-query: nothing matches tridnet
onrecord-query:   nearest words: trident
END

it "says that nobody has the name"
run onrecord-query speaker:Nobody
expect_exit 1
expect '0 articles for speaker:Nobody'
expect_err <<'END'
onrecord-query: no speaker "Nobody" in this index   (all values: onrecord-query values speaker)
onrecord-query: nothing matches speaker:Nobody
END

it "keeps standard output to the format"
run onrecord-query speaker:Nobody --format ids -q
expect_exit 1
expect ''
expect_err ''
