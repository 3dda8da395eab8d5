#!/bin/bash
. "${0%/*}/lib.sh"
. "${0%/*}/small-archive.sh"

printf '# topics of the test\n1\tcustoms union trade\n2\ttrident:\n3\tgibraltar\n4\tnobody judged this\n5\tnets\n' >topics.tsv
printf '1 0 customs 3\n1 0 brothers 1\n1 0 trident 0\n2 0 trident 2\n2 0 undated 1\n3 0 nets 1\n5 0 nets 0\n6 0 nets 1\n' >qrels.txt

it "scores each topic and the mean, with its interval"
run onrecord-query eval topics.tsv qrels.txt --run out.run --tag mine
expect <<'END'
topic      judged  relevant  seen     P@5      AP  nDCG@5  nDCG@10     MRR   R@100
1               3         2     2  0.4000  1.0000  1.0000   1.0000  1.0000  1.0000
2               2         2     1  0.2000  0.5000  0.7602   0.7602  1.0000  0.5000
3               1         1     0  0.0000  0.0000  0.0000   0.0000  0.0000  0.0000
mean of 3       6         5     3  0.2000  0.5000  0.5867   0.5867  0.6667  0.5000
+- (95 %)                          0.2263  0.5658  0.5908   0.5908  0.6533  0.5658
END
expect_err <<'END'
onrecord-query: 1 topic without judgements left out
onrecord-query: 1 topic with nothing relevant left out
onrecord-query: 1 topic judged, but not among the topics, left out
END

it "writes a run that trec_eval reads"
run sed -E 's/ [0-9]+\.[0-9]{6} / SCORE /' out.run
expect <<'END'
1 Q0 customs 1 SCORE mine
1 Q0 brothers 2 SCORE mine
2 Q0 trident 1 SCORE mine
5 Q0 nets 1 SCORE mine
END

it "asks for every word where told"
run onrecord-query eval topics.tsv qrels.txt --match all --format tsv -q
expect_line $'1\t3\t2\t1\t0.2000\t0.5000\t0.8262\t0.8262\t1.0000\t0.5000'

it "writes JSON"
run onrecord-query eval topics.tsv qrels.txt --format json -q
expect_contains '"topics":[{'
expect_contains '"match":"any"'

it "names the line it cannot read, and the file"
printf '1 0 customs\n' >bad.txt
run onrecord-query eval topics.tsv bad.txt
expect_exit 2
expect_err_contains 'bad.txt:1: a judgement has four parts'
run onrecord-query eval topics.tsv none.txt
expect_exit 74
expect_err_contains 'none.txt: cannot be read'
run onrecord-query eval topics.tsv
expect_exit 2
expect_err_contains 'which topics and judgements?'

it "has nothing to say where nothing is judged"
printf '9 0 customs 1\n' >other.txt
run onrecord-query eval topics.tsv other.txt -q
expect_exit 1
