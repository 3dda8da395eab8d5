#!/bin/bash
. "$(dirname "$0")/lib.sh" || exit 1
words='The harbour board has put up a notice. It concerns the nets, the boats and the long wait at the lock on Mondays, which nobody likes.'
# page NAME: an HTML page; record NAME: a JSON record; both about NAME.
page() { printf '<html><head><title>%s</title></head><body><article><h1>%s</h1><p>%s</p><p>It names the %s.</p></article></body></html>' "$1" "$1" "$words" "$1"; }
record() { printf '{"title":"About %s","text":"%s It names the %s.","date":"2017-09-12"}\n' "$1" "$words" "$1"; }

mkdir -p mixed in
record jetty | gzip >mixed/records.jsonl.gz
page capstan >in/capstan.html && page windlass >in/windlass.html
tar -czf mixed/pages.tar.gz -C in capstan.html windlass.html
tar -cf inner.tar -C in capstan.html && mkdir nest && mv inner.tar nest && sed -i s/capstan/bollard/g in/capstan.html
tar -cf nest/second.tar -C in capstan.html && rm nest/inner.tar && tar -czf mixed/nested.tar.gz -C nest second.tar
cat >mixed/feed.xml <<END
<rss version="2.0"><channel><title>Harbour Post</title>
<item><title>Mooring fees to rise</title><link>https://harbourpost.example/1</link><pubDate>Tue, 12 Sep 17 10:15:00 GMT</pubDate>
<description>&lt;p&gt;$words&lt;/p&gt;</description></item>
<item><title>Pontoon closed until Friday</title><link>https://harbourpost.example/2</link></item>
</channel></rss>
END
printf 'id,headline,body,date\nc1,"Buoys, new and old","%s",2017-09-12\n' "$words" >mixed/table.csv
body=$(page slipway)
http=$(printf 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n%s' "$body")
printf 'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://harbourpost.example/slipway\r\nWARC-Date: 2017-09-12T10:15:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n' "${#http}" "$http" | gzip >mixed/crawl.warc.gz

it "reads a folder that mixes formats and archives"
run onrecord-index add mixed --db news.onrecord --json
mask 's/"seconds":[0-9.e-]+/"seconds":0/'
expect_exit 0
expect_contains '"added":8'

it "finds what stood in each of them"
for word in jetty capstan windlass bollard mooring pontoon buoys slipway; do
    run onrecord-query search "$word" --db news.onrecord --format ids
    [ "$(wc -l <.out)" -eq 1 ] || fail "$word: $(cat .out .err)"
done

it "names the member, the archive and the record"
run onrecord-index explain --format jsonl mixed
sed -E 's/.*"path":"([^"]*)".*/\1/' .out >short && cp short .out
expect <<'END'
mixed/crawl.warc.gz:1
mixed/feed.xml:1
mixed/feed.xml:2
mixed/nested.tar.gz!/second.tar!/capstan.html
mixed/pages.tar.gz!/capstan.html
mixed/pages.tar.gz!/windlass.html
mixed/records.jsonl.gz:1
mixed/table.csv:2
END

it "takes the address and the day of a crawled page from its record"
run onrecord-index explain --format jsonl mixed/crawl.warc.gz
expect_contains '"url":"https://harbourpost.example/slipway"'
expect_contains '"date":"2017-09-12"'

it "is safe to repeat"
run onrecord-index add mixed --db news.onrecord --json
expect_contains '"added":0'
expect_contains '"unchanged":8'

it "keeps the index in step with an archive that changes"
cat >onrecord.toml <<'END'
db = "step.onrecord"
[[source]]
name = "harbour"
paths = ["mixed"]
END
run onrecord-index update --config onrecord.toml --json
expect_exit 0
expect_contains '"added":8'
tar -czf mixed/pages.tar.gz -C in windlass.html
touch -d '2030-01-01' mixed/pages.tar.gz
run onrecord-index update --config onrecord.toml --json
expect_contains '"unchanged":1'
run onrecord-query count windlass --db step.onrecord
expect 1

it "rejects what is damaged, by record, and reads on"
printf '{"title":"Whole","text":"%s"}\n{"title":\n' "$words" | gzip >broken.jsonl.gz
run onrecord-index explain --format jsonl broken.jsonl.gz
expect_exit 1
[ "$(wc -l <.out)" -eq 1 ] || fail "$(cat .out)"
expect_err_contains 'rejected: broken.jsonl.gz:2: is not JSON'
head -c 150 mixed/pages.tar.gz >cut.tar.gz
run onrecord-index explain cut.tar.gz
expect_exit 1
expect_err_contains 'rejected: cut.tar.gz'

it "does not unpack a bomb"
head -c 200000000 /dev/zero | tr '\0' ' ' | gzip -9 >bomb.gz
run timeout 60 "$ONRECORD_INDEX" explain bomb.gz
expect_exit 1
expect_err_contains 'rejected: bomb.gz: '
