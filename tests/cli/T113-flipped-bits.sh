#!/bin/bash
# One bit turned over in any file of an index: check names the file, and no query crashes or hangs on it. tests/soak/bits.sh does it at
# thousands of places.
. "$(dirname "$0")/lib.sh" || exit 1
. "$ONRECORD_SOURCE/tests/soak/flip.sh"
run onrecord-index add "$sample" --db news.onrecord --segment-size 40
run onrecord-index check --db news.onrecord
expect_err ''
cp -r news.onrecord whole.onrecord

files() { find news.onrecord/segments -type f "$@" | sort; }

it "names every file with one changed bit, wherever it is"
for place in 0 2 4; do
    for file in $(files ! -name checksums); do flip "$file" $(($(stat -c %s "$file") * place / 5)) $((place + 1)); done
    run onrecord-index check --db news.onrecord
    expect_exit 1
    for file in $(files ! -name checksums); do expect_contains "wrong: $file: its checksum does not match what is in it"; done
    rm -r news.onrecord && cp -r whole.onrecord news.onrecord
done

it "names the list of checksums, too"
for file in $(files -name checksums); do
    for place in 3 9 17 25 40; do
        flip "$file" $place 2
        run onrecord-index check --db news.onrecord
        expect_exit 1
        expect_contains "$file: "
        flip "$file" $place 2
    done
done

it "names a manifest that has changed"
for place in 5 40 90 150; do
    flip news.onrecord/manifest.json $place 1
    run onrecord-index check --db news.onrecord
    expect_exit 74
    expect_err_contains 'news.onrecord/manifest.json: '
    run onrecord-query count '*' --db news.onrecord
    expect_exit 74
    flip news.onrecord/manifest.json $place 1
done

it "neither crashes nor hangs on a changed bit"
ask_all whole.onrecord whole.txt || fail "the whole index: $asked"
for file in $(files -path '*/000001/*' | awk 'NR % 3 == 1'); do
    place=$(($(stat -c %s "$file") * 2 / 3))
    flip "$file" $place 3
    ask_all news.onrecord answers.txt || fail "$file, byte $place: $asked"
    flip "$file" $place 3
done
