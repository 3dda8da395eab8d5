# Sourced by tests that change single bits of an index; they run where `onrecord-index` and `onrecord-query` are commands.

# flip FILE BYTE BIT: turns one bit over
flip() {
    local byte
    byte=$(od -An -tu1 -j"$2" -N1 "$1") || return
    printf "\\x$(printf %02x $((byte ^ (1 << $3))))" | dd of="$1" bs=1 seek="$2" conv=notrunc status=none
}

# Queries that read every kind of file: words, phrases, neighbours, quotations, dates, facets, groups.
asked_queries() {
    printf '%s\n' '*' brexit '"prime minister"' 'minister NEAR/5 said' 'speaker:may' 'quote:{speaker:davis said:trade}' 'date:2016..2017' \
        'department:defence -topic:economy' 'title:brexit OR said:security' 'min*' 'has:quotes missing:date' 'added:2000..'
}

# ask_all DB FILE: writes the answers to FILE. False where a program was ended by a signal or did not end in 20 seconds; $asked says how
ask_all() {
    local db=$1 code
    asked_queries >asked.txt
    while read -r command; do
        # shellcheck disable=SC2086
        timeout 20 "${ONRECORD_QUERY:?}" $command --db "$db" </dev/null
        code=$?
        if ((code >= 124)) && [ "$code" != 130 ]; then
            asked="$command: exit code $code"
            return 1
        fi
    done >"$2" 2>&1 <<'END'
batch asked.txt --format jsonl --sort newest --facet speaker:5 --facet topic
batch asked.txt --format jsonl --sort relevance
facets speaker,topic,department,source,party,date
quotes said:trade --format json --facet speaker
trend brexit --per month
END
}
