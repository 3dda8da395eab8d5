#!/bin/bash
# Every field, and every form of a value.
. "${0%/*}/lib.sh"
. "${0%/*}/words-archive.sh"

# The five articles once more with what words-archive.sh does not need: pages, kinds and places.
cat >more.jsonl <<'END'
{"id":"f-opinion","title":"A view of the border","date":"2017-06-01","outlet":"Harbour Post","url":"https://harbourpost.example/view","type":"opinion","lang":"en","text":"The customs union matters to Northern Ireland and the European Commission knows it. The Brexit Secretary, David Davis, warned that the Irish border would be closed. Theresa May listened."}
END
onrecord-index add more.jsonl --db news.onrecord >/dev/null

it "joins the same field side by side to either, different fields to both"
finds 'speaker:Fallon speaker:Davis' d-said f-opinion
says 'speaker:Fallon speaker:Davis' 'onrecord-query: read as: speaker:Fallon OR speaker:Davis'
finds 'speaker:Fallon AND speaker:Davis' d-said
says 'speaker:Fallon AND speaker:Davis' ''
finds 'speaker:(Fallon OR Davis)' d-said f-opinion
finds 'speaker:(Fallon AND Davis)' d-said
finds 'speaker:(Fallon | Davis)' d-said f-opinion
finds 'speaker:(Davis AND (Fallon OR May))' d-said
finds 'speaker:Davis type:opinion' f-opinion
finds 'speaker:Davis OR source:"City Tape"' c-cafe d-said e-lead f-opinion
finds 'source:"Harbour Post" speaker:Davis source:"City Tape"' d-said f-opinion
finds '-speaker:Fallon -speaker:Davis' a-deal b-talks c-cafe e-lead
finds 'NOT speaker:(Fallon OR May)' a-deal b-talks c-cafe e-lead f-opinion

it "compares values without case, accents and punctuation, through every name known"
for name in fallon FALLON '"Michael Fallon"' '"michael  fallon"' fallon-michael '=Fallon' '"fallon’s"'; do finds "speaker:$name" d-said; done
finds by:Fallon d-said
finds 'Speaker:fallon' d-said
says 'speaker:Fallon' ''

it "knows beginnings, regular expressions and any value"
finds 'speaker:fal*' d-said
finds 'speaker:"David Dav*"'
finds 'speaker:*' d-said f-opinion
finds 'speaker:/^michael fal+on$/' d-said
finds 'speaker:/^Fallon$/' d-said
finds 'speaker:/davis|fallon/' d-said f-opinion
finds 'speaker:/zebra/'
says 'speaker:/davis|fallon/' 'onrecord-query: speaker:/davis|fallon/ means David Davis, Michael Fallon'
says 'speaker:zeb*' 'onrecord-query: no speaker begins with "zeb"   (all values: onrecord-query values speaker)'
says 'speaker:/zebra/' 'onrecord-query: no speaker matches /zebra/   (all values: onrecord-query values speaker)'
says 'speaker:Falon' 'onrecord-query: no speaker "Falon" in this index; nearest: Michael Fallon   (all values: onrecord-query values speaker)'

it "tells a speaker from a mention"
finds mentions:Fallon d-said
finds 'mentions:May' f-opinion
finds speaker:May
finds 'mentions:"Theresa May" -speaker:"Theresa May"' f-opinion

it "knows offices, departments and parties"
finds 'role:"Defence Secretary"' d-said
finds 'office:"Brexit Secretary"' d-said f-opinion
finds 'role:defence-secretary' d-said
finds 'department:mod' d-said
finds 'dept:mod' d-said
finds 'department:"Ministry of Defence"' d-said
finds 'party:conservative' d-said f-opinion

it "knows places and bodies"
finds place:Gibraltar e-lead
finds 'place:"Northern Ireland"' f-opinion
finds 'org:"European Commission"' f-opinion

it "knows topics with those below them, or alone"
finds topic:customs a-deal b-talks d-said f-opinion
finds topic:trade a-deal b-talks d-said f-opinion
finds topic:=customs a-deal b-talks d-said f-opinion
finds 'topic:=trade' b-talks
finds '-topic:trade' c-cafe e-lead

