#!/bin/bash
. "${0%/*}/lib.sh"
. "${0%/*}/small-archive.sh"

printf '# two names and two lines without\ntrident\nfallon\tspeaker:Fallon\n\nnone\tgibraltar\nspeaker:"David Davis"\n' >queries.txt

it "counts, a query a line"
run onrecord-query batch queries.txt
expect <<'END'
1	trident
2	fallon
0	none
1	speaker:"David Davis"
END
expect_err ''

it "prints ids by name or by line"
run onrecord-query batch queries.txt --format ids --sort newest -n 1
expect <<'END'
2	trident
fallon	trident
6	customs
END

it "writes a run"
run onrecord-query batch queries.txt --format trec --sort newest --tag t
expect <<'END'
2 Q0 trident 1 0.000000 t
fallon Q0 trident 1 0.000000 t
fallon Q0 undated 2 -0.000001 t
6 Q0 customs 1 0.000000 t
END

it "prints whole answers as JSON, a line each"
run onrecord-query batch queries.txt --format jsonl --facet speaker
[ "$(wc -l <"$work_folder/.out")" -eq 4 ] || fail 'not four lines'
expect_contains '{"name":"fallon","answer":{"format_version":1,'

it "goes on behind a line that cannot be read, and says so at the end"
printf 'trident\nx\tspeeker:Fallon\nnets\n' >bad.txt
run onrecord-query batch bad.txt
expect_exit 2
expect <<'END'
1	trident
1	nets
END
expect_err <<'END'
bad.txt:2:
onrecord-query: unknown field "speeker"
  speeker:Fallon
  ^^^^^^^
did you mean speaker:Fallon ?   (all fields: onrecord-query fields)
END

it "reads standard input"
run_with 'nets' onrecord-query batch -
expect $'1\tnets'

it "finds nothing at all"
run_with 'gibraltar' onrecord-query batch -
expect_exit 1
expect $'0\tgibraltar'

it "wants a file"
run onrecord-query batch
expect_exit 2
run onrecord-query batch missing.txt
expect_exit 74
