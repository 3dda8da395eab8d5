#!/bin/bash
# Runs every example of docs/QUERY-LANGUAGE.md: lines of its sh blocks. "# finds nothing" and "# error" name the other outcomes.
. "${0%/*}/lib.sh"
onrecord-index add "$sample" --db news.onrecord >/dev/null 2>&1 || exit 1
export ONRECORD_DB=$PWD/news.onrecord

# The index is made here, so that "added today" is today's.
sed -n '/^```sh$/,/^```$/p' "$ONRECORD_SOURCE/docs/QUERY-LANGUAGE.md" | grep '^onrecord-query ' >examples
it "has examples"
[ "$(wc -l <examples)" -gt 60 ] || fail "only $(wc -l <examples)"

while IFS= read -r line; do
    command=${line%% # *}
    it "$command"
    case $line in
        *'# finds nothing'*) wanted=1 ;;
        *'# error'*) wanted=2 ;;
        *) wanted=0 ;;
    esac
    eval "run $command"
    expect_exit "$wanted"
done <examples
