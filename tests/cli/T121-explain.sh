#!/bin/bash
. "$(dirname "$0")/lib.sh" || exit 1
cat >fox.txt <<'END'
Fox on trade
By Ann Pike
12 September 2017

Liam Fox, the Trade Secretary, said: "Trade will grow." The customs union and the tariffs would go.

He added that tariffs were a tax.
END
numbers='s/confidence [0-9.]+/confidence N/'

it "shows the text with its quotations, and each value with rule, confidence and words"
run onrecord-index explain fox.txt
mask "$numbers; s/^id .*/id ID/; s/^(  [a-z]+; )[0-9]+ of [0-9]+ bytes/\1N bytes/"
expect <<'END'
Fox on trade
id ID

{dropped, title: Fox on trade}
{dropped, byline: By Ann Pike}
{dropped, byline: 12 September 2017}

Liam Fox, the Trade Secretary, said: "[1 direct: Trade will grow. 1]" The customs union and the tariffs would go.

He added that [2 indirect: tariffs were a tax 2].

date
  2017-09-12; basis stated
language
  en (English); basis detected
quotations
  [1] Liam Fox; direct; named by "Liam Fox"; cue "said"; rule source-verb-quote/full-name, confidence N
      "Liam Fox, the Trade Secretary, said"
  [2] Liam Fox; indirect; named by "He"; cue "added"; rule source-verb-content/pronoun, confidence N
      "He added"
speakers
  Liam Fox; id fox-liam; role Secretary of State for International Trade (international-trade-secretary); department dit, leads it; party conservative
departments
  Department for International Trade (dit); rule led-by-speaker, confidence N
      "Liam Fox"
topics
  Trade (trade); rule topic-pattern, confidence N
      "tariffs"
  Customs (customs); rule topic-pattern, confidence N
      "customs union"
dropped
  byline; N bytes
  title; N bytes
END

it "never sends control characters"
printf 'Storm\n\nAnn Pike said: "It \033[31mrained\033[0m all day long in the town of Grimsby."\n' >storm.txt
run onrecord-index explain storm.txt --color never
expect_contains '[1 direct: It \x1b[31mrained\x1b[0m all day long in the town of Grimsby. 1]'
! grep -q "$(printf '\033')" .out || fail 'a control character was sent'

it "says in words what colour says"
run onrecord-index explain fox.txt --color always
sed -E 's/\x1b\[[0-9;]*m//g' .out >bare.txt
grep -q "$(printf '\033\\[1;36m')" .out || fail 'no colour'
run onrecord-index explain fox.txt
diff bare.txt .out >.diff || fail 'other words with colour' "$(cat .diff)"
! grep -q "$(printf '\033')" .out || fail 'colour without a terminal'

it "has everything in JSON"
run onrecord-index explain fox.txt --format jsonl
for key in date_basis evidence dropped mentions speaker_facts evidence_start leads_department; do
    expect_contains "\"$key\":"
done
