#!/bin/bash
. "$(dirname "$0")/lib.sh" || exit 1
export HOME=$PWD XDG_CONFIG_HOME=$PWD/none
cat >onrecord.toml <<'END'
db = "news.onrecord"

keep_missing = 3

[[source]]
name = "harbour"
paths = ["land", "/srv/sea-*"]
exclude = ["*draft*"]
date = 2017-09-12
END

it "shows every setting with its line"
run onrecord-index config show
mask "s|$PWD|FOLDER|g; s/ +# / # /"
expect <<'END'
# configuration: onrecord.toml (default)
db = "FOLDER/news.onrecord" # onrecord.toml:1
corrections = "FOLDER/news.onrecord/corrections.tsv" # default
# metrics is not set # default
keep_missing = 3 # onrecord.toml:3
# max_rejects is not set # default

[[source]]
name = "harbour" # onrecord.toml:6
paths = ["FOLDER/land","/srv/sea-*"] # onrecord.toml:7
include = [] # default
exclude = ["*draft*"] # onrecord.toml:8
format = "auto" # default
# outlet is not set # default
language = "en" # default
languages = [] # default
# encoding is not set # default
date = "2017-09-12" # onrecord.toml:9
END

it "says what the environment and the command line have set"
ONRECORD_DB=other.onrecord ONRECORD_CORRECTIONS=ours.tsv run onrecord-index config show --json
expect_contains '"config":{"value":"onrecord.toml","origin":"default"}'
expect_contains '"db":{"value":"other.onrecord","origin":"ONRECORD_DB"}'
expect_contains '"corrections":{"value":"ours.tsv","origin":"ONRECORD_CORRECTIONS"}'
expect_contains '"keep_missing":{"value":3,"origin":"onrecord.toml:3"}'
expect_contains '"max_rejects":{"value":null,"origin":"default"}'
cp onrecord.toml elsewhere.toml
ONRECORD_DB=other.onrecord ONRECORD_CONFIG=elsewhere.toml run onrecord-index config show --db mine.onrecord --json
expect_contains '"config":{"value":"elsewhere.toml","origin":"ONRECORD_CONFIG"}'
expect_contains '"db":{"value":"mine.onrecord","origin":"--db"}'
expect_contains '"name":{"value":"harbour","origin":"elsewhere.toml:6"}'

it "shows what is built in where there is no file"
mv onrecord.toml away.toml
run onrecord-index config show
expect_contains '# configuration: none (default)'
expect_contains 'keep_missing = 1'

it "is what update goes by"
mkdir land && printf 'Notice\n\nThe harbour board has put up a notice. It concerns the nets.\n' >land/a.txt
sed -i '/sea/s/, "[^"]*"//' away.toml
run onrecord-index update --config away.toml
[ -e news.onrecord/manifest.json ] || fail 'no index where config show says'

it "checks the file"
run onrecord-index config check --config away.toml
expect 'ok: away.toml, 1 source'
sed -i 's/keep_missing/keep_mising/' away.toml
run onrecord-index config check --config away.toml
expect_exit 2
expect_err_contains "away.toml:3: unknown setting 'keep_mising'; did you mean 'keep_missing'?"
run onrecord-index config
expect_exit 2
