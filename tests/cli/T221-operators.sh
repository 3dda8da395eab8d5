#!/bin/bash
# AND, OR, NOT, brackets, proximity, and other programs' spellings of them.
. "${0%/*}/lib.sh"
. "${0%/*}/words-archive.sh"

it "joins clauses side by side, and with AND"
finds 'customs union' a-deal b-talks d-said
finds 'customs AND union' a-deal b-talks d-said
finds 'customs union AND ports' b-talks

it "takes either with OR, which binds looser than AND"
finds 'harbour OR gulls' a-deal d-said e-lead
finds 'gulls OR harbour trade' a-deal d-said e-lead
finds '(gulls OR harbour) trade' a-deal d-said e-lead
finds '(gulls OR harbour) deal' a-deal
finds 'gulls OR (harbour deal)' a-deal d-said e-lead
says 'gulls OR harbour deal' 'onrecord-query: read as: gulls OR (harbour AND deal)'
says 'gulls OR harbour' ''
says '(gulls OR harbour) deal' ''
says 'gulls OR (harbour deal)' ''

it "leaves out with NOT and minus"
finds 'customs NOT union'
finds 'customs NOT ports' a-deal d-said
finds 'customs AND NOT ports' a-deal d-said
finds 'customs -ports' a-deal d-said
finds 'customs -"customs union"' b-talks
finds 'customs -(ports OR gulls)' a-deal
finds 'NOT customs' c-cafe e-lead
finds '-customs -quay'
finds '-customs OR -quay' a-deal b-talks c-cafe d-said e-lead
finds 'NOT (NOT gulls)' d-said e-lead
finds 'gulls -title:gulls' d-said

it "counts operators in capitals only, and says so"
finds 'gulls and grimsby' e-lead
says 'gulls and grimsby' 'onrecord-query: "and" was searched as a word; the operator is AND'
says 'gulls or harbour' 'onrecord-query: "or" was searched as a word; the operator is OR'
says 'gulls not harbour' 'onrecord-query: "not" was searched as a word; the operator is NOT'
says 'and gulls' ''
says 'gulls or' ''
finds '"AND"' e-lead

it "finds words near each other, in any order"
finds 'free NEAR/1 trade' a-deal
finds 'trade NEAR/1 free' a-deal
finds 'trade NEAR/4 free' a-deal b-talks
finds 'trade NEAR/3 free' a-deal
finds 'deal NEAR free' a-deal b-talks
finds 'customs NEAR/1000 harbour' a-deal
finds 'deal NEAR/8 customs NEAR/8 union' b-talks

it "finds words near each other in this order"
finds 'free ADJ/1 trade' a-deal
finds 'trade ADJ/1 free'
finds 'trade ADJ/4 free' b-talks
finds 'free ADJ deal' a-deal b-talks
finds 'customs ADJ/1 union' a-deal d-said

it "finds words in one sentence, in one paragraph"
finds 'harbour SAME/SENT deal' a-deal
finds 'harbour SAME/SENT customs'
finds 'harbour SAME/PARA customs' a-deal
finds 'customs SAME/PARA boats'
finds 'customs SAME/PARA union' a-deal d-said
finds 'ports SAME/PARA customs'

it "takes phrases, bracketed ORs and wildcards on both sides"
finds '"free trade" NEAR/2 deal' a-deal
finds 'deal NEAR/20 "customs union"' a-deal
finds '"customs union" ADJ/3 deal'
finds '(free OR open) NEAR/1 trade' a-deal
finds '("free trade" OR cust*) NEAR/6 (deal OR union)' a-deal b-talks d-said
finds 'negotiat* NEAR/2 negotiat*' e-lead
finds '"free trade" SAME/SENT harbour' a-deal
finds '"customs union" SAME/PARA harbour' a-deal
finds '(gulls OR "fishing boats") SAME/SENT (quay OR wait*)' a-deal e-lead
finds 'cust* SAME/SENT offic*' a-deal
finds '"cust* union" SAME/SENT prais*' a-deal
finds '=customs NEAR/1 union' a-deal d-said
finds 'gibralter~1 NEAR/2 filed' e-lead
finds '"free deal"~2 NEAR/6 harbour' a-deal

it "binds proximity tighter than AND and OR"
finds 'gulls OR free NEAR/1 trade' a-deal d-said e-lead
finds 'customs free NEAR/1 trade' a-deal
finds 'customs -(free NEAR/1 trade)' b-talks d-said

it "understands other programs' spellings, and tells its own"
for query in 'free w/1 trade' 'free /1 trade' 'free near1 trade' 'free near/1 trade' 'free W/1 trade'; do
    finds "$query" a-deal
    says "$query" 'onrecord-query: read as: free NEAR/1 trade'
done
for query in 'free pre/1 trade' 'free adj1 trade' 'free adj/1 trade' 'free PRE/1 trade'; do
    finds "$query" a-deal
    says "$query" 'onrecord-query: read as: free ADJ/1 trade'
done
finds 'harbour w/s deal' a-deal
says 'harbour w/s deal' 'onrecord-query: read as: harbour SAME/SENT deal'
says 'harbour SAME/SENTENCE deal' 'onrecord-query: read as: harbour SAME/SENT deal'
finds 'harbour w/p customs' a-deal
says 'harbour w/p customs' 'onrecord-query: read as: harbour SAME/PARA customs'
says 'harbour SAME/PARAGRAPH customs' 'onrecord-query: read as: harbour SAME/PARA customs'
finds 'harbour & customs' a-deal
says 'harbour & customs' 'onrecord-query: read as: harbour customs'
finds 'harbour | quay' a-deal c-cafe e-lead
says 'harbour | quay' 'onrecord-query: read as: harbour OR quay'
says 'harbour && customs || quay' 'onrecord-query: read as: (harbour AND customs) OR quay'
