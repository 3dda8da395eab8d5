#!/bin/bash
# Kills the indexer at random moments, with SIGKILL, and looks each time whether anything was lost.
#
#   tests/soak/kill.sh [KILLS] [SEED]      500 kills take about ten minutes; the seed is printed, to run the same again
#
# Every round changes some sources (new files, changed ones, removed ones), lets `update` (or `compact`, `rebuild`) run undisturbed
# on a copy of the index, then on the index itself until it is killed. After that the index must pass `check` and answer as before
# the run or as after it, never otherwise; the same command again must bring it to the answers of the undisturbed copy, and a
# further `update` must find nothing to do. The programs are those of build/release, or ONRECORD_INDEX and ONRECORD_QUERY.
set -u
kills=${1:-500} seed=${2:-$RANDOM}
root=$(cd "$(dirname "$0")/../.." && pwd)
index=${ONRECORD_INDEX:-$root/build/release/indexer/onrecord-index} query=${ONRECORD_QUERY:-$root/build/release/query/onrecord-query}
unset ONRECORD_DB ONRECORD_CONFIG ONRECORD_CORRECTIONS
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d) && cd "$folder" || exit 1
trap 'cd / && rm -rf "$folder"' EXIT
RANDOM=$seed
echo "seed $seed"

fail() {
    echo "FAILED in round $round ($what, killed after $delay s): $*"
    trap - EXIT
    echo "left as it was: $folder"
    exit 1
}

words=(anchors boats cranes docks eels ferries gulls harbours islands jetties keels lanterns)
people=('Michael Fallon' 'Amber Rudd' 'Liam Fox' 'Boris Johnson')

# article FILE: some text of one to three paragraphs
article() {
    local word=${words[RANDOM % 12]} other=${words[RANDOM % 12]} person=${people[RANDOM % 4]}
    printf 'Notice about %s\n\n%s said: "The %s are safe, and %s are not."\nIt was the %s notice about %s this year.\n' \
        "$word" "$person" "$word" "$other" "$RANDOM" "$other" >"$1"
}

change_sources() {
    local n
    for n in 1 2 3 4 5; do article "news/$((next++)).txt"; done
    for n in 1 2; do article "news/$((RANDOM % next)).txt"; done
    rm -f "news/$((RANDOM % next)).txt"
}

printf '%s\n' '*' boats '"are safe"' speaker:fallon 'speaker:rudd said:eels' 'ferries NEAR/9 notice' 'has:quotes -gulls' >queries.txt

# answers DB: what it says to these, as one line
answers() {
    local options=(--db "$1" --count-by quotes)
    { "$query" batch queries.txt --db "$1" --format ids --all --group none --sort oldest && "$query" batch queries.txt "${options[@]}"; } 2>/dev/null |
        sort | md5sum
}

# command DB: what this round is about
command_on() {
    case $what in
        update) echo "$index" update --config onrecord.toml --keep-missing 0 --quiet --db "$1" ;;
        compact) echo "$index" compact --quiet --db "$1" ;;
        rebuild) echo "$index" rebuild --config onrecord.toml --drop-missing --quiet --db "$1" ;;
    esac
}

round=0 what=first delay=0 next=0
mkdir news
printf '[[source]]\nname = "news"\npaths = ["news"]\n' >onrecord.toml
for ((; next < 40;)); do article "news/$((next++)).txt"; done
"$index" update --config onrecord.toml --quiet --db news.onrecord || fail 'the first run'

killed=0 finished=0 old=0 new=0 rubbish=0
while ((killed < kills)); do
    round=$((round + 1))
    case $((round % 10)) in 3 | 6) what=compact ;; 9) what=rebuild ;; *) what=update ;; esac
    [ $what = update ] && change_sources
    before=$(answers news.onrecord)
    rm -rf undisturbed.onrecord && cp -r news.onrecord undisturbed.onrecord
    start=$(date +%s%N)
    $(command_on undisturbed.onrecord) || fail 'the undisturbed run'
    took=$((($(date +%s%N) - start) / 1000))
    after=$(answers undisturbed.onrecord)

    delay=$(printf '0.%06d' $((took * (RANDOM % 1000) / 1000 % 1000000)))
    $(command_on news.onrecord) >run.log 2>&1 &
    pid=$!
    sleep "$delay"
    if kill -KILL $pid 2>/dev/null; then :; fi
    wait $pid 2>/dev/null
    if [ $? -eq 137 ]; then killed=$((killed + 1)); else finished=$((finished + 1)); fi

    "$index" check --db news.onrecord >check.log 2>check.err || fail "$(cat check.log check.err)"
    [ -s check.err ] && rubbish=$((rubbish + 1))
    now=$(answers news.onrecord)
    if [ "$now" = "$before" ]; then old=$((old + 1)); elif [ "$now" = "$after" ]; then new=$((new + 1)); else fail 'answers as neither generation'; fi
    $(command_on news.onrecord) || fail 'the run after the kill'
    [ "$(answers news.onrecord)" = "$after" ] || fail 'the run after the kill came to other answers'
    [ $what = rebuild ] && "$index" rebuild --prune --db news.onrecord >/dev/null
    "$index" check --db news.onrecord >check.log 2>check.err || fail "$(cat check.log check.err)"
    [ ! -s check.err ] || fail "rubbish was left: $(cat check.err)"
    if [ $what = update ]; then
        "$index" update --config onrecord.toml --keep-missing 0 --json --db news.onrecord >again.json || fail 'the update after that'
        grep -q '"files_read":0,.*"removed":0' again.json || grep -q '"added":0,"changed":0,' again.json || fail "it was not at its end: $(cat again.json)"
    fi
done 2>>job.log
echo "$killed kills, $finished runs were too fast; after them $old answered as before, $new as after; $rubbish left something half written"
