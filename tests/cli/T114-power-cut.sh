#!/bin/bash
# The order in which a run reaches the disk: all of a new segment, then the manifest, then its name. A power cut at any moment leaves
# one generation or the next.
. "$(dirname "$0")/lib.sh" || exit 1
command -v strace >/dev/null || skip 'no strace here'
strace -f -o probe.txt true 2>/dev/null || skip 'strace may not trace here'
ASAN_OPTIONS=detect_leaks=0${ASAN_OPTIONS:+:$ASAN_OPTIONS} && export ASAN_OPTIONS  # it cannot look for leaks in a traced process
here=$(dirname "$0")

# traced RENAMES ARGUMENTS...: a run publishes so many times, in the right order
traced() {
    local renames=$1
    shift
    run strace -f -y -s 4096 -o trace.txt -e trace=openat,write,pwrite64,pwritev,ftruncate,fallocate,fsync,fdatasync,rename,renameat,renameat2,mkdir,mkdirat,unlink,unlinkat,rmdir \
        "$ONRECORD_INDEX" "$@" --db news.onrecord
    expect_exit 0
    run awk -v cwd="$PWD" -v index_folder="$PWD/news.onrecord" -f "$here/power-cut.awk" trace.txt
    expect "renames: $renames"
}

mkdir news && for n in 1 2 3 4; do printf 'Notice %s\n\nMichael Fallon said that the harbour was safe. It concerns the nets of boat %s.\n' "$n" "$n" >"news/$n.txt"; done
printf '[[source]]\nname = "news"\npaths = ["news"]\n' >onrecord.toml

it "is kept by add"
traced 3 add news --segment-size 2 --jobs 1 --no-merge
it "is kept by add with the library's writer"
printf 'Notice 5\n\nThe harbour board has put up a notice. It concerns the nets of boat 5.\n' >news/5.txt
traced 1 add news --writer api --jobs 1
it "is kept by update"
printf 'Notice 1\n\nThe harbour board has put up another notice. It concerns the nets of boat 1.\n' >news/1.txt
traced 1 update --config onrecord.toml --jobs 1
it "is kept by compact, where documents are dropped"
traced 1 compact
it "is kept by compact, where all are taken over"
printf 'Notice 6\n\nThe harbour board has put up a notice. It concerns the nets of boat 6.\n' >news/6.txt
traced 1 update --config onrecord.toml --jobs 1
traced 1 compact
it "is kept by rebuild and remove"
traced 1 rebuild --config onrecord.toml --jobs 1
traced 1 remove boat --yes

it "is what the trace is read for"
sed -i -E 's/fsync\(/nosync(/' trace.txt
run awk -v cwd="$PWD" -v index_folder="$PWD/news.onrecord" -f "$here/power-cut.awk" trace.txt
expect_contains 'not on the disk when the manifest was renamed: '
expect_line "the last rename was not followed by the folder's fsync"
