# Sourced by run: what an article costs in an archive ten times as large, what memory that takes, and a night of 1,000 more articles.

tenth=$((articles / 10))
[ -s tenth.jsonl ] || head -n "$tenth" articles.jsonl >tenth.jsonl
[ -s whole.jsonl ] || head -n "$articles" articles.jsonl >whole.jsonl
[ -s night.jsonl ] || tail -n "$night" articles.jsonl >night.jsonl

# The rows that table.py takes: NAME,wall seconds,processor seconds,MB of memory,articles,bytes on disk
add_to() {  # INDEX INPUT ARTICLES NAME [OPTION]
    python3 "$here/peers/timed.py" "$index" add "$2" --db "$1" --no-extract ${5-} >new.time
    echo "$4,$(cat new.time),$3,$(du -sb "$1" | cut -f1)" >>growth.txt
}
files_of() { find "$1/segments" -type f -printf '%i %T@ %p\n' | sort; }
: >growth.txt
for ((round = 1; round <= rounds; ++round)); do
    rm -rf tenth.onrecord whole.onrecord
    say "round $round, $tenth articles"
    add_to tenth.onrecord tenth.jsonl "$tenth" tenth
    say "round $round, $articles articles"
    add_to whole.onrecord whole.jsonl "$articles" whole
    files_of whole.onrecord >before.txt
    say "round $round, $night more"
    add_to whole.onrecord night.jsonl "$night" night --no-merge
    files_of whole.onrecord >after.txt
    [ "$("$query" count --db whole.onrecord)" = $((articles + night)) ] || { say 'the new articles cannot be found'; exit 1; }
    [ -z "$(comm -23 before.txt after.txt)" ] || { say 'files of live segments were changed'; exit 1; }
done
python3 "$here/peers/table.py" growth growth.txt "$articles" >table.md
