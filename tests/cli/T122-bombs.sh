#!/bin/bash
# Inputs made to stop a run: each is a reject with its reason, memory stays bounded, the run goes on. tests/soak/bombs.sh has larger ones.
. "$(dirname "$0")/lib.sh" || exit 1
command -v python3 >/dev/null || skip 'no python3 here, which measures memory'
ASAN_OPTIONS=quarantine_size_mb=1${ASAN_OPTIONS:+:$ASAN_OPTIONS} && export ASAN_OPTIONS

# run_measured COMMAND...: as run; $kilobytes is the most memory that the process held
run_measured() {
    run python3 -c '
import resource, subprocess, sys
code = subprocess.call(sys.argv[2:])
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=open(sys.argv[1], "w"))
sys.exit(code if code >= 0 else 128 - code)' kilobytes "$ONRECORD_INDEX" "$@"
    kilobytes=$(cat kilobytes)
}

article() { printf 'Notice about %s\n\nThe harbour board has put up a notice about %s. It concerns the nets.\n' "$2" "$2" >"$1"; }

mkdir plain && article plain/a.txt eels
run_measured add plain --db plain.onrecord
usual=$kilobytes
# bounded: within what a run over one small file takes and 100 MB (records of up to 16 MB are read)
bounded() { [ "$kilobytes" -le $((usual + 100000)) ] || fail "$kilobytes KB, $usual KB for a small file"; }

it "rejects files and records without an end, and takes what stands after them"
mkdir large && truncate -s 2G large/sparse.txt && article large/z.txt gulls
{ printf '{"id":"long","title":"'; head -c 200M /dev/zero | tr '\0' 'a'; printf '"}\n'
  echo '{"id":"short","title":"Notice","text":"The harbour board has put up a notice. It concerns the nets."}'; } >large/line.jsonl
{ printf '<html><body>'; head -c 40M /dev/zero | tr '\0' '<'; } >large/page.html
run_measured add large --db large.onrecord
expect_exit 1
expect_err_contains 'large/sparse.txt: too-large: '
expect_err_contains 'large/line.jsonl:1: too-large: '
expect_err_contains 'large/page.html: too-large: '
expect_line 'added                      2'
bounded
printf '[[source]]\nname = "large"\npaths = ["large"]\n' >onrecord.toml
truncate -s 100M large/sparse.txt
run_measured update --config onrecord.toml --db large.onrecord
expect_exit 1
bounded

it "stands what nests without an end"
mkdir nested
{ printf '{"id":"n","title":"Notice","text":'; head -c 1M /dev/zero | tr '\0' '['; } >nested/a.jsonl
{ printf '<html><body>'; for ((i = 0; i < 40000; i++)); do printf '<div><b>'; done; printf 'The board.'; } >nested/b.html
article nested/z.txt gulls
run_measured add nested --db nested.onrecord
expect_exit 1
expect_err_contains 'nested/a.jsonl:1: bad-record: '
expect_err_contains 'nested/b.html: '
expect_line 'added                      1'
bounded

it "walks folders that are deep, linked in circles, and full of what is no file"
mkdir odd && article odd/a.txt eels
python3 -c '
import os
os.chdir("odd")
for level in range(1000):
    os.mkdir("folder-%d" % level); os.chdir("folder-%d" % level)
open("deep.txt", "w").write("Notice\n\nThe harbour board has put up a notice. It concerns the nets.\n")'
ln -s . odd/same && ln -s .. odd/up && ln -s two odd/one && ln -s one odd/two && ln -s nowhere odd/dangling && ln -s /dev/zero odd/zero
mkfifo odd/pipe && article odd/z.txt gulls
run_measured add odd odd/pipe /dev/zero --db odd.onrecord
expect_exit 1
expect_err_contains 'odd/one: unreadable: cannot be read: Too many levels of symbolic links'
expect_err_contains 'odd/dangling: unreadable: cannot be read: No such file or directory'
expect_err_contains 'odd/pipe: unreadable: cannot be read: is a pipe; give '
expect_err_contains '/dev/zero: unreadable: cannot be read: is a device, not a file'
expect_err_contains 'File name too long'
bounded
run onrecord-query count 'title:eels OR title:gulls' --db odd.onrecord
expect_exit 0

it "takes a file whatever its name is"
mkdir names
article names/$'caf\xe9.txt' cafes && article names/$'two\nlines.txt' lines && article names/$'\x1b[31mred.txt' reds && article "names/ blanks .txt" blanks
article names/-option.txt options && article names/$'bad\xe9.jsonl' bads && printf 'x' >names/$'short\xff.txt'
printf '[[source]]\nname = "names"\npaths = ["names"]\n' >onrecord.toml
run onrecord-index update --config onrecord.toml --db names.onrecord
expect_exit 1
expect_line 'added                      6'
expect_err_contains 'names/short\xff.txt: too-short: '
grep -q $'\x1b' .err .out && fail 'a control character reached the terminal'
run onrecord-index update --config onrecord.toml --db names.onrecord
expect_line 'added                      0'
expect_line 'changed                    0'
run onrecord-index rejects --db names.onrecord
expect_contains 'short\xff.txt'
rm names/$'caf\xe9.txt'
run onrecord-index update --config onrecord.toml --db names.onrecord --keep-missing 0
[ "$(onrecord-query count '*' --db names.onrecord)" = 5 ] || fail 'the article of a file that is gone is there'

it "takes a folder of many small files"
mkdir many && (cd many && for ((i = 0; i < 20000; i++)); do echo "$i" >$i.txt; done)
for n in 1 2 3; do article many/x$n.txt eels$n; done
run_measured add many --db many.onrecord --quiet
expect_exit 1
bounded
[ "$(onrecord-query count '*' --db many.onrecord)" = 3 ] || fail 'not all were taken'
