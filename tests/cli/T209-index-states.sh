#!/bin/bash
. "${0%/*}/lib.sh"
. "${0%/*}/small-archive.sh"

it "says where no index is"
run onrecord-query --db nowhere.onrecord trident
expect_exit 74
expect ''
expect_err 'onrecord-query: nowhere.onrecord: no index here (make one with: onrecord-index add PATH... --db nowhere.onrecord)'

it "refuses an index of another version, with the way out"
cp -r news.onrecord newer.onrecord
sed -i -E '/"checksum"/d; s/("schema_version": ?)[0-9]+/\1999/' newer.onrecord/manifest.json
run onrecord-query --db newer.onrecord trident
expect_exit 76
expect ''
mask 's/reads version [0-9]+/reads version N/'
expect_err 'onrecord-query: newer.onrecord: the index has format version 999, this program reads version N; index the archive again into a new folder'

it "refuses a damaged manifest"
cp -r news.onrecord broken.onrecord
printf '{"generation":' >broken.onrecord/manifest.json
run onrecord-query --db broken.onrecord trident
expect_exit 74
expect_err 'onrecord-query: broken.onrecord/manifest.json: is not a JSON object; run onrecord-index check'

it "reads an index that it may not write"
cp -r news.onrecord frozen.onrecord
chmod -R a-w frozen.onrecord
run onrecord-query --db frozen.onrecord trident --format ids
expect 'trident'
chmod -R u+w frozen.onrecord

it "ends quietly when the reader of its output goes away"
for i in $(seq 400); do printf '{"id":"p%s","title":"Piece %s","text":"A long story about fishing number %s in the harbour of Grimsby."}\n' "$i" "$i" "$i"; done >many.jsonl
onrecord-index add many.jsonl --db many.onrecord >/dev/null
set +o pipefail
onrecord-query --db many.onrecord fishing --all --group none --format json 2>pipe.err | head -c 10 >/dev/null
codes=("${PIPESTATUS[@]}")
[ "${codes[0]}" -eq 141 ] || fail "exit code ${codes[0]}"
[ -s pipe.err ] && fail "$(cat pipe.err)"

it "says that the output could not be written"
if [ -e /dev/full ]; then
    "$ONRECORD_QUERY" trident >/dev/full 2>full.err
    [ $? -eq 74 ] || fail 'a full disk went unnoticed'
fi
