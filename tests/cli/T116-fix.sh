#!/bin/bash
# check --fix: what is whole is used again, what is not is set aside and named, and the next run reads it again. Nothing is deleted.
. "$(dirname "$0")/lib.sh" || exit 1
. "$ONRECORD_SOURCE/tests/soak/flip.sh"

# article FILE WORD
article() { printf 'Notice about %s\n\nMichael Fallon said that the %s were safe. The harbour board has put up a notice about %s.\n' "$2" "$2" "$2" >"$1"; }
answers() { for query in '*' eels gulls '"were safe"' 'speaker:Fallon said:safe' 'batch:1' 'batch:2'; do onrecord-query "$query" --db "$1" --format jsonl --all --sort oldest 2>/dev/null | grep -vE '"type":"(begin|end)"'; done; }
fresh() { rm -rf news.onrecord && cp -r whole.onrecord news.onrecord; }

mkdir news && article news/a.txt eels && article news/b.txt gulls
printf 'db = "news.onrecord"\n[[source]]\nname = "news"\npaths = ["news"]\n' >onrecord.toml
touch -d '2020-01-01' news/*
run onrecord-index update --config onrecord.toml
article news/c.txt keels && article news/d.txt jetties && touch -d '2020-01-01' news/*
run onrecord-index update --config onrecord.toml
cp -r news.onrecord whole.onrecord
answers whole.onrecord >before.txt
[ -s before.txt ] || fail 'no answers'

it "has nothing to do where nothing is wrong"
run onrecord-index check --fix --db news.onrecord
expect 'ok: 4 articles and 4 quotations in 2 segments, generation 2'

it "writes a segment anew from its stored articles"
for file in columns/articles.topic columns/quotes.length tokens/quotes tokens/articles.pairs quotes/postlist.glass checksums; do
    fresh
    flip news.onrecord/segments/000001/$file $(($(stat -c %s news.onrecord/segments/000001/$file) - 1)) 0
    cp news.onrecord/segments/000001/$file damaged
    run onrecord-index check --fix --yes --db news.onrecord
    expect_contains "wrong: news.onrecord/segments/000001/$file"
    expect_line 'segment 000001: its stored articles are whole; it is written anew from them (2 articles)'
    expect_line 'written anew: segment 000001, now 000003; the damaged files are in news.onrecord/damaged/000001'
    expect_line 'ok: 4 articles and 4 quotations in 2 segments, generation 3'
    answers news.onrecord | diff before.txt - >.diff || fail "$file: other answers than before" "$(head -5 .diff)"
    cmp -s damaged "news.onrecord/damaged/000001/$file" || fail "the damaged $file was not kept"
    run onrecord-index update --config onrecord.toml
    expect_line 'changed                    0'
done

it "says what it cannot know"
fresh
for column in content-hash batch; do flip news.onrecord/segments/000001/columns/articles.$column 40 0; done
run onrecord-index check --fix --yes --db news.onrecord
expect_contains 'the next update takes them as changed'
expect_contains 'they count as added today'
run onrecord-index update --config onrecord.toml --reread
expect_line 'changed                    2'

it "changes nothing without being told to"
fresh
flip news.onrecord/segments/000002/articles/docdata.glass 100 3
run onrecord-index check --fix --db news.onrecord
expect_exit 2
expect_err_contains 'say --yes where nobody can be asked, or --dry-run to see'
run onrecord-index check --fix --dry-run --db news.onrecord
expect_exit 1
expect_line 'segment 000002: its stored articles are damaged; it is set aside, and 2 articles must be read again from their sources:'
diff -r whole.onrecord news.onrecord >.diff
[ "$(wc -l <.diff)" = 1 ] || fail 'the dry run changed the index' "$(cat .diff)"

it "tells it as JSON"
run onrecord-index check --fix --dry-run --json --db news.onrecord
expect_exit 1
expect_contains '{"format_version":1,"ok":false,"done":false,"manifest_put_back":null,"repairs":[{"segment":"000002","articles":2,"lost":true,"lost_ids":["'
cp -r news.onrecord json.onrecord
run onrecord-index check --fix --yes --json --db json.onrecord
expect_exit 1
expect_contains '"written_anew":[],"kept":"json.onrecord/damaged/000002"}],"revision":3,"articles":2,"problems":[]}'

it "sets a lost segment aside, names its articles, and the next update has them again"
run onrecord-index check --fix --yes --db news.onrecord
expect_exit 1
[ "$(grep -c '^  [0-9a-f]*$' .out)" = 2 ] || fail "the lost articles are not named: $(cat .out)"
expect_line 'set aside: segment 000002; the damaged files are in news.onrecord/damaged/000002'
expect_line 'ok: 2 articles and 2 quotations in 1 segment, generation 3'
[ "$(ls news.onrecord/damaged/000002)" = "$(ls whole.onrecord/segments/000002)" ] || fail 'not all of it was kept'
run onrecord-index update --config onrecord.toml
expect_line 'added                      2'
[ "$(onrecord-query count '"were safe"' --db news.onrecord)" = 4 ] || fail 'not all are back'
run onrecord-index check --db news.onrecord
expect_err ''

it "does so when a folder is gone altogether"
fresh
rm -r news.onrecord/segments/000001
run onrecord-index check --fix --yes --db news.onrecord
expect_exit 1
expect_line '  (their ids cannot be read any more)'
run onrecord-index update --config onrecord.toml
expect_line 'added                      2'

it "puts back the copy of a manifest"
for damage in "flip news.onrecord/manifest.json 30 1" "rm news.onrecord/manifest.json"; do
    fresh
    $damage
    run onrecord-index check --db news.onrecord
    expect_exit 74
    expect_err_contains '(--fix puts back its copy, of generation 2)'
    run onrecord-index add news --db news.onrecord
    expect_exit 74
    expect_err_contains 'manifest.json'
    [ "$(ls news.onrecord/segments | wc -l)" = 2 ] || fail 'segments were removed'
    run onrecord-index check --fix --yes --db news.onrecord
    expect_line 'ok: 4 articles and 4 quotations in 2 segments, generation 2'
    answers news.onrecord | diff before.txt - >/dev/null || fail 'other answers than before'
done

it "reads again what a backup does not have"
fresh
article news/e.txt islands && touch -d '2020-01-01' news/e.txt
run onrecord-index update --config onrecord.toml
cp whole.onrecord/manifest* news.onrecord/
run onrecord-index update --config onrecord.toml
expect_err_contains 'is older than its ledger (was a backup put back?): 1 articles that are not in it are read again'
[ "$(onrecord-query count islands --db news.onrecord)" = 1 ] || fail 'it is not there'
run onrecord-index update --config onrecord.toml
expect_err ''
rm -r news.onrecord/manifest* news.onrecord/segments
run onrecord-index update --config onrecord.toml
expect_line 'added                      5'

it "compares with the sources"
run onrecord-index check --sources --db news.onrecord
expect_err ''
article news/a.txt ferries && touch -d '2020-01-01' news/a.txt && article news/f.txt cranes && rm news/b.txt
sed -i 's/gulls/GULLS/' news/c.txt && run onrecord-index remove jetties --yes --db news.onrecord
run onrecord-index check --config onrecord.toml --db news.onrecord
for line in 'news/a.txt: has another content than what is in the index; the next update sees to it' 'news/f.txt: has not been read; the next' \
    'news/b.txt: is gone; its articles are in the index; the next' 'was read from a file and is not in the index (removed by hand, or lost)'; do
    expect_err_contains "$line"
done
run onrecord-index check --yes --db news.onrecord
expect_exit 2
