#!/bin/bash
# The large forms of tests/cli/T122-bombs.sh: a record of 8 GB on a pipe, a sparse file of 100 GB, and a folder of a million articles.
#
#   tests/soak/bombs.sh [FILES]      1,000,000 files take about ten minutes and 6 GB of disk
#
# Prints memory and time of each, and fails where memory grows with the input. The program is that of build/release, or ONRECORD_INDEX.
set -u
files=${1:-1000000}
root=$(cd "$(dirname "$0")/../.." && pwd)
index=${ONRECORD_INDEX:-$root/build/release/indexer/onrecord-index}
unset ONRECORD_DB ONRECORD_CONFIG ONRECORD_CORRECTIONS
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d) && cd "$folder" || exit 1
trap 'cd / && rm -rf "$folder"' EXIT

# measured NAME MOST ARGUMENTS...: runs the indexer, prints and limits its memory (MB)
measured() {
    local name=$1 most=$2
    shift 2
    python3 -c '
import resource, subprocess, sys, time
start = time.time()
code = subprocess.call(sys.argv[3:], stderr=subprocess.DEVNULL)
megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
print("%s: %d MB, %.1f s, exit code %d" % (sys.argv[1], megabytes, time.time() - start, code))
sys.exit(0 if code in (0, 1) and megabytes <= int(sys.argv[2]) else 1)' "$name" "$most" "$index" "$@" || { echo "FAILED: $name"; exit 1; }
}

article='The harbour board has put up a notice about the boats. It concerns the nets, and the eels in them.'
{ printf '{"id":"long","title":"'; head -c 8G /dev/zero | tr '\0' 'a'; printf '"}\n'; echo "{\"id\":\"a\",\"title\":\"Notice\",\"text\":\"$article\"}"; } |
    measured 'a record of 8 GB on a pipe' 250 add - --format jsonl --db pipe.onrecord --quiet
truncate -s 100G sparse.txt
measured 'a sparse file of 100 GB' 250 add sparse.txt --db sparse.onrecord --quiet
for ((n = 0; n < files; n++)); do
    ((n % 1000)) || { mkdir -p "many/$((n / 1000))" && cd "$folder/many/$((n / 1000))" || exit 1; }
    printf 'Notice %d\n\n%s Number %d.\n' "$n" "$article" "$n" >"$n.txt"
    (((n + 1) % 1000)) || cd "$folder" || exit 1
done
cd "$folder" || exit 1
measured "$files files" 600 add many --db many.onrecord --quiet
measured "the same $files files again" 600 add many --db many.onrecord --quiet
