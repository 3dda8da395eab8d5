#!/bin/bash
. "$(dirname "$0")/lib.sh" || exit 1
# A night over a folder that has one small file of every format and container: those of tests/conformance, and two that are short enough to stand here.
cp -r "$ONRECORD_SOURCE/tests/conformance" mixed && rm mixed/expected.txt
words='The harbour board has put up a notice about the capstan. It concerns the nets, the boats and the long wait at the lock on Mondays.'
mkdir mixed/html mixed/text
printf '<html lang="en"><head><title>The capstan</title></head><body><article><h1>The capstan</h1><p>%s</p><p>Nobody on the quay had seen it.</p></article></body></html>' "$words" >mixed/html/page.html
printf 'The windlass\n\n%s\n' "${words/capstan/windlass}" >mixed/text/page.txt
touch -d '2020-01-01' $(find mixed -type f)
printf 'db = "news.onrecord"\n[[source]]\nname = "harbour"\npaths = ["mixed"]\n' >onrecord.toml
number() { sed -E "s/.*\"$1\":([0-9]+).*/\1/" .out; }
ids() { onrecord-query '*' --db news.onrecord --all --group none --format ids | sort; }

it "takes every article of every format and container"
run onrecord-index explain --format jsonl mixed
status_expected=1
sed -E 's/^\{"id":"([^"]*)".*/\1/' .out | sort -u >wanted
[ "$(wc -l <wanted)" -gt 50 ] || fail "only $(wc -l <wanted) articles"
run onrecord-index update --json
expect_exit 1
cp .out first
ids >found
diff wanted found >.diff || fail 'not the articles that explain shows' "$(cat .diff)"
for format in arc archive csv feed html json mbox newsml nitf reuters text warc; do
    onrecord-query '*' --db news.onrecord --all --group none --format tsv --fields path | grep -q "mixed/$format/" || fail "nothing of $format"
done

it "changes nothing the second time and reads no file that is as it was"
run onrecord-index update --json
expect_exit 1
for count in added changed removed; do [ "$(number $count)" -eq 0 ] || fail "$count: $(cat .out)"; done
ids >again
# Files with an id that another file has are looked at in every run; they alone.
diff found again >.diff || fail 'other articles' "$(cat .diff)"
before=$(sed -E 's/.*"files_read":([0-9]+).*/\1/' first)
[ "$(number files_read)" -lt $((before / 4)) ] || fail "read $(number files_read) of $before files again"

it "brings in just the articles of a file that has changed"
sed -i 's/capstan/bollard/g' mixed/html/page.html
run onrecord-index update --json
expect_exit 1
[ "$(number changed)" -eq 1 ] && [ "$(number added)" -eq 0 ] && [ "$(number removed)" -eq 0 ] || fail "$(cat .out)"
run onrecord-query bollard --group none --format ids --db news.onrecord
[ "$(wc -l <.out)" -eq 1 ] || fail "$(cat .out)"
status_expected=1

it "is sound afterwards"
run onrecord-index check --db news.onrecord

it "removes an article that has gone from an archive with a rejected member, and only that"
mkdir zip && cd zip || exit 1
record() { printf '{"id":"%s","title":"About the %s","date":"2017-09-12","text":"%s It names the %s."}\n' "$1" "$1" "$words" "$1"; }
record jetty >jetty.json && record slipway >slipway.json && record mole >mole.json && printf '{"title":\n' >broken.json
printf 'body { margin: 0 }\n' >style.css
pack() { rm -f ../packed/all.tar && tar -cf ../packed/all.tar "$@"; }
mkdir ../packed && pack jetty.json slipway.json mole.json broken.json style.css
cd .. || exit 1
printf 'db = "packed.onrecord"\n[[source]]\nname = "packed"\npaths = ["packed"]\n' >packed.toml
update() { run onrecord-index update --config packed.toml --json --keep-missing 0; }
update
expect_exit 1
expect_contains '"added":3'
expect_contains '"rejected_by_reason":{"bad-record":1}'
expect_contains '"skipped_members":1'
update
expect_exit 0
expect_contains '"files_read":0'
(cd zip && pack slipway.json mole.json broken.json)
update
expect_exit 1
expect_contains '"removed":1'
run onrecord-query '*' --group none --format ids --sort oldest --db packed.onrecord
expect 'slipway
mole'

it "keeps an article that a newly rejected record may be"
printf '{"id":"mole","title":\n' >zip/mole.json
(cd zip && pack slipway.json mole.json broken.json)
update
expect_exit 1
expect_contains '"removed":0'
head -c 700 packed/all.tar >cut.tar && mv cut.tar packed/all.tar
update
expect_exit 1
expect_contains '"removed":0'
run onrecord-query count '*' --db packed.onrecord
expect 2

it "keeps the articles of a feed that was cut off"
mkdir feeds
item() { printf '<item><title>%s</title><link>https://harbourpost.example/%s</link><description>%s It names the %s.</description></item>\n' "$1" "$1" "$words" "$1"; }
{ printf '<rss version="2.0"><channel><title>Harbour Post</title>\n'; item jetty; item slipway; item mole; printf '</channel></rss>\n'; } >feeds/news.xml
printf 'db = "feeds.onrecord"\n[[source]]\nname = "feeds"\npaths = ["feeds"]\n' >feeds.toml
run onrecord-index update --config feeds.toml --json --keep-missing 0
expect_contains '"added":3'
head -c 500 feeds/news.xml >cut.xml && mv cut.xml feeds/news.xml
run onrecord-index update --config feeds.toml --json --keep-missing 0
expect_contains '"removed":0'
expect_contains '"warnings":1'
{ printf '<rss version="2.0"><channel><title>Harbour Post</title>\n'; item jetty; item mole; printf '</channel></rss>\n'; } >feeds/news.xml
run onrecord-index update --config feeds.toml --json --keep-missing 0
expect_contains '"removed":1'

it "does not read a file again for a duplicate within it"
mkdir twice
{ printf '{"id":"a","title":"One","text":"%s"}\n' "$words"; printf '{"id":"a","title":"Two","text":"%s"}\n' "$words"; } >twice/a.jsonl
touch -d '2020-01-01' twice/a.jsonl
printf 'db = "twice.onrecord"\n[[source]]\nname = "twice"\npaths = ["twice"]\n' >twice.toml
run onrecord-index update --config twice.toml --json
expect_exit 1
expect_contains '"duplicate-id":1'
run onrecord-index update --config twice.toml --json
expect_contains '"files_read":0'

it "tells what was doubtful, with its place"
printf '{"id":"w","title":"One","date":"12/2017x","text":"%s"}\n' "$words" >doubtful.jsonl
run onrecord-index add doubtful.jsonl --db doubtful.onrecord
expect_line "warnings                   1"
expect_err 'warning: doubtful.jsonl:1: the date "12/2017x" cannot be read and is left out; write it as 2017-09-12'
run onrecord-index add doubtful.jsonl --db doubtful.onrecord --json
expect_contains '"warnings":1,"first_warnings":["doubtful.jsonl:1: the date'
