#!/usr/bin/env bash
# Builds everything and runs every test. Installs the packages that are missing; safe to repeat; touches nothing outside
# this folder except packages and the temporary folder.
#   ./test.sh               all tests on the checked build (ASan, UBSan, warnings are errors); on the release build what users
#                           run: the shell tests, the quality of extraction and search, the tests that measure time
#   ./test.sh --fast        the checked build only
#   ./test.sh --tidy        clang-tidy over every file as well
#   ./test.sh --fuzz [SEC]  every fuzz target for SEC seconds (60) as well
set -eu
cd "$(dirname "$0")"
fast= tidy= fuzz=
while [ $# -gt 0 ]; do
    case "$1" in
        --fast) fast=1 ;;
        --tidy) tidy=1 ;;
        --fuzz) fuzz=60; case "${2:-}" in [0-9]*) fuzz=$2; shift ;; esac ;;
        *) sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 2 ;;
    esac
    shift
done

step() { printf '\n== %s\n' "$*"; }
build() { cmake --preset "$1" -DCMAKE_CXX_COMPILER_LAUNCHER=ccache "${@:2}" >/dev/null && cmake --build --preset "$1"; }

step "packages"
scripts/install-packages.sh

if [ -n "$tidy" ]; then
    step "clang-tidy"
    scripts/tidy.sh
fi

if [ -n "$fuzz" ]; then
    step "fuzzing, $fuzz seconds a target"
    build fuzz
    scripts/fuzz.sh build/fuzz "$fuzz"
fi

if [ -z "$fast" ]; then
    step "release build"
    build release -DONRECORD_TESTS=ON -DONRECORD_UNIT_TESTS=OFF
    step "tests of the release build"
    ctest --preset release -j2 --no-tests=error
fi

step "checked build (ASan, UBSan)"
build dev -DONRECORD_TESTS=ON -DONRECORD_UNIT_TESTS=ON
step "tests of the checked build"
ctest --preset dev -j2 --no-tests=error
