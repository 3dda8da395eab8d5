#!/bin/bash
# Every message of a query that cannot be read (UX E1, E2), with the place it points at.
. "${0%/*}/lib.sh"
. "${0%/*}/words-archive.sh"

# error QUERY: refused with exit code 2, nothing on standard output, and exactly these lines.
error() {
    run onrecord-query -- "$1"
    expect_exit 2
    expect ''
    expect_err
}

it "names unknown fields, with the nearest one if there is any"
error 'speeker:Fallon topic:defence' <<'END'
onrecord-query: unknown field "speeker"
  speeker:Fallon topic:defence
  ^^^^^^^
did you mean speaker:Fallon ?   (all fields: onrecord-query fields)
END
error '-speeker:Fallon' <<'END'
onrecord-query: unknown field "speeker"
  -speeker:Fallon
   ^^^^^^^
did you mean speaker:Fallon ?   (all fields: onrecord-query fields)
END
error 'depart:mod' <<'END'
onrecord-query: unknown field "depart"
  depart:mod
  ^^^^^^
did you mean department:mod ?   (all fields: onrecord-query fields)
END
error 'colour:blue' <<'END'
onrecord-query: unknown field "colour"
  colour:blue
  ^^^^^^
to search for the text itself write "colour:blue"   (all fields: onrecord-query fields)
END
error 'x:y' <<'END'
onrecord-query: unknown field "x"
  x:y
  ^
to search for the text itself write "x:y"   (all fields: onrecord-query fields)
END
error 'spkr:"David Davis"' <<'END'
onrecord-query: unknown field "spkr"
  spkr:"David Davis"
  ^^^^
to search for the text itself write "spkr:..."   (all fields: onrecord-query fields)
END

it "wants a value behind the colon"
error 'speaker:' <<'END'
onrecord-query: speaker: has no value
  speaker:
  ^^^^^^^^
write it without a blank behind the colon: speaker:Fallon
END
error 'gulls speaker: Fallon' <<'END'
onrecord-query: speaker: has no value
  gulls speaker: Fallon
        ^^^^^^^^
write it without a blank behind the colon: speaker:Fallon
END
error 'title: gulls' <<'END'
onrecord-query: title: has no value
  title: gulls
  ^^^^^^
write it without a blank behind the colon: title:trident
END
error 'has:' <<'END'
onrecord-query: has: has no value
  has:
  ^^^^
write it without a blank behind the colon: has:quotes
END
error '(type:)' <<'END'
onrecord-query: type: has no value
  (type:)
   ^^^^^
write it without a blank behind the colon: type:news
END
error 'speaker:...' <<'END'
onrecord-query: speaker: has no value
  speaker:...
          ^^^
write it without a blank behind the colon: speaker:Fallon
END
error 'speaker:""' <<'END'
onrecord-query: speaker: has no value
  speaker:""
          ^^
write it without a blank behind the colon: speaker:Fallon
END
error 'title:—' <<'END'
onrecord-query: title: has no value
  title:—
  ^^^^^^^
write it without a blank behind the colon: title:trident
END

it "points at a minus in the wrong place"
error 'speaker:-Fallon' <<'END'
onrecord-query: a minus inside the value leaves nothing out
  speaker:-Fallon
          ^
write it before the field: -speaker:...
END
error 'speaker:(Fallon -Davis)' <<'END'
onrecord-query: a minus inside the value leaves nothing out
  speaker:(Fallon -Davis)
                  ^
write it before the field: -speaker:...
END
error 'speaker:(Fallon NOT Davis)' <<'END'
onrecord-query: a minus inside the value leaves nothing out
  speaker:(Fallon NOT Davis)
                  ^^^
write it before the field: -speaker:...
END

it "wants an operator between values"
error 'speaker:(Fallon Davis)' <<'END'
onrecord-query: two values side by side in speaker:( )
  speaker:(Fallon Davis)
           ^^^^^^^^^^^^
write speaker:(Fallon OR Davis) or speaker:"Fallon Davis"
END
error 'speaker:("David Davis" "Jo Johnson")' <<'END'
onrecord-query: two values side by side in speaker:( )
  speaker:("David Davis" "Jo Johnson")
           ^^^^^^^^^^^^^^^^^^^^^^^^^^
write speaker:("David Davis" OR "Jo Johnson")
END
error 'date:(2017 2018)' <<'END'
onrecord-query: two values side by side in date:( )
  date:(2017 2018)
        ^^^^^^^^^
write date:(2017 OR 2018) or date:2017..2018
END

it "keeps fields out of a field's brackets"
error 'speaker:(Fallon speaker:Davis)' <<'END'
onrecord-query: a field inside the brackets of speaker:( )
  speaker:(Fallon speaker:Davis)
                  ^^^^^^^^
close the brackets before it
END
error 'title:(gulls speaker:Davis)' <<'END'
onrecord-query: a field inside the brackets of title:( )
  title:(gulls speaker:Davis)
               ^^^^^^^^
