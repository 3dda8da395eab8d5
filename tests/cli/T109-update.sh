#!/bin/bash
# The nightly command: reads what has changed, removes what is gone, and never on a mere suspicion.
. "$(dirname "$0")/lib.sh" || exit 1

# article FILE WORD: a plain text article
article() {
    mkdir -p "$(dirname "$1")"
    printf 'Notice about %s\n\nThe harbour board has put up a notice about %s. It concerns the nets.\n' "$2" "$2" >"$1"
    touch -d "2020-01-01 00:00:$((${clock:=10}))" "$1"   # an old time, another one for each
    clock=$((clock + 1))
}

# has WORD N: so many articles answer
has() {
    local n
    n=$(onrecord-query count "$1" --db news.onrecord 2>/dev/null)
    [ "$n" = "$2" ] || fail "$1: $n articles, wanted $2"
}

update() { run onrecord-index update --config onrecord.toml "$@"; }

for word in apples boats cranes; do article "land/$word.txt" $word; done
article sea/2017/drakes.txt drakes
article sea/2018/eels.txt eels
article sea/2018/notes.md notes
cat >onrecord.toml <<'END'
db = "news.onrecord"

[[source]]
name = "land"
paths = ["land"]

[[source]]
name = "sea"
paths = ["sea/201*"]
include = ["*.txt"]
exclude = ["*draft*"]
outlet = "Harbour Post"
END

it "reads everything at first"
update
mask 's/^seconds .*/seconds TIME/'
expect <<'END'
files read                 5
files unchanged            0
source errors              0
added                      5
changed                    0
unchanged                  0
rejected                   0
skipped members            0
warnings                   0
quotations                 0
  unattributed             0
undated articles           5
with copies                0
corrections                0
  not applicable           0
removed                    0
  missing, kept            0
batch                      1
seconds TIME
END
has eels 1
has notes 0
has source:harbour-post 2

it "reads nothing that has not changed"
update
expect_line 'files read                 0'
expect_line 'files unchanged            5'
expect_line 'batch                      -'

it "looks at the content where only the time has changed"
touch -d '2020-02-01' land/apples.txt
update
expect_line 'files read                 0'
expect_line 'files unchanged            5'

it "replaces what has changed and adds what is new"
article land/apples.txt apricots
article land/figs.txt figs
update --json
expect_contains '"added":1,"changed":1,"unchanged":0'
expect_contains '"files_read":2,"files_unchanged":4'
has apples 0
has apricots 1

it "says what it would do, and does not"
rm land/boats.txt
article land/grapes.txt grapes
update --dry-run --keep-missing 0
expect_line 'added                      1'
expect_line 'removed                    1'
has boats 1
has grapes 0

it "keeps an article for a run whose source is gone, then removes it"
update
expect_line 'removed                    0'
expect_line '  missing, kept            1'
has boats 1
update
expect_line 'removed                    1'
expect_line '  missing, kept            0'
has boats 0
update
expect_line 'removed                    0'

it "removes at once when told so, and forgives what is back in time"
rm land/cranes.txt
update
article land/cranes.txt cranes
update
expect_line '  missing, kept            0'
update
has cranes 1
rm land/cranes.txt
update --keep-missing 0
expect_line 'removed                    1'
has cranes 0

it "takes the articles of a file that has fewer of them"
for n in 1 2 3; do echo "{\"id\":\"r$n\",\"title\":\"Record $n\",\"text\":\"The harbour board has put up record number $n here.\"}"; done >land/feed.jsonl
update
expect_line 'added                      3'
sed -i 2d land/feed.jsonl
update --keep-missing 0
expect_line 'removed                    1'
has '"record 2"' 0
has '"record 3"' 1

it "removes nothing when a record of the file is broken"
sed -i '2s/.*/{"id":"r3",/' land/feed.jsonl
update --keep-missing 0
expect_exit 1
expect_line 'removed                    0'
has '"record 3"' 1

it "reads rejected files again only when they change, or when asked"
update
expect_line 'files read                 0'
run onrecord-index rejects --db news.onrecord
expect_contains 'feed.jsonl:2: bad-record'
update --retry
expect_exit 1
expect_line 'files read                 1'
rm land/feed.jsonl
update --keep-missing 0
run onrecord-index rejects --db news.onrecord
expect ''

it "moves an article from file to file without losing it"
echo '{"id":"m1","title":"Moved","text":"The harbour board has moved this here record to another place."}' >land/one.jsonl
update
mv land/one.jsonl land/two.jsonl
update --keep-missing 0
expect_line 'removed                    0'
has moved 1

it "takes a missing folder for an error, never for a deletion"
mv land away
update --keep-missing 0
expect_exit 74
expect_line 'source errors              1'
expect_line 'removed                    0'
expect_err_contains "source 'land': $PWD/land: cannot be read: No such file or directory; nothing of this source is removed"
has figs 1
mkdir land
update --keep-missing 0
expect_exit 74
expect_err_contains "$PWD/land: has none of the "
expect_err_contains 'run once with --allow-empty'
has figs 1
rmdir land
mv away land
update
expect_line 'source errors              0'

it "goes on with the other sources"
mv sea away
article land/herons.txt herons
update
expect_exit 74
expect_line 'added                      1'
mv away sea

it "does without its ledger"
rm news.onrecord/ledger.sqlite
update
expect_line 'added                      0'
expect_line 'removed                    0'
echo rubbish >news.onrecord/ledger.sqlite
update
expect_line 'added                      0'
[ -e news.onrecord/ledger.sqlite.damaged ] || fail 'the damaged ledger was not set aside'
run onrecord-index check --db news.onrecord
expect_err ''

it "writes figures for node_exporter"
update --metrics figures.prom
grep -qx 'onrecord_run_exit_code 0' figures.prom || fail "$(cat figures.prom)"
grep -qx "onrecord_index_articles $(onrecord-query count '*' --db news.onrecord 2>/dev/null)" figures.prom || fail "$(cat figures.prom)"

it "says what is wrong with a configuration"
wrong() {  # TEXT MESSAGE
    printf '%s\n' "$1" >bad.toml
    run onrecord-index update --config bad.toml --db other.onrecord
    expect_exit 2
    expect_err_contains "$2"
}
wrong '[[source]]
name = "a"
path = ["x"]' "bad.toml:3: unknown setting 'path'; did you mean 'paths'?"
wrong '[[source]]
name = "a"' "bad.toml:1: source 'a' has no paths"
wrong 'db = ' 'bad.toml:1: '
wrong 'keep_missing = -1' 'bad.toml:1: keep_missing must be a whole number from 0 on'
wrong '[[source]]
name = "a"
paths = "x"
format = "pdf"' "bad.toml:4: there is no format 'pdf'"
wrong '' 'bad.toml: names no source'
[ ! -e other.onrecord ] || fail 'a wrong configuration made an index'
run onrecord-index update --db other.onrecord --config nosuch.toml
expect_exit 2
