#!/bin/bash
# Words and phrases: every form of them, found and not found.
. "${0%/*}/lib.sh"
. "${0%/*}/words-archive.sh"

it "finds a word in any form, in title and text"
finds fish a-deal c-cafe d-said
finds fishing a-deal c-cafe d-said
finds negotiation e-lead
finds opens a-deal
finds zebra

it "has no stop words"
finds 'the' a-deal b-talks c-cafe d-said e-lead
finds 'not on the table' e-lead

it "folds case and accents"
finds CAFE c-cafe
finds café c-cafe
finds besancon c-cafe
finds resume c-cafe e-lead

it "keeps accents and form where the exact word is asked for"
finds =résumé e-lead
finds =resume c-cafe
finds =fish c-cafe
finds =Fishing a-deal d-said
finds =may b-talks
finds '"may"' b-talks
finds '"resume"' c-cafe

it "leaves possessives out, joins and parts hyphens, keeps signs of sums"
finds UK c-cafe
finds 'UK’s' c-cafe
finds "UK's" c-cafe
finds co-operation c-cafe
finds cooperation c-cafe
finds '"co operation"' c-cafe
finds '"co-operation with"' c-cafe
finds '£39bn' c-cafe
finds 50% c-cafe
finds £50

it "finds a phrase: exact words, side by side, in this order"
finds '"customs union"' a-deal d-said
finds '"union customs"'
finds '"free trade deal"' a-deal
finds '"custom union"'
finds '“customs union”' a-deal d-said
finds '"customs, union!"' a-deal d-said
finds '"union fishing boats"' a-deal
finds '"opens the free"'
finds '"trade talks"' b-talks

it "finds a loose phrase within so many words, in any order"
finds '"free trade"~1' a-deal
finds '"trade free"~1' a-deal
finds '"trade free"~4' a-deal b-talks
finds '"trade free"~3' a-deal
finds '“deal free”~2' a-deal

it "expands word* in the open and in phrases"
finds 'negotiat*' e-lead
finds 'fish*' a-deal c-cafe d-said
finds 'CUST*' a-deal b-talks d-said
finds '"cust* union"' a-deal d-said
finds '"free tra* deal"' a-deal
finds '"cust* zebra"'
finds 'zeb*'

it "finds near spellings"
finds gibralter~1 e-lead
finds gibralter~ e-lead
finds gibrolter~1
finds gibrolter~2 e-lead
finds gibraltar~1 e-lead

it "counts atleast"
finds 'atleast3 customs' b-talks
finds 'atleast2 customs' b-talks
finds 'atleast1 customs' a-deal b-talks d-said
finds 'atleast2 gull' e-lead
finds 'ATLEAST2 gulls' e-lead
finds 'atleast2 zebra'

it "finds everything"
finds '*' a-deal b-talks c-cafe d-said e-lead

it "takes signs as text behind a backslash"
finds '\"customs union\"' a-deal b-talks d-said
finds 'A resume\: nothing' c-cafe
finds 'customs\*' a-deal b-talks d-said
finds 'gulls\~' d-said e-lead
finds '\(gulls\)' d-said e-lead
finds '\AND' e-lead
finds 'resume\:nothing' c-cafe
finds 'title\:trade'
finds '\=customs' a-deal b-talks d-said
finds '\-customs' a-deal b-talks d-said

it "looks into parts of an article"
finds title:gulls e-lead
finds headline:gulls e-lead
finds body:gulls d-said e-lead
finds body:harbour a-deal
finds body:opens
finds lead:quay c-cafe e-lead
finds lead:gibraltar
finds lead:gulls d-said e-lead
finds said:trade d-said
finds unsaid:trade a-deal b-talks e-lead
finds 'said:"customs union"' d-said
finds 'unsaid:"customs union"' a-deal
finds 'title:"trade talks"' b-talks
finds 'title:(gulls OR café)' c-cafe e-lead
finds 'title:(gulls grimsby)' e-lead
finds 'title:"gulls trade"~9'
finds 'title:gul*' e-lead
finds title:=gull
finds 'title:(gul* NEAR/3 grimsby)' e-lead
finds 'atleast2 unsaid:customs' b-talks
finds 'atleast2 lead:customs' b-talks
