# Sourced by run: search, ours and the peers interleaved.

# --- the corpus, our index, and the same articles for the peers
# One segment, as Lucene's index is merged to one; a million articles in four.
[ -d news.onrecord ] || { say 'our index'; "$index" add articles.jsonl --db news.onrecord --segment-size 250000 --memory 8G >/dev/null; }
export ONRECORD_DB=$work/news.onrecord
[ -s queries.tsv ] || "$build/benchmarks/generate_news" queries "$articles" >queries.tsv
python3 "$here/peers/export.py" queries queries.tsv >ours.tsv
if [ ! -s docs.tsv ]; then
    "$query" search '*' --all --group none --snippet none --format jsonl --fields id,datePublished,speakers,departments,topics >answers.jsonl
    python3 "$here/peers/export.py" docs answers.jsonl articles.jsonl >docs.tsv && rm answers.jsonl
fi

# --- the peers' indexes
peers=(onrecord)
if has_lucene; then
    [ -d lucene ] || { say 'Lucene index'; java -cp "${jars}classes" LuceneBench index docs.tsv lucene; }
    peers+=(lucene)
fi
if wants sqlite; then
    [ -s lite.db ] || { say 'SQLite index'; python3 "$here/peers/sqlite_bench.py" index docs.tsv lite.db; }
    peers+=(sqlite)
fi
if wants xapian; then
    [ -d xapian.db ] || { say 'Xapian index'; "$build/benchmarks/xapian_bench" index docs.tsv xapian.db; }
    peers+=(xapian)
fi

# --- rounds, each program in turn: lines class,round,milliseconds,hits
ask() {  # PEER FACETS
    local facets=()
    case $1 in
        onrecord)
            [ "$2" = 0 ] || facets=(--facet-scope all-filters --facet speaker --facet department --facet topic)  # what the peers count
            "$query" bench ours.tsv --rounds 1 --warm-up 3 --no-cold "${facets[@]}" --csv samples.csv >/dev/null
            tr -d '\r' <samples.csv | awk -F, 'NR > 1 { print $2 "," $3 "," $4 "," }' ;;
        lucene) java -cp "${jars}classes" LuceneBench bench lucene queries.tsv 1 "$2" ;;
        sqlite) python3 "$here/peers/sqlite_bench.py" bench lite.db queries.tsv 1 "$2" ;;
        xapian) "$build/benchmarks/xapian_bench" bench xapian.db queries.tsv 1 "$2" ;;
    esac
}
: >samples.txt
for ((round = 1; round <= rounds; ++round)); do
    for facets in 0 1; do
        for peer in "${peers[@]}"; do
            say "round $round, $peer, facets $facets"
            ask "$peer" $facets | sed "s/^/$peer,$facets,/" >>samples.txt
        done
    done
done

# --- one shot from the shell
heavy=$(awk -F'\t' '$1 == "common-word" { print $3; exit }' queries.tsv)
rare=$(awk -F'\t' '$1 == "rare-word" { print $3; exit }' queries.tsv)
: >shots.txt
shot() {  # NAME COMMAND...
    local name=$1 start end
    shift
    start=$(date +%s%N)
    "$@" >/dev/null 2>&1 || true
    end=$(date +%s%N)
    echo "$name,$(((end - start) / 1000))" >>shots.txt
}
for ((round = 0; round < 10 * rounds; ++round)); do
    shot true /bin/true
    shot onrecord-rare "$query" "$rare" --format ids
    shot onrecord-heavy "$query" "$heavy" --format ids --facet speaker --facet department --facet topic
    ! wants sqlite || shot sqlite-heavy python3 "$here/peers/sqlite_bench.py" one lite.db "$heavy"
done
# The most memory that the heavy query had, mapped pages of the index that it touched included.
memory=$(python3 -c 'import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)' "$query" "$heavy" --format ids --facet speaker --facet department --facet topic)
python3 "$here/peers/table.py" search samples.txt shots.txt "$("$query" count)" "$memory" >table.md