it "knows the outlet, the kind of article, the language"
finds source:harbour-post a-deal b-talks f-opinion
finds 'site:"Harbour Post"' a-deal b-talks f-opinion
finds type:opinion f-opinion
for value in en english EN; do finds "lang:$value" a-deal b-talks c-cafe d-said e-lead f-opinion; done
finds 'lang:* type:opinion' f-opinion

it "knows the document itself"
finds id:d-said d-said
finds id:D-SAID
finds 'url:https://harbourpost.example/view' f-opinion
finds 'url:"https://harbourpost.example/view"' f-opinion
finds url:https://harbourpost.example
path=$(onrecord-query id:f-opinion --format tsv --fields path | tail -n 1)
finds "path:$path" f-opinion
finds "path:\"$path\"" f-opinion

it "knows what is there and what is missing"
finds has:quotes d-said f-opinion
finds missing:quotes a-deal b-talks c-cafe e-lead
finds has:speaker d-said f-opinion
finds missing:speaker a-deal b-talks c-cafe e-lead
finds has:url f-opinion
finds has:type f-opinion
finds HAS:Date a-deal b-talks c-cafe d-said e-lead f-opinion
finds missing:date
finds 'date:*' a-deal b-talks c-cafe d-said e-lead f-opinion

it "knows kinds of quotation and how sure an attribution is"
finds kind:direct d-said
finds kind:indirect f-opinion
finds 'speaker:Davis kind:indirect' f-opinion
says 'speaker:Davis kind:indirect' 'onrecord-query: read as: quote:{speaker:Davis kind:indirect}'
finds 'confidence:0.5..' d-said f-opinion
finds 'confidence:..0.1'
finds 'kind:direct confidence:..0.1'

it "binds what is said to who says it, in one quotation"
finds 'speaker:Davis said:customs' d-said
says 'speaker:Davis said:customs' 'onrecord-query: read as: quote:{speaker:Davis said:customs}'
finds 'speaker:Fallon said:customs'
finds 'speaker:Fallon AND (said:customs)'
finds 'said:customs said:security' 
finds 'said:customs AND quote:{security}' d-said
finds 'quote:{speaker:Fallon security}' d-said
finds 'quote:{speaker:Fallon customs}'
finds 'quote:{Fallon}'
finds 'quote:{speaker:Fallon -customs}' d-said
finds 'quote:{customs} quote:{security}' d-said
finds 'QUOTE:{customs}' d-said
finds '-quote:{customs}' a-deal b-talks c-cafe e-lead f-opinion
finds 'speaker:Davis -said:customs' f-opinion
finds 'quote:{"customs union"}' d-said
finds 'quote:{customs NEAR/2 union}' d-said
finds 'quote:{cust* OR zebra}' d-said
finds 'quote:{speaker:(Fallon OR Davis) trade}' d-said
finds 'quote:{role:"Defence Secretary" sea}' d-said
finds 'quote:{party:conservative closed}' f-opinion
finds 'quote:{date:2017-04 customs}' d-said

it "knows the run and the day of indexing, the copies of a story"
finds batch:1 a-deal b-talks c-cafe d-said e-lead
finds batch:2 f-opinion
finds batch:2.. f-opinion
finds batch:..1 a-deal b-talks c-cafe d-said e-lead
finds batch:3..
finds added:today a-deal b-talks c-cafe d-said e-lead f-opinion
finds added:7d a-deal b-talks c-cafe d-said e-lead f-opinion
finds added:..2016
finds copies:1 a-deal b-talks c-cafe d-said e-lead f-opinion
finds copies:2..
finds first:yes a-deal b-talks c-cafe d-said e-lead f-opinion
finds first:no
finds 'date-basis:stated' a-deal b-talks c-cafe d-said e-lead f-opinion
finds 'date-basis:none'

it "takes a colon as text in addresses, times and chapters"
finds '10:30'
finds 'https://zebra.example/x'
finds '3:16'
says 'Besançon: café' ''
finds 'besancon: café' c-cafe