close the brackets before it
END
error 'title:(gulls quote:{x})' <<'END'
onrecord-query: a field inside the brackets of title:( )
  title:(gulls quote:{x})
               ^^^^^^^
close the brackets before it
END

it "wants a blank behind a closed value"
error 'speaker:"Fallon"x' <<'END'
onrecord-query: text directly behind the quoted value
  speaker:"Fallon"x
                  ^
put a blank between them, or all of it between the quotation marks
END
error 'speaker:/fal/x' <<'END'
onrecord-query: text directly behind the regular expression
  speaker:/fal/x
               ^
put a blank between them; for a / inside it write \/
END

it "knows which values a field takes"
error 'id:a*' <<'END'
onrecord-query: id: does not take "a*"
  id:a*
     ^^
id: takes one exact value, in quotation marks if need be
END
error 'id:*' <<'END'
onrecord-query: id: does not take "*"
  id:*
     ^
id: takes one exact value, in quotation marks if need be
END
error 'url:/x*' <<'END'
onrecord-query: url: does not take "/x*"
  url:/x*
      ^^^
url: takes one exact value, in quotation marks if need be
END
error 'date:2017*' <<'END'
onrecord-query: date: does not take "2017*"
  date:2017*
       ^^^^^
write a value or a range: date:2017-09
END
error 'batch:*' <<'END'
onrecord-query: batch: does not take "*"
  batch:*
        ^
write a value or a range: batch:1..
END
error 'title:*' <<'END'
onrecord-query: "*" has fewer than three letters before the *
  title:*
        ^
write more of the word: secur*; * alone finds everything
END
error 'title:(*)' <<'END'
onrecord-query: "*" has fewer than three letters before the *
  title:(*)
         ^
write more of the word: secur*; * alone finds everything
END
error 'quote:{date:*}' <<'END'
onrecord-query: date: does not take "*"
  quote:{date:*}
              ^
write a value or a range: date:2017-09
END
error 'since:2017..2018' <<'END'
onrecord-query: since: takes one day or period, not a range
  since:2017..2018
        ^^^^^^^^^^
did you mean date:2017..2018 ?
END
error 'until:..2017' <<'END'
onrecord-query: until: takes one day or period, not a range
  until:..2017
        ^^^^^^
did you mean date:..2017 ?
END

it "passes on what RE2 says"
error 'speaker:/fal(/' <<'END'
onrecord-query: regular expression: missing ): fal(
  speaker:/fal(/
          ^^^^^^
the syntax is RE2's: speaker:/^Mc[A-Z]/
END
error 'speaker:/[z-a]/' <<'END'
onrecord-query: regular expression: invalid character class range: z-a
  speaker:/[z-a]/
          ^^^^^^^
the syntax is RE2's: speaker:/^Mc[A-Z]/
END
error 'speaker:/a{1001}/' <<'END'
onrecord-query: regular expression: invalid repetition size: {1001}
  speaker:/a{1001}/
          ^^^^^^^^^
the syntax is RE2's: speaker:/^Mc[A-Z]/
END
error 'speaker:/\8/' <<'END'
onrecord-query: regular expression: invalid escape sequence: \8
  speaker:/\8/
          ^^^^
the syntax is RE2's: speaker:/^Mc[A-Z]/
END

it "points at regular expressions that do not end"
error 'speaker:/fal' <<'END'
onrecord-query: this regular expression is never closed
  speaker:/fal
          ^
close it with /, or put the value in quotation marks
END

it "points at quotation marks that are never closed"
error 'gulls "open' <<'END'
onrecord-query: this quotation mark is never closed
  gulls "open
        ^
close it, or write \" for the mark itself
END
error 'gulls “open' <<'END'
onrecord-query: this quotation mark is never closed
  gulls “open
        ^
close it, or write \" for the mark itself
END
error 'speaker:"David' <<'END'
onrecord-query: this quotation mark is never closed
  speaker:"David
          ^
close it, or write \" for the mark itself
END
error 'date:"2017' <<'END'
onrecord-query: this quotation mark is never closed
  date:"2017
       ^
close it, or write \" for the mark itself
END

it "points at brackets that are never closed, or close nothing"
error 'gulls (open' <<'END'
onrecord-query: this "(" is never closed
  gulls (open
        ^
close it, or write \( for the sign itself
END
error '((a) b' <<'END'
onrecord-query: this "(" is never closed
  ((a) b
  ^
close it, or write \( for the sign itself
END
error 'speaker:(a OR (b AND c)' <<'END'
onrecord-query: this "(" is never closed
  speaker:(a OR (b AND c)
          ^
close it, or write \( for the sign itself
END
error 'quote:{open' <<'END'
onrecord-query: this "quote:{" is never closed
  quote:{open
  ^^^^^^^
close it with }
END
error 'open)' <<'END'
onrecord-query: ")" closes nothing
  open)
      ^
take it out, or write \) for the sign itself
END
error 'gulls )' <<'END'
onrecord-query: ")" closes nothing
  gulls )
        ^
take it out, or write \) for the sign itself
END
error 'a}' <<'END'
onrecord-query: "}" closes nothing
  a}
   ^
take it out, or write \} for the sign itself
END
error 'quote:{a)' <<'END'
onrecord-query: ")" closes nothing
  quote:{a)
          ^
take it out, or write \) for the sign itself
END
error 'speaker:(a OR b))' <<'END'
onrecord-query: ")" closes nothing
  speaker:(a OR b))
                  ^
