# Sourced after lib.sh: indexes articles made to tell the operators apart as news.onrecord, and makes it the index of every command.
# Ids are in the order of dates.

cat >words.jsonl <<'END'
{"id":"a-deal","title":"Harbour opens","date":"2017-01-01","outlet":"Harbour Post","text":"The free trade deal was signed in the harbour. Officials praised the customs union.\nFishing boats waited outside."}
{"id":"b-talks","title":"Trade talks","date":"2017-02-01","outlet":"Harbour Post","text":"Trade ought to be free, the note says. A deal on customs may follow. Customs posts, customs forms.\nThe union of ports objected."}
{"id":"c-cafe","title":"Café in Besançon","date":"2017-03-01","outlet":"City Tape","text":"The café on the quay might close. Its co-operation with the fish market ended. The UK’s share was 50% or £39bn.\nA resume: nothing new."}
{"id":"d-said","title":"Two ministers","date":"2017-04-01","outlet":"City Tape","text":"The Defence Secretary, Michael Fallon, said: \"Security at sea matters to the fishing fleet.\" David Davis said: \"A customs union is a trade question.\" The journalist saw gulls."}
{"id":"e-lead","title":"Gulls over Grimsby","date":"2017-05-01","outlet":"City Tape","text":"Gulls circled over the quay all day.\nA résumé was filed near Gibraltar. Negotiators and negotiations went on; trade was not on the table."}
END

onrecord-index add words.jsonl --db news.onrecord >/dev/null 2>add.err || { cat add.err; exit 1; }
export ONRECORD_DB=$PWD/news.onrecord

# finds QUERY [ID...]: these articles and no others match, and nothing but notes is said.
finds() {
    local query=$1
    shift
    run onrecord-query --format ids --sort oldest --all --group none -q -- "$query"
    expect_exit $(($# == 0))
    expect "$(printf '%s\n' "$@")"
}

# says QUERY TEXT: the notes on standard error are exactly TEXT.
says() {
    run onrecord-query count -- "$1"
    [ "$status" -le 1 ] || fail "exit code $status"
    status_expected=1
    grep -v -e 'nothing matches' -e ' alone matches nothing' -e '  without ' -e '  nearest words' "$work_folder/.err" >"$work_folder/.notes"
    mv "$work_folder/.notes" "$work_folder/.err"
    expect_err "$2"
}
