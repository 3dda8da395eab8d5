# Sourced after lib.sh: indexes five small articles as news.onrecord and makes it the index of every command.
# What depends on the extractors' rules (names of rules, confidences) is masked: those have tests of their own.

cat >articles.jsonl <<'END'
{"id":"trident","title":"Fallon backs Trident renewal","date":"2016-07-18","outlet":"Harbour Post","url":"https://harbourpost.example/trident","text":"MPs debated the renewal of Trident, the nuclear deterrent of the Royal Navy, for six hours. The Defence Secretary, Michael Fallon, said: \"Our nuclear deterrent keeps this country safe.\" The armed forces welcomed the vote."}
{"id":"customs","title":"Davis sets out customs plan","date":"2017-08-15","outlet":"City Tape","url":"https://citytape.example/customs","text":"The Brexit Secretary, David Davis, said: \"We want a customs deal that keeps trade free.\" Business groups asked how the customs union would be replaced."}
{"id":"nets","title":"Nets for Grimsby","date":"2017-09-12","outlet":"Harbour Post","text":"The harbour board ordered forty new nets for £39bn. They arrive in spring."}
{"id":"brothers","title":"Two brothers, two views","date":"2017-10-02","outlet":"City Tape","text":"Boris Johnson said: \"Trade will grow and grow.\" Jo Johnson said: \"Students of this country matter.\""}
{"id":"undated","title":"The UK’s co-operation goes on","outlet":"City Tape","text":"The UK’s military co-operation with its neighbours goes on, Michael Fallon said. Soldiers of the British army train in Estonia."}
END

onrecord-index add articles.jsonl --db news.onrecord >/dev/null 2>add.err || { cat add.err; exit 1; }
export ONRECORD_DB=$PWD/news.onrecord
rules='s|speaker by [^ ]+( at "[^"]*")? \([0-9.]+\)|speaker by RULE\1 (N)|g; s|by [a-z-]+ \([0-9.]+\)|by RULE (N)|g'
