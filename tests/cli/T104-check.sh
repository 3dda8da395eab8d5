#!/bin/bash
. "$(dirname "$0")/lib.sh" || exit 1
run onrecord-index add "$sample" --db news.onrecord --segment-size 30

it "finds nothing wrong with a fresh index"
run onrecord-index check --db news.onrecord
expect_contains 'ok: 76 articles and '
expect_contains ' in 3 segments, generation 3'
expect_err ''

it "names a file with a damaged byte"
column=news.onrecord/segments/000002/columns/articles.speaker
cp "$column" whole
printf '\377' | dd of="$column" bs=1 seek=40 conv=notrunc status=none
run onrecord-index check --db news.onrecord
expect_exit 1
expect_contains 'wrong: news.onrecord/segments/000002'
expect_contains 'damaged: '
cp whole "$column"

it "names a file that is not there"
mv "$column" away
run onrecord-index check --db news.onrecord
expect_exit 1
expect_contains 'articles.speaker: cannot be opened: No such file or directory'
cp whole "$column"

it "says so when the manifest cannot be read"
cp news.onrecord/manifest.json manifest && echo '{' >news.onrecord/manifest.json
run onrecord-index check --db news.onrecord
expect_exit 74
expect_err 'onrecord-index: news.onrecord/manifest.json: is not a JSON object; run onrecord-index check (--fix puts back its copy, of generation 3)'
cp manifest news.onrecord/manifest.json

it "does without the history, and the next run begins a new one"
echo 'no database' >news.onrecord/state.sqlite
run onrecord-index check --db news.onrecord
expect_contains 'ok: '
expect_err_contains 'note: news.onrecord/state.sqlite: '
run onrecord-index add "$sample" --db news.onrecord
expect_line 'unchanged                 76'
expect_err ''
rm news.onrecord/state.sqlite*
run onrecord-index add "$sample" --db news.onrecord
expect_line 'unchanged                 76'
run onrecord-index check --db news.onrecord
expect_err ''

it "tells it as JSON"
run onrecord-index check --db news.onrecord --json
expect_contains '{"format_version":1,"ok":true,"revision":3,"segments":3,"articles":76,'
