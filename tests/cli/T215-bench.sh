#!/bin/bash
. "${0%/*}/lib.sh"
. "${0%/*}/small-archive.sh"

printf 'word\ttrident\nword\tcustoms\nfilter\tspeaker:Fallon\tnewest\n' >queries.tsv

it "prints a row a class, cold and warm apart, below what it ran on"
run onrecord-query bench queries.tsv --rounds 3
mask 's/ +[0-9]+\.[0-9]{3}/ N/g; s/^(# (machine|versions)) .*/\1/; s/[0-9]+ MB/N MB/'
expect <<'END'
# machine
# versions
# index     5 articles, 1 segments, N MB, generation 1
      class            samples    p50 ms    p90 ms    p99 ms    max ms     queries/s
cold  word                   2 N N N N N
cold  filter                 1 N N N N N
warm  word                   6 N N N N N
warm  filter                 3 N N N N N
END

it "keeps every sample"
run onrecord-query bench queries.tsv --rounds 2 --no-cold --csv samples.csv
run sed -E 's/[0-9]+\.[0-9]{3}/N/; s/\r//' samples.csv
expect <<'END'
temperature,class,round,milliseconds
warm,word,1,N
warm,word,1,N
warm,word,2,N
warm,word,2,N
warm,filter,1,N
warm,filter,2,N
END

it "compares with a report of before"
run onrecord-query bench queries.tsv --rounds 2 --no-cold --format json
cp "$work_folder/.out" old.json
sed -E 's/"medians": ?\[[^]]*\]/"medians": [1000000.0]/' old.json | tr -d '\n' | sed -E 's/"medians": ?\[[^]]*\]/"medians": [1000000.0]/g' >slow.json
run onrecord-query bench queries.tsv --no-cold --compare slow.json
expect_err_contains '        word  p50 1e+06 -> '
sed 's/1000000.0/0.000001/g' slow.json >fast.json
run onrecord-query bench queries.tsv --no-cold --compare fast.json
expect_exit 1
expect_err_contains 'slower  filter  p50 1e-06 -> '
run onrecord-query bench queries.tsv --no-cold --compare queries.tsv
expect_exit 2
expect_err_contains 'queries.tsv: is not what bench --format json prints'

it "refuses what it cannot time"
printf 'word\tspeeker:x\n' >bad.tsv
run onrecord-query bench bad.tsv
expect_exit 2
expect_err_contains 'bad.tsv:1:'
printf 'word\ttrident\tbackwards\n' >bad.tsv
run onrecord-query bench bad.tsv
expect_exit 2
expect_err_contains "bad.tsv:1: no order 'backwards'"
: >empty.tsv
run onrecord-query bench empty.tsv
expect_exit 2
expect_err_contains 'empty.tsv: holds no queries'
