# Sourced by every T*.sh: small words for tests of the real programs.
#
#   it "what is true"      begins a case; its name is printed when something in it fails
#   run COMMAND...         runs it, keeps what it prints and its exit code; anything but 0 must be expected
#   expect TEXT            the output is exactly this (or the here-document, if there is no TEXT)
#   expect_err TEXT        the same for standard error
#   expect_exit CODE       the exit code
#   expect_line TEXT       one line of the output is exactly this
#   expect_no_line TEXT    none is
#   expect_contains TEXT   TEXT stands somewhere in the output (expect_err_contains: in standard error)
#   mask SED_SCRIPT        changes what was printed before it is compared: times, sizes
#   skip WHY               ends the script as skipped
#
# `onrecord-index` and `onrecord-query` are the built programs; $sample is corpus/sample. The script runs in an
# empty folder of its own, without settings from outside, and fails at its end if any case has failed.

set -u
: "${ONRECORD_INDEX:?names the program onrecord-index}" "${ONRECORD_SOURCE:?names the source folder}"
sample=$ONRECORD_SOURCE/corpus/sample
unset ONRECORD_DB ONRECORD_CONFIG ONRECORD_CORRECTIONS NO_COLOR PAGER ONRECORD_PAGER COLUMNS
export LC_ALL=C.UTF-8 TZ=UTC TERM=xterm

work_folder=$(mktemp -d) || exit 1
cd "$work_folder" || exit 1
status=0 status_expected=1 failures=0 cases=0 case_name='before the first case'

onrecord-index() { "$ONRECORD_INDEX" "$@"; }
onrecord-query() { "${ONRECORD_QUERY:?names the program onrecord-query}" "$@"; }

fail() {
    failures=$((failures + 1))
    printf 'not ok: %s\n' "$case_name"
    printf '    %s\n' "$@"
}

check_status() {
    ((status_expected)) || [ "$status" -eq 0 ] || fail "exit code $status, standard error:" "$(cat "$work_folder/.err")"
    status_expected=1
}

it() {
    check_status
    case_name=$1
    cases=$((cases + 1))
}

run() {
    check_status
    "$@" >"$work_folder/.out" 2>"$work_folder/.err" </dev/null
    status=$?
    status_expected=0
}

# run_with TEXT COMMAND...: as run, TEXT on standard input.
run_with() {
    check_status
    local text=$1
    shift
    printf '%s' "$text" | "$@" >"$work_folder/.out" 2>"$work_folder/.err"
    status=${PIPESTATUS[1]}
    status_expected=0
}

mask() { sed -E -i "$1" "$work_folder/.out" "$work_folder/.err"; }

expect_file() {  # FILE WHAT [TEXT]
    if [ $# -ge 3 ]; then printf '%s' "${3:+$3
}" >"$work_folder/.wanted"; else cat >"$work_folder/.wanted"; fi
    diff -u --label wanted --label "$2" "$work_folder/.wanted" "$1" >"$work_folder/.diff" ||
        fail "$2 differs:" "$(cat "$work_folder/.diff")"
}

expect() { expect_file "$work_folder/.out" output "$@"; }
expect_err() { expect_file "$work_folder/.err" 'standard error' "$@"; }

expect_exit() {
    status_expected=1
    [ "$status" -eq "$1" ] || fail "exit code $status, wanted $1; standard error:" "$(cat "$work_folder/.err")"
}

expect_line() { grep -qxF -e "$1" "$work_folder/.out" || fail "no line '$1' in the output:" "$(cat "$work_folder/.out")"; }
expect_no_line() { ! grep -qxF -e "$1" "$work_folder/.out" || fail "a line '$1' in the output"; }
expect_contains() { grep -qF -e "$1" "$work_folder/.out" || fail "no '$1' in the output:" "$(cat "$work_folder/.out")"; }
expect_err_contains() { grep -qF -e "$1" "$work_folder/.err" || fail "no '$1' in standard error:" "$(cat "$work_folder/.err")"; }

skip() {
    printf 'skipped: %s\n' "$1"
    skipped=1
    exit 77
}

finish() {
    local code=$?
    [ -n "${skipped:-}" ] && { cd / && rm -rf "$work_folder"; exit 77; }
    check_status
    cd / && rm -rf "$work_folder"
    [ "$code" -eq 0 ] || { printf 'not ok: the script ended with %s\n' "$code"; exit "$code"; }
    [ "$failures" -eq 0 ] || { printf '%s failures in %s cases\n' "$failures" "$cases"; exit 1; }
    [ "$cases" -gt 0 ] || { echo 'no cases'; exit 1; }
    printf 'ok: %s cases\n' "$cases"
}
trap finish EXIT
