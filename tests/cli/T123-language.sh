#!/bin/bash
. "$(dirname "$0")/lib.sh" || exit 1
cat >mixed.jsonl <<'END'
{"id":"french","title":"Brexit : les négociations reprennent","date":"2017-09-12","text":"Les négociations entre Londres et Bruxelles reprennent lundi, a annoncé la Commission européenne. L'accord sur les droits des citoyens reste difficile à trouver, selon plusieurs diplomates. « Nous avançons lentement », a dit Michel Barnier, avant l'arrivée de David Davis."}
{"id":"german","title":"Die Verhandlungen stocken","date":"2017-09-13","text":"Die Verhandlungen über den Austritt Großbritanniens stocken weiter. Das sagte ein Sprecher der Bundesregierung am Mittwoch in Berlin. Die Fischerei bleibt ein schwieriges Thema, und eine Einigung ist nicht in Sicht."}
{"id":"english","title":"Negotiations resume","date":"2017-09-12","text":"The negotiations between London and Brussels resume on Monday, said David Davis, the Brexit Secretary. \"We will get a deal that works,\" he said on Tuesday in the House of Commons."}
{"id":"short","title":"Macron meets Merkel","date":"2017-09-12","text":"Paris talks: Barnier, Verhofstadt, Juncker."}
{"id":"wrong-label","lang":"fr","title":"A page from a template","date":"2017-09-12","text":"The minister told the House that the fleet would be ready by the end of the year and that it was not in danger of being sold to the highest bidder."}
{"id":"stated","lang":"fr-FR","title":"Accord trouvé à Bruxelles","text":"Accord trouvé à Bruxelles."}
END
onrecord-index explain --format jsonl - <<<'{"text":"Die Verhandlungen über den Austritt stocken weiter, sagte ein Sprecher der Bundesregierung."}' | grep -q '"lang":"de"' ||
    skip 'built without CLD2'

ids() { run onrecord-query "$@" --format ids --sort oldest --db news.onrecord; }

it "records the language of each article, and how it is known"
run onrecord-index add mixed.jsonl --db news.onrecord
run onrecord-query '*' --format jsonl --db news.onrecord --sort oldest
for wanted in '"id":"french".*"inLanguage":"fr","lang_basis":"detected"' '"id":"german".*"inLanguage":"de","lang_basis":"detected"' \
    '"id":"english".*"inLanguage":"en","lang_basis":"detected"' '"id":"short".*"inLanguage":"en"' '"id":"wrong-label".*"inLanguage":"en","lang_basis":"detected"' \
    '"id":"stated".*"inLanguage":"fr","lang_basis":"stated"'; do
    grep -q "$wanted" .out || fail "no $wanted"
done

it "is a filter, by code or name, and a facet"
ids lang:de
expect 'german'
ids lang:french
expect "french
stated"
run onrecord-query facets lang --db news.onrecord
mask '1,2d; s/ +/ /g'
expect 'lang (articles, own filter left out)
 1 [ ] en 3
 2 [ ] fr 2
 3 [ ] de 1'

it "finds foreign words as they stand in the text, accents or not"
for query in négociations negociations NÉGOCIATIONS 'title:négociations' '=négociations' 'négoc*' 'negociation~1' '"les négociations entre"' 'négociations NEAR/3 Londres' accord "l'accord" 'accord SAME/SENT citoyens' 'négociations -Verhandlungen'; do
    ids "$query" lang:fr -id:stated
    expect 'french'
done
ids Verhandlungen
expect 'german'

it "does not stem them"
ids négociation
expect_exit 1
expect ''

it "stems English words as before"
ids negotiation
expect 'english'
ids negotiating
expect 'english'

it "finds a name in every language"
ids Davis
expect "french
english"

it "extracts nothing from a foreign article but its date"
ids speaker:Barnier
expect_exit 1
ids has:quotes -lang:en
expect_exit 1
run_with '{"text":"Les négociations entre Londres et Bruxelles reprennent lundi, a annoncé la Commission européenne à la presse."}' onrecord-index explain --color never -
expect_contains 'fr (French); basis detected; words are not stemmed, only the date is extracted'

it "marks foreign words in snippets"
run onrecord-query accord --db news.onrecord --format jsonl -n 1
expect_contains 'marks":[['
run onrecord-query négociations --db news.onrecord --color always
expect_contains 'négociations'
sed -E 's/\x1b\[[0-9;]*m/*/g' .out >marked
grep -q '\*négociations\*' marked || fail 'no mark' "$(cat marked)"

it "takes the wanted languages only, and never loses a doubtful article"
run onrecord-index add mixed.jsonl --db some.onrecord --languages en,de
expect_exit 1
expect_line 'rejected                   2'
expect_line '  wrong-language           2'
expect_err 'mixed.jsonl:1: wrong-language: is in French (fr, detected)
mixed.jsonl:6: wrong-language: is in French (fr, stated)'
mkdir source
cp mixed.jsonl source/
printf '[[source]]\nname = "mixed"\npaths = ["source"]\nlanguages = ["fr"]\n' >onrecord.toml
run onrecord-index update --db french.onrecord
expect_exit 1
expect_line 'added                      2'
expect_line '  wrong-language           4'

it "assumes what it is told where a text does not tell"
run_with '{"id":"x","title":"Barnier","text":"Barnier Verhofstadt Juncker Tusk"}' onrecord-index add - --assume-language fr --db assumed.onrecord
run onrecord-query lang:fr --format ids --db assumed.onrecord
expect 'x'
run onrecord-index add mixed.jsonl --assume-language french --db assumed.onrecord
expect_exit 2
expect_err_contains "--assume-language: 'french' is no code of a language such as en"

it "keeps all of it through a merge"
run onrecord-index add mixed.jsonl --segment-size 1 --db merged.onrecord
run onrecord-index compact --db merged.onrecord
run onrecord-index check --db merged.onrecord
run onrecord-query négociations --format ids --db merged.onrecord
expect 'french'
run onrecord-query negotiation --format ids --db merged.onrecord
expect 'english'
