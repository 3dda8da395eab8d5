#!/usr/bin/env bash
# From nothing to a first answer: installs the packages that are missing, builds both programs (release), indexes the
# sample corpus into ./quickstart.onrecord, and asks who said what. Safe to repeat; touches nothing outside this folder
# except packages.
set -eu
cd "$(dirname "$0")"

step() { printf '\n== %s\n' "$*"; }

step "packages"
scripts/install-packages.sh

step "build (release)"
cmake --preset release -DCMAKE_CXX_COMPILER_LAUNCHER=ccache >/dev/null
cmake --build --preset release --target onrecord-index onrecord-query

step "index corpus/sample"
build/release/indexer/onrecord-index add corpus/sample --db quickstart.onrecord

step "onrecord-query speaker:Fallon topic:defence --facet speaker --facet department --facet topic"
build/release/query/onrecord-query --db quickstart.onrecord --no-pager speaker:Fallon topic:defence \
    --facet speaker --facet department --facet topic

cat <<'END'

Now you:
  export ONRECORD_DB=quickstart.onrecord PATH="$PWD/build/release/indexer:$PWD/build/release/query:$PATH"
  onrecord-query 'speaker:"David Davis" date:2017'
  onrecord-query quotes said:security
  onrecord-query --help
END
