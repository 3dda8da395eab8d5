# Sourced by run: the same articles indexed by ours and by the peers, in turn. Each keeps title and text, answers phrases and filters by date.

[ -s texts.tsv ] || { say 'texts'; python3 "$here/peers/export.py" texts articles.jsonl >texts.tsv; }
few=$((articles < 10000 ? articles : 10000))   # scriptindex takes minutes for all
stages=(onrecord onrecord-extract)
! has_lucene || stages+=(lucene)
! wants sqlite || stages+=(sqlite)
if wants sphinx && [ -x /usr/bin/indexer ]; then
    python3 "$here/peers/export.py" sphinx "$work" >sphinx.conf
    stages+=(sphinx)
fi
if wants scriptindex && command -v scriptindex >/dev/null; then
    [ -s scriptindex.dump ] || head -n "$few" texts.tsv | python3 "$here/peers/export.py" scriptindex >scriptindex.dump
    printf '%s\n' 'id : boolean=Q unique=Q field' 'title : index=S index field' 'text : index field' 'date : value=0 field' >scriptindex.script
    stages+=(scriptindex)
fi

# NAME,wall seconds,processor seconds,MB of memory,articles,bytes on disk
build_index() {
    rm -rf new.* && mkdir new.sphinx
    local folder=new.index count=$articles command
    case $1 in
        onrecord) command=("$index" add articles.jsonl --db new.index --no-extract) ;;
        onrecord-extract) command=("$index" add articles.jsonl --db new.index) ;;
        lucene) command=(java -Xmx1g -cp "${jars}classes" LuceneBench store texts.tsv new.index 2) ;;
        sqlite) command=(python3 "$here/peers/sqlite_bench.py" store texts.tsv new.index) ;;
        sphinx) folder=new.sphinx command=(indexer --quiet --config sphinx.conf news) ;;
        scriptindex) count=$few command=(scriptindex --stemmer=english new.index scriptindex.script scriptindex.dump) ;;
    esac
    python3 "$here/peers/timed.py" "${command[@]}" >new.time
    echo "$1,$(cat new.time),$count,$(du -sb "$folder" | cut -f1)" >>indexing.txt
    rm -rf new.*
}
: >indexing.txt
for ((round = 1; round <= rounds; ++round)); do
    for stage in "${stages[@]}"; do
        say "round $round, $stage"
        build_index "$stage"
    done
done
python3 "$here/peers/table.py" indexing indexing.txt "$articles" >table.md
