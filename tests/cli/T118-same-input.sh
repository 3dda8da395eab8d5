#!/bin/bash
# The same input makes the same index: byte for byte, whatever the number of threads. What differs: the uuids (of the manifest, and of each
# database in its iamglass), what has them in a checksum, and the history.
. "$(dirname "$0")/lib.sh" || exit 1

answers() { for query in '*' 'brexit OR minister' 'speaker:may' 'said:trade'; do onrecord-query "$query" --db "$1" --format jsonl --all --facet speaker --facet topic 2>/dev/null | sed -E 's/"(took_ms|uuid)":[^,}]*//g'; done; }

# listed DB: what the lists of checksums say of all but the files with uuids; a header of 32 bytes stands before a list
listed() { for list in "$1"/segments/*/checksums; do tail -c +33 "$list" | grep -v 'iamglass$'; done; }

# same ONE TWO: their segments and manifests are equal
same() {
    diff <(listed "$1") <(listed "$2") >/dev/null || fail "$1 and $2 list different checksums"
    diff -r -x iamglass -x checksums "$1/segments" "$2/segments" >.diff || fail "$1 and $2 differ:" "$(head -5 .diff)"
    for db in "$1" "$2"; do grep -vE '"(uuid|checksum)"' "$db/manifest.json" >"$db.manifest"; done
    cmp -s "$1.manifest" "$2.manifest" || fail "the manifests of $1 and $2 differ"
    [ -s "$1.answers" ] || answers "$1" >"$1.answers"
    answers "$2" | cmp -s "$1.answers" - || fail "$1 and $2 answer differently"
}

it "is equal, whatever the number of threads"
for jobs in 1 2 7; do
    run onrecord-index add "$sample" --db jobs-$jobs.onrecord --segment-size 30 --no-merge --jobs $jobs
done
same jobs-1.onrecord jobs-2.onrecord
same jobs-1.onrecord jobs-7.onrecord

it "is equal after a merge and after a rebuild"
printf '[[source]]\nname = "sample"\npaths = ["%s"]\n' "$sample" >onrecord.toml
for jobs in 1 2 7; do
    run onrecord-index compact --db jobs-$jobs.onrecord
done
rm -f ./*.answers
same jobs-1.onrecord jobs-2.onrecord
for db in one two; do
    run onrecord-index update --config onrecord.toml --db $db.onrecord
    run onrecord-index rebuild --config onrecord.toml --db $db.onrecord
done
same one.onrecord two.onrecord

it "stays equal when the same input comes again"
cp -r one.onrecord again.onrecord
run onrecord-index add "$sample" --db again.onrecord
same one.onrecord again.onrecord