take it out, or write \) for the sign itself
END
error 'quote:{speaker:(a}' <<'END'
onrecord-query: this "(" is never closed
  quote:{speaker:(a}
                 ^
close it, or write \( for the sign itself
END

it "wants something between brackets"
error '()' <<'END'
onrecord-query: there is nothing between these brackets
  ()
  ^^
take them out, or write a term between them
END
error 'gulls ( )' <<'END'
onrecord-query: there is nothing between these brackets
  gulls ( )
        ^^^
take them out, or write a term between them
END
error 'speaker:()' <<'END'
onrecord-query: there is nothing between these brackets
  speaker:()
          ^^
take them out, or write a term between them
END
error 'quote:{}' <<'END'
onrecord-query: there is nothing between these brackets
  quote:{}
  ^^^^^^^^
take them out, or write a term between them
END
error 'title:()' <<'END'
onrecord-query: there is nothing between these brackets
  title:()
        ^^
take them out, or write a term between them
END

it "says which side of an operator is missing"
error 'AND' <<'END'
onrecord-query: AND has nothing on its left
  AND
  ^^^
write a term before it; to search for the word itself, write "AND" in quotation marks
END
error 'gulls AND' <<'END'
onrecord-query: AND has nothing on its right
  gulls AND
        ^^^
write a term after it; to search for the word itself, write "AND" in quotation marks
END
error 'OR gulls' <<'END'
onrecord-query: OR has nothing on its left
  OR gulls
  ^^
write a term before it; to search for the word itself, write "OR" in quotation marks
END
error 'gulls OR' <<'END'
onrecord-query: OR has nothing on its right
  gulls OR
        ^^
write a term after it; to search for the word itself, write "OR" in quotation marks
END
error 'gulls NOT' <<'END'
onrecord-query: NOT has nothing on its right
  gulls NOT
        ^^^
write a term after it; to search for the word itself, write "NOT" in quotation marks
END
error 'NOT' <<'END'
onrecord-query: NOT has nothing on its right
  NOT
  ^^^
write a term after it; to search for the word itself, write "NOT" in quotation marks
END
error 'gulls AND OR quay' <<'END'
onrecord-query: AND has nothing on its right
  gulls AND OR quay
        ^^^
write a term after it; to search for the word itself, write "AND" in quotation marks
END
error 'gulls OR AND quay' <<'END'
onrecord-query: OR has nothing on its right
  gulls OR AND quay
        ^^
write a term after it; to search for the word itself, write "OR" in quotation marks
END
error '(gulls OR) quay' <<'END'
onrecord-query: OR has nothing on its right
  (gulls OR) quay
         ^^
write a term after it; to search for the word itself, write "OR" in quotation marks
END
error 'NEAR/3 gulls' <<'END'
onrecord-query: NEAR/3 has nothing on its left
  NEAR/3 gulls
  ^^^^^^
write a term before it; to search for the word itself, write "NEAR/3" in quotation marks
END
error 'gulls ADJ/3' <<'END'
onrecord-query: ADJ/3 has nothing on its right
  gulls ADJ/3
        ^^^^^
write a term after it; to search for the word itself, write "ADJ/3" in quotation marks
END
error 'SAME/SENT gulls' <<'END'
onrecord-query: SAME/SENT has nothing on its left
  SAME/SENT gulls
  ^^^^^^^^^
write a term before it; to search for the word itself, write "SAME/SENT" in quotation marks
END
error 'gulls SAME/PARA' <<'END'
onrecord-query: SAME/PARA has nothing on its right
  gulls SAME/PARA
        ^^^^^^^^^
write a term after it; to search for the word itself, write "SAME/PARA" in quotation marks
END
error 'speaker:(Fallon OR)' <<'END'
onrecord-query: OR has nothing on its right
  speaker:(Fallon OR)
                  ^^
write a term after it; to search for the word itself, write "OR" in quotation marks
END
error 'speaker:(AND Fallon)' <<'END'
onrecord-query: AND has nothing on its left
  speaker:(AND Fallon)
           ^^^
write a term before it; to search for the word itself, write "AND" in quotation marks
END
error 'gulls & ' <<'END'
onrecord-query: & has nothing on its right
  gulls & 
        ^
write a term after it
END
error 'gulls -()' <<'END'
onrecord-query: there is nothing between these brackets
  gulls -()
         ^^
take them out, or write a term between them
END

it "refuses two negations in a row"
error 'NOT NOT gulls' <<'END'
onrecord-query: two negations in a row
  NOT NOT gulls
  ^^^^^^^
leave both out; or write NOT (NOT x)
END
error '--gulls' <<'END'
onrecord-query: two negations in a row
  --gulls
  ^^
leave both out; or write NOT (NOT x)
END
error 'NOT -gulls' <<'END'
onrecord-query: two negations in a row
  NOT -gulls
  ^^^^^
leave both out; or write NOT (NOT x)
END
error '-NOT gulls' <<'END'
onrecord-query: two negations in a row
  -NOT gulls
  ^^^^
leave both out; or write NOT (NOT x)
END

it "refuses distances that cannot be"
error 'a NEAR/0 b' <<'END'
onrecord-query: the distance in "NEAR/0" is not a number from 1 to 1000
  a NEAR/0 b
    ^^^^^^
write NEAR/5 for within five words, ADJ/5 for the same in order, "a b"~5 for a loose phrase
END
error 'a NEAR/1001 b' <<'END'
onrecord-query: the distance in "NEAR/1001" is not a number from 1 to 1000
  a NEAR/1001 b
    ^^^^^^^^^
write NEAR/5 for within five words, ADJ/5 for the same in order, "a b"~5 for a loose phrase
END
error 'a NEAR/x b' <<'END'
onrecord-query: the distance in "NEAR/x" is not a number from 1 to 1000
  a NEAR/x b
    ^^^^^^
write NEAR/5 for within five words, ADJ/5 for the same in order, "a b"~5 for a loose phrase
END
error 'a NEAR/ b' <<'END'
onrecord-query: the distance in "NEAR/" is not a number from 1 to 1000
  a NEAR/ b
    ^^^^^
write NEAR/5 for within five words, ADJ/5 for the same in order, "a b"~5 for a loose phrase
END
error 'a ADJ/0 b' <<'END'
onrecord-query: the distance in "ADJ/0" is not a number from 1 to 1000
  a ADJ/0 b
    ^^^^^
write NEAR/5 for within five words, ADJ/5 for the same in order, "a b"~5 for a loose phrase
END
error 'a w/0 b' <<'END'
onrecord-query: the distance in "w/0" is not a number from 1 to 1000
  a w/0 b
    ^^^
write NEAR/5 for within five words, ADJ/5 for the same in order, "a b"~5 for a loose phrase
END
error 'a near1001 b' <<'END'
onrecord-query: the distance in "near1001" is not a number from 1 to 1000
  a near1001 b
    ^^^^^^^^
write NEAR/5 for within five words, ADJ/5 for the same in order, "a b"~5 for a loose phrase
END
error 'a pre/99999999999 b' <<'END'
onrecord-query: the distance in "pre/99999999999" is not a number from 1 to 1000
  a pre/99999999999 b
    ^^^^^^^^^^^^^^^
write NEAR/5 for within five words, ADJ/5 for the same in order, "a b"~5 for a loose phrase
END
error '"a b"~0' <<'END'
onrecord-query: the distance in "~0" is not a number from 1 to 1000
  "a b"~0
       ^^
write NEAR/5 for within five words, ADJ/5 for the same in order, "a b"~5 for a loose phrase
END
error '"a b"~1001' <<'END'
onrecord-query: the distance in "~1001" is not a number from 1 to 1000
  "a b"~1001
       ^^^^^
write NEAR/5 for within five words, ADJ/5 for the same in order, "a b"~5 for a loose phrase
END
error '"a b"~' <<'END'
onrecord-query: the distance in "~" is not a number from 1 to 1000
  "a b"~
       ^
write NEAR/5 for within five words, ADJ/5 for the same in order, "a b"~5 for a loose phrase
END
error '"a b"~x' <<'END'
onrecord-query: the distance in "~x" is not a number from 1 to 1000
  "a b"~x
       ^^
write NEAR/5 for within five words, ADJ/5 for the same in order, "a b"~5 for a loose phrase
END

it "asks: the same what?"
error 'a SAME b' <<'END'
onrecord-query: "SAME" does not say the same what
  a SAME b
    ^^^^
write SAME/SENT or SAME/PARA
END
error 'a SAME/LINE b' <<'END'
onrecord-query: "SAME/LINE" does not say the same what
  a SAME/LINE b
    ^^^^^^^^^
write SAME/SENT or SAME/PARA
END

it "says what proximity stands between"
error 'gulls NEAR/3 speaker:Fallon' <<'END'
onrecord-query: NEAR/3 stands between words, phrases, word* and bracketed ORs of these only
  gulls NEAR/3 speaker:Fallon
               ^^^^^^^^^^^^^^
put filters and negations outside: (a NEAR/5 b) -c
END
error 'gulls NEAR/3 -quay' <<'END'
onrecord-query: NEAR/3 stands between words, phrases, word* and bracketed ORs of these only
  gulls NEAR/3 -quay
               ^^^^^
put filters and negations outside: (a NEAR/5 b) -c
END
error '-free NEAR/1 trade' <<'END'
onrecord-query: NEAR/1 stands between words, phrases, word* and bracketed ORs of these only
  -free NEAR/1 trade
  ^^^^^
put filters and negations outside: (a NEAR/5 b) -c
END
error 'gulls NEAR/3 (quay AND day)' <<'END'
onrecord-query: NEAR/3 stands between words, phrases, word* and bracketed ORs of these only
  gulls NEAR/3 (quay AND day)
               ^^^^^^^^^^^^^^
put filters and negations outside: (a NEAR/5 b) -c
END
error 'gulls NEAR/3 (quay day)' <<'END'
onrecord-query: NEAR/3 stands between words, phrases, word* and bracketed ORs of these only
  gulls NEAR/3 (quay day)
               ^^^^^^^^^^
put filters and negations outside: (a NEAR/5 b) -c
END
error 'gulls SAME/SENT *' <<'END'
onrecord-query: SAME/SENT stands between words, phrases, word* and bracketed ORs of these only
  gulls SAME/SENT *
                  ^
put filters and negations outside: (a NEAR/5 b) -c
END
error 'gulls NEAR/3 atleast2 quay' <<'END'
onrecord-query: NEAR/3 stands between words, phrases, word* and bracketed ORs of these only
  gulls NEAR/3 atleast2 quay
               ^^^^^^^^^^^^^
put filters and negations outside: (a NEAR/5 b) -c
END
error 'gulls NEAR/3 (quay OR speaker:x)' <<'END'
onrecord-query: NEAR/3 stands between words, phrases, word* and bracketed ORs of these only
  gulls NEAR/3 (quay OR speaker:x)
                        ^^^^^^^^^
put filters and negations outside: (a NEAR/5 b) -c
END

it "wants one part of an article on both sides"
error 'title:gulls NEAR/3 quay' <<'END'
onrecord-query: the two sides of NEAR/3 search different parts of an article
  title:gulls NEAR/3 quay
                     ^^^^
name the part once: title:(a NEAR/5 b)
END
error 'title:gulls SAME/SENT body:quay' <<'END'
onrecord-query: the two sides of SAME/SENT search different parts of an article
  title:gulls SAME/SENT body:quay
                        ^^^^^^^^^
name the part once: title:(a NEAR/5 b)
END

it "wants one kind of proximity in a chain"
error 'a NEAR/3 b ADJ/3 c' <<'END'
onrecord-query: NEAR/3 and ADJ/3 in one chain
  a NEAR/3 b ADJ/3 c
             ^^^^^
write (a NEAR/3 b) AND (b ADJ/3 c)
END
error 'a NEAR/3 b NEAR/4 c' <<'END'
onrecord-query: NEAR/3 and NEAR/4 in one chain
  a NEAR/3 b NEAR/4 c
             ^^^^^^
write (a NEAR/3 b) AND (b NEAR/4 c)
END
error 'a SAME/SENT b SAME/PARA c' <<'END'
onrecord-query: SAME/SENT and SAME/PARA in one chain
  a SAME/SENT b SAME/PARA c
                ^^^^^^^^^
write (a SAME/SENT b) AND (b SAME/PARA c)
END

it "says what atleast stands before"
error 'atleast0 gulls' <<'END'
onrecord-query: the number in "atleast0" is not between 1 and 1000
  atleast0 gulls
  ^^^^^^^^
write atleast3 word
END
error 'atleast1001 gulls' <<'END'
onrecord-query: the number in "atleast1001" is not between 1 and 1000
  atleast1001 gulls
  ^^^^^^^^^^^
write atleast3 word
END
error 'atleast2' <<'END'
onrecord-query: atleast2 stands before one word only
  atleast2
  ^^^^^^^^
write atleast3 word
END
error 'atleast2 "gulls quay"' <<'END'
onrecord-query: atleast2 stands before one word only
  atleast2 "gulls quay"
  ^^^^^^^^
write atleast3 word
END
error 'atleast2 (gulls quay)' <<'END'
onrecord-query: atleast2 stands before one word only
  atleast2 (gulls quay)
  ^^^^^^^^
write atleast3 word
END
error 'atleast2 speaker:Fallon' <<'END'
onrecord-query: atleast2 stands before one word only
  atleast2 speaker:Fallon
  ^^^^^^^^
write atleast3 word
END
error 'atleast2 -gulls' <<'END'
onrecord-query: atleast2 stands before one word only
  atleast2 -gulls
  ^^^^^^^^
write atleast3 word
END

it "keeps quotations simple"
error 'quote:customs' <<'END'
onrecord-query: quote: needs curly brackets
  quote:customs
  ^^^^^^
write quote:{speaker:Fallon security} for one quotation with all of it, said:security for words said
END
error 'gulls quote:"customs union"' <<'END'
onrecord-query: quote: needs curly brackets
  gulls quote:"customs union"
        ^^^^^^
write quote:{speaker:Fallon security} for one quotation with all of it, said:security for words said
END
error 'quote: {customs}' <<'END'
onrecord-query: quote: needs curly brackets
  quote: {customs}
  ^^^^^^
write quote:{speaker:Fallon security} for one quotation with all of it, said:security for words said
END
error 'quote:{gulls quote:{quay}}' <<'END'
onrecord-query: quote:{ } inside quote:{ }
  quote:{gulls quote:{quay}}
               ^^^^^^^
one quotation holds no other: write quote:{a} quote:{b}
END
error 'quote:{title:gulls}' <<'END'
onrecord-query: title: is known of articles, not of single quotations
  quote:{title:gulls}
         ^^^^^^
write title: outside quote:{ }
END
error 'quote:{mentions:Fallon}' <<'END'
onrecord-query: mentions: is known of articles, not of single quotations
  quote:{mentions:Fallon}
         ^^^^^^^^^
write mentions: outside quote:{ }
END
error 'quote:{has:quotes}' <<'END'
onrecord-query: has: is known of articles, not of single quotations
  quote:{has:quotes}
         ^^^^
write has: outside quote:{ }
END
error 'quote:{first:yes}' <<'END'
onrecord-query: first: is known of articles, not of single quotations
  quote:{first:yes}
         ^^^^^^
write first: outside quote:{ }
END

it "wants a word to search for"
error '' <<'END'
onrecord-query: the query is empty
write a word or a filter such as speaker:Fallon; * alone finds everything
END
error '   ' <<'END'
onrecord-query: the query is empty
write a word or a filter such as speaker:Fallon; * alone finds everything
END
error '—' <<'END'
onrecord-query: the query is empty
write a word or a filter such as speaker:Fallon; * alone finds everything
END
error '=' <<'END'
onrecord-query: there is no word in "="
  =
  ^
only letters and digits can be searched for
END
error '=—' <<'END'
onrecord-query: there is no word in "=—"
  =—
  ^^
only letters and digits can be searched for
END
error '""' <<'END'
onrecord-query: there is no word between these quotation marks
  ""
  ^^
only letters and digits can be searched for
END
error '"—"' <<'END'
onrecord-query: there is no word between these quotation marks
  "—"
  ^^^
only letters and digits can be searched for
END
error 'gulls "..."' <<'END'
onrecord-query: there is no word between these quotation marks
  gulls "..."
        ^^^^^
only letters and digits can be searched for
END

it "has rules for wildcards"
error 'se*' <<'END'
onrecord-query: "se*" has fewer than three letters before the *
  se*
  ^^^
write more of the word: secur*; * alone finds everything
END
error 's*' <<'END'
onrecord-query: "s*" has fewer than three letters before the *
  s*
  ^^
write more of the word: secur*; * alone finds everything
END
error '"se* day"' <<'END'
onrecord-query: "se*" has fewer than three letters before the *
  "se* day"
   ^^^
write more of the word: secur*; * alone finds everything
END
error 'sec*rity' <<'END'
onrecord-query: the * in "sec*rity" is not at the end
  sec*rity
     ^^^^^
write word* for all words that begin so, or \* for the sign itself
END
error '*security' <<'END'
onrecord-query: the * in "*security" is not at the end
  *security
  ^^^^^^^^^
write word* for all words that begin so, or \* for the sign itself
END
error 'speaker:f*n' <<'END'
onrecord-query: the * in "f*n" is not at the end
  speaker:f*n
           ^^
write word* for all words that begin so, or \* for the sign itself
END
error '=secur*' <<'END'
onrecord-query: "=secur*" asks for the exact word and for others
  =secur*
        ^
write =word or word*
END

it "has rules for near spellings"
error 'gul~3' <<'END'
onrecord-query: the ~ in "gul~3" is not followed by 1 or 2
  gul~3
     ^^
write word~1 or word~2 for near spellings, or \~ for the sign itself
END
error 'gul~x' <<'END'
onrecord-query: the ~ in "gul~x" is not followed by 1 or 2
  gul~x
     ^^
write word~1 or word~2 for near spellings, or \~ for the sign itself
END
error 'gu~1' <<'END'
onrecord-query: "gu~1" has fewer than three letters before the ~
  gu~1
  ^^^^
write a longer word: Johnston~1
END
error '=gulls~1' <<'END'
onrecord-query: "=gulls~1" asks for the exact word and for others
  =gulls~1
        ^^
write =word or word*
END
error '"customs union" ~5' <<'END'
onrecord-query: the ~ in "~5" is not followed by 1 or 2
  "customs union" ~5
                  ^^
write "a b"~5 without a blank for a loose phrase, word~1 for near spellings
END
error '"gulls"~3' <<'END'
onrecord-query: "~3" behind a phrase of one word
  "gulls"~3
         ^^
a distance needs two words: "a b"~5; a near spelling is word~1, without quotation marks
END

it "says which date there is not"
error 'date:2017-13' <<'END'
onrecord-query: no such date "2017-13": months go from 01 to 12
  date:2017-13
       ^^^^^^^
dates look like date:2017, 2017-09, 2017-09-12, 2017-Q3, 2017-W37, Sep-2017, 12/09/2017, today, yesterday, last-week, 7d; ranges like 2017-09..2018
END
error 'date:2017-00' <<'END'
onrecord-query: no such date "2017-00": months go from 01 to 12
  date:2017-00
       ^^^^^^^
dates look like date:2017, 2017-09, 2017-09-12, 2017-Q3, 2017-W37, Sep-2017, 12/09/2017, today, yesterday, last-week, 7d; ranges like 2017-09..2018
END
error 'date:2017-02-30' <<'END'
onrecord-query: no such date "2017-02-30": 2017-02 has 28 days
  date:2017-02-30
       ^^^^^^^^^^
dates look like date:2017, 2017-09, 2017-09-12, 2017-Q3, 2017-W37, Sep-2017, 12/09/2017, today, yesterday, last-week, 7d; ranges like 2017-09..2018
END
error 'date:2017-W53' <<'END'
onrecord-query: no such date "2017-W53": 2017 has no week 53
  date:2017-W53
       ^^^^^^^^
dates look like date:2017, 2017-09, 2017-09-12, 2017-Q3, 2017-W37, Sep-2017, 12/09/2017, today, yesterday, last-week, 7d; ranges like 2017-09..2018
END
error 'date:2017-W00' <<'END'
onrecord-query: no such date "2017-W00": 2017 has no week 0
  date:2017-W00
       ^^^^^^^^
dates look like date:2017, 2017-09, 2017-09-12, 2017-Q3, 2017-W37, Sep-2017, 12/09/2017, today, yesterday, last-week, 7d; ranges like 2017-09..2018
END
error 'date:2017-Q5' <<'END'
onrecord-query: no such date "2017-Q5": quarters go from Q1 to Q4
  date:2017-Q5
       ^^^^^^^
dates look like date:2017, 2017-09, 2017-09-12, 2017-Q3, 2017-W37, Sep-2017, 12/09/2017, today, yesterday, last-week, 7d; ranges like 2017-09..2018
END
error 'date:31/02/2017' <<'END'
onrecord-query: no such date "31/02/2017": 2017-02 has 28 days (the day is read first)
  date:31/02/2017
       ^^^^^^^^^^
dates look like date:2017, 2017-09, 2017-09-12, 2017-Q3, 2017-W37, Sep-2017, 12/09/2017, today, yesterday, last-week, 7d; ranges like 2017-09..2018
END
error 'date:09/13/2017' <<'END'
onrecord-query: no such date "09/13/2017": months go from 01 to 12 (the day is read first)
  date:09/13/2017
       ^^^^^^^^^^
dates look like date:2017, 2017-09, 2017-09-12, 2017-Q3, 2017-W37, Sep-2017, 12/09/2017, today, yesterday, last-week, 7d; ranges like 2017-09..2018
END
error 'date:0000' <<'END'
onrecord-query: no such date "0000": years go from 0001 to 9999
  date:0000
       ^^^^
dates look like date:2017, 2017-09, 2017-09-12, 2017-Q3, 2017-W37, Sep-2017, 12/09/2017, today, yesterday, last-week, 7d; ranges like 2017-09..2018
END
error 'date:Foo-2017' <<'END'
onrecord-query: no such date "Foo-2017"
  date:Foo-2017
       ^^^^^^^^
dates look like date:2017, 2017-09, 2017-09-12, 2017-Q3, 2017-W37, Sep-2017, 12/09/2017, today, yesterday, last-week, 7d; ranges like 2017-09..2018
END
error 'date:2017-2018' <<'END'
onrecord-query: no such date "2017-2018": a range is written 2017..2018
  date:2017-2018
       ^^^^^^^^^
dates look like date:2017, 2017-09, 2017-09-12, 2017-Q3, 2017-W37, Sep-2017, 12/09/2017, today, yesterday, last-week, 7d; ranges like 2017-09..2018
END
error 'date:soon' <<'END'
onrecord-query: no such date "soon"
  date:soon
       ^^^^
dates look like date:2017, 2017-09, 2017-09-12, 2017-Q3, 2017-W37, Sep-2017, 12/09/2017, today, yesterday, last-week, 7d; ranges like 2017-09..2018
END
error 'date:2017..soon' <<'END'
onrecord-query: no such date "soon"
  date:2017..soon
       ^^^^^^^^^^
dates look like date:2017, 2017-09, 2017-09-12, 2017-Q3, 2017-W37, Sep-2017, 12/09/2017, today, yesterday, last-week, 7d; ranges like 2017-09..2018
END
error 'date:(2017 OR soon)' <<'END'
onrecord-query: no such date "soon"
  date:(2017 OR soon)
                ^^^^
dates look like date:2017, 2017-09, 2017-09-12, 2017-Q3, 2017-W37, Sep-2017, 12/09/2017, today, yesterday, last-week, 7d; ranges like 2017-09..2018
END
error 'date:-2017' <<'END'
onrecord-query: no such date "-2017"
  date:-2017
       ^^^^^
dates look like date:2017, 2017-09, 2017-09-12, 2017-Q3, 2017-W37, Sep-2017, 12/09/2017, today, yesterday, last-week, 7d; ranges like 2017-09..2018
END
error 'added:soon' <<'END'
onrecord-query: no such date "soon"
  added:soon
        ^^^^
dates look like added:2017, 2017-09, 2017-09-12, 2017-Q3, 2017-W37, Sep-2017, 12/09/2017, today, yesterday, last-week, 7d; ranges like 2017-09..2018
END
error 'since:soon' <<'END'
onrecord-query: no such date "soon"
  since:soon
        ^^^^
dates look like since:2017, 2017-09, 2017-09-12, 2017-Q3, 2017-W37, Sep-2017, 12/09/2017, today, yesterday, last-week, 7d; ranges like 2017-09..2018
END

it "turns reversed ranges round"
error 'date:2018..2017' <<'END'
onrecord-query: the range 2018..2017 runs backwards
  date:2018..2017
       ^^^^^^^^^^
did you mean date:2017..2018 ?
END
error 'date:2017-09-12..2017-09-11' <<'END'
onrecord-query: the range 2017-09-12..2017-09-11 runs backwards
  date:2017-09-12..2017-09-11
       ^^^^^^^^^^^^^^^^^^^^^^
did you mean date:2017-09-11..2017-09-12 ?
END
error 'copies:5..2' <<'END'
onrecord-query: the range 5..2 runs backwards
  copies:5..2
         ^^^^
did you mean copies:2..5 ?
END
error 'confidence:0.9..0.1' <<'END'
onrecord-query: the range 0.9..0.1 runs backwards
  confidence:0.9..0.1
             ^^^^^^^^
did you mean confidence:0.1..0.9 ?
END

it "wants an end of a range"
error 'date:..' <<'END'
onrecord-query: a range without ends
  date:..
       ^^
give it one: date:2017.. or date:..2017
END
error 'batch:..' <<'END'
onrecord-query: a range without ends
  batch:..
        ^^
give it one: batch:3.. or batch:..3
END
error 'confidence:..' <<'END'
onrecord-query: a range without ends
  confidence:..
             ^^
give it one: confidence:0.8.. or confidence:..0.8
END

it "wants numbers"
error 'copies:many' <<'END'
onrecord-query: copies: needs a whole number, not "many"
  copies:many
         ^^^^
write copies:3 or copies:2..5
END
error 'copies:1.5' <<'END'
onrecord-query: copies: needs a whole number, not "1.5"
  copies:1.5
         ^^^
write copies:3 or copies:2..5
END
error 'batch:x' <<'END'
onrecord-query: batch: needs a whole number, not "x"
  batch:x
        ^
write batch:3 or batch:2..5
END
error 'batch:-1' <<'END'
onrecord-query: batch: needs a whole number, not "-1"
  batch:-1
        ^^
write batch:3 or batch:2..5
END
error 'confidence:2' <<'END'
onrecord-query: confidence: needs a number from 0 to 1, not "2"
  confidence:2
             ^
write confidence:0.8.. for at least 0.8, confidence:0.5..0.8 for a range
END
error 'confidence:high' <<'END'
onrecord-query: confidence: needs a number from 0 to 1, not "high"
  confidence:high
             ^^^^
write confidence:0.8.. for at least 0.8, confidence:0.5..0.8 for a range
END
error 'confidence:-1' <<'END'
onrecord-query: confidence: needs a number from 0 to 1, not "-1"
  confidence:-1
             ^^
write confidence:0.8.. for at least 0.8, confidence:0.5..0.8 for a range
END

it "knows what has: and missing: take"
error 'has:colour' <<'END'
onrecord-query: has: knows no "colour"
  has:colour
      ^^^^^^
it takes one of: quotes, date, title, url, speaker, mentions, role, department, party, org, place, topic, source, type, lang, date-basis
END
error 'has:quots' <<'END'
onrecord-query: has: knows no "quots"
  has:quots
      ^^^^^
did you mean has:quotes ?   (it takes one of: quotes, date, title, url, speaker, mentions, role, department, party, org, place, topic, source, type, lang, date-basis)
END
error 'missing:*' <<'END'
onrecord-query: missing: knows no "*"
  missing:*
          ^
it takes one of: quotes, date, title, url, speaker, mentions, role, department, party, org, place, topic, source, type, lang, date-basis
END
error 'missing:id' <<'END'
onrecord-query: missing: knows no "id"
  missing:id
          ^^
it takes one of: quotes, date, title, url, speaker, mentions, role, department, party, org, place, topic, source, type, lang, date-basis
END

it "knows what first: takes"
error 'first:maybe' <<'END'
onrecord-query: first: knows no "maybe"
  first:maybe
        ^^^^^
write first:yes or first:no
END
error 'first:*' <<'END'
onrecord-query: first: knows no "*"
  first:*
        ^
write first:yes or first:no
END
