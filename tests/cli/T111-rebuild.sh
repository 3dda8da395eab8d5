#!/bin/bash
# The new index is built beside the old one, which answers until the swap and stays after it.
. "$(dirname "$0")/lib.sh" || exit 1
mkdir land
for word in apples boats cranes; do printf 'Notice about %s\n\nMichael Fallon said that the harbour board likes %s.\n' $word $word >land/$word.txt; done
printf 'db = "news.onrecord"\n[[source]]\nname = "land"\npaths = ["land"]\n' >onrecord.toml
run onrecord-index update --no-extract
run onrecord-index update --no-extract
rm land/boats.txt
printf 'Notice about boats\n\nMichael Fallon said that the harbour board likes more boats.\n' >land/boats.txt
run onrecord-index update --no-extract
expect_line 'changed                    1'
count() { onrecord-query count "$@" --db news.onrecord 2>/dev/null; }
[ "$(count speaker:fallon)" = 0 ] || fail 'there are speakers already'

it "puts a new generation in the place of the old one"
run onrecord-index rebuild
expect_line 'unchanged                  3'
expect_line 'batch                      3'
[ "$(count speaker:fallon)" = 3 ] || fail "speakers: $(count speaker:fallon)"
run onrecord-index check --db news.onrecord
expect 'ok: 3 articles and 3 quotations in 1 segment, generation 3'
expect_err 'note: news.onrecord/manifest.previous.json: keeps what was there before the last rebuild; rebuild --prune removes it'

it "keeps when an article first came"
[ "$(count batch:1)" = 3 ] || fail "batch 1: $(count batch:1)"

it "keeps the old segments until they are pruned, and goes on with the new ones"
[ "$(ls news.onrecord/segments | tr '\n' ' ')" = '000001 000002 000003 ' ] || fail "$(ls news.onrecord/segments)"
printf 'Notice about drakes\n\nMichael Fallon said that the harbour board likes drakes.\n' >land/drakes.txt
run onrecord-index update
expect_line 'added                      1'
expect_line 'files unchanged            3'
[ -d news.onrecord/segments/000001 ] || fail 'the old segments are gone'

it "goes back when asked"
run onrecord-index rebuild --undo --db news.onrecord
expect 'back to 3 articles of the generation before the rebuild; the next update reads everything'
[ "$(count speaker:fallon)" = 0 ] || fail 'it did not go back'
run onrecord-index check --db news.onrecord
run onrecord-index rebuild --undo --db news.onrecord
[ "$(count speaker:fallon)" = 4 ] || fail 'it did not go forward again'
run onrecord-index update
expect_line 'added                      0'
run onrecord-index rebuild --prune --db news.onrecord
expect_contains 'removed 2 segments, 0 are held by readers'
run onrecord-index rebuild --prune --db news.onrecord
expect_exit 74
run onrecord-index check --db news.onrecord
expect_err ''

it "changes nothing if an article would be lost"
cp news.onrecord/manifest.json before.json
rm land/drakes.txt
run onrecord-index rebuild
expect_exit 74
expect_err_contains '1 articles of '
expect_err_contains 'come from no source'
cmp -s before.json news.onrecord/manifest.json || fail 'the manifest has changed'
run onrecord-index check --db news.onrecord
expect_err ''
mv land away
run onrecord-index rebuild
expect_exit 74
cmp -s before.json news.onrecord/manifest.json || fail 'the manifest has changed'
mv away land
run onrecord-index rebuild --drop-missing
expect_contains 'batch '
[ "$(count speaker:fallon)" = 3 ] || fail "speakers: $(count speaker:fallon)"

it "says what it would do"
run onrecord-index rebuild --dry-run
expect_line 'unchanged                  3'
expect_line 'batch                      -'
