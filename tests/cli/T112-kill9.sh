#!/bin/bash
# Kills at random moments of update, compact and rebuild (ONRECORD_KILLS of them, else twenty); tests/soak/kill.sh does five hundred.
. "$(dirname "$0")/lib.sh" || exit 1
export ONRECORD_INDEX ONRECORD_QUERY
kills=${ONRECORD_KILLS:-20}

it "loses nothing to a kill at any moment"
run bash "$ONRECORD_SOURCE/tests/soak/kill.sh" "$kills"
expect_exit 0
expect_contains "$kills kills"
cat .out
