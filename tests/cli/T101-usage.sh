#!/bin/bash
. "$(dirname "$0")/lib.sh" || exit 1

it "names the nearest command"
run onrecord-index stat --db x
expect_exit 2
expect ''
expect_err <<'END'
onrecord-index: unknown command 'stat'; did you mean 'stats'?
see: onrecord-index --help
END

it "names the nearest option"
run onrecord-index add --segmant-size 3 "$sample" --db x
expect_exit 2
expect_err <<'END'
onrecord-index: unknown option '--segmant-size'; did you mean '--segment-size'?
see: onrecord-index add --help
END

it "names the nearest value"
run onrecord-index add "$sample" --db x --format jsno
expect_exit 2
expect_err <<'END'
onrecord-index: --format: 'jsno' is none of auto|warc|arc|feed|nitf|newsml|reuters|json|ninjs|jsonl|mbox|csv|html|text; did you mean 'json'?
see: onrecord-index add --help
END

it "names the nearest command below a command"
run onrecord-index correct spaeker one
expect_exit 2
expect_err <<'END'
onrecord-index: unknown command 'spaeker'; did you mean 'speaker'?
see: onrecord-index correct --help
END
run onrecord-index correct
expect_exit 2
expect_err <<'END'
onrecord-index: which command? speaker|date|topic|list|remove
see: onrecord-index correct --help
END

it "asks for a command"
run onrecord-index
expect_exit 2
expect_err <<'END'
onrecord-index: which command?
see: onrecord-index --help
END

it "asks for an index"
run onrecord-index add "$sample"
expect_exit 2
expect_err <<'END'
onrecord-index: --db is required
see: onrecord-index add --help
END

it "refuses memory that is none, or too little for a run"
run onrecord-index add "$sample" --db x --memory lots
expect_exit 2
expect_err_contains "--memory: 'lots' is no size; write 512M or 2G"
run onrecord-index add "$sample" --db x --memory 20M
expect_exit 2
expect_err_contains "--memory: 20M is too little; a run needs 300M whatever it writes"
run onrecord-index add "$sample" --db y --memory 512M --json
expect_exit 0

it "refuses a date that is none"
run onrecord-index add "$sample" --db x --assume-date 2017-02-30
expect_exit 2
expect_err <<'END'
onrecord-index: --assume-date: '2017-02-30' is no day such as 2017-09-12
see: onrecord-index add --help
END

it "refuses a number that is none"
run onrecord-index add "$sample" --db x --max-rejects many
expect_exit 2
expect_err_contains "onrecord-index: --max-rejects: 'many' is no number"

it "has made no index meanwhile"
[ ! -e x ] || fail 'there is one'

it "says where no index is"
for command in stats check rejects; do
    run onrecord-index "$command" --db nowhere
    expect_exit 74
    expect_err 'onrecord-index: nowhere: no index here (make one with: onrecord-index add PATH... --db nowhere)'
done

it "refuses an index of another version"
mkdir old && echo '{"format":"onrecord index","generation":1,"schema_version":999,"uuid":"u","batch":1,"next_segment":1,"segments":[]}' >old/manifest.json
run onrecord-index stats --db old
expect_exit 76
run onrecord-index add "$sample" --db old
expect_exit 76

it "prints its version, and those of its libraries"
run onrecord-index --version
grep -qxE 'onrecord-index [0-9]+\.[0-9]+\.[0-9]+' .out || fail "$(cat .out)"
run onrecord-index --version --verbose
expect_line 'index format  4'
expect_contains 'xapian  1.'
grep -qxE 're2  libre2\.so\.[0-9.]+' .out || fail "no version of RE2: $(cat .out)"
expect_contains 'accuracy of this build'
expect_contains '  corpus/sample: spans, F1 '

it "shows an example in every help"
for command in add explain correct 'correct speaker' 'correct date' 'correct topic' 'correct list' 'correct remove' stats check rejects 'gazetteers check'; do
    # shellcheck disable=SC2086  # two words where there are two
    run onrecord-index $command --help
    expect_contains "onrecord-index $command"
done

it "ends quietly when nobody reads on"
set -o pipefail
"$ONRECORD_INDEX" add --help 2>.err | true
[ ! -s .err ] || fail "$(cat .err)"

it "notices that its output cannot be written"
if [ -w /dev/full ]; then
    onrecord-index --version >/dev/full 2>.err
    status=$?
    expect_exit 74
    expect_err 'onrecord-index: cannot write the output'
fi
