#!/bin/bash
# Twenty kills at random moments of update, compact and rebuild; tests/soak/kill.sh does five hundred.
. "$(dirname "$0")/lib.sh" || exit 1
export ONRECORD_INDEX ONRECORD_QUERY

it "loses nothing to a kill at any moment"
run bash "$ONRECORD_SOURCE/tests/soak/kill.sh" 20
expect_exit 0
expect_contains '20 kills'
cat .out
