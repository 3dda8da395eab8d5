filedesc://crawl.arc 127.0.0.1 20170912101500 text/plain 9
1 0 Test

https://harbourpost.example/nets 192.0.2.1 20170912101500 text/html 331
HTTP/1.1 200 OK
Content-Type: text/html; charset=utf-8

<html><head><title>Nets and notices</title></head><body><article><h1>Nets and notices</h1><p>The harbour board has put up a notice about the nets.</p><p>Nobody on the quay had seen it before Monday, said Anna Kersey. It names the boats as well.</p></article></body></html>
https://harbourpost.example/a b 192.0.2.1 20170912101500 text/html 200 - - 0 crawl.arc 331
HTTP/1.1 200 OK
Content-Type: text/html; charset=utf-8

<html><head><title>Nets and notices</title></head><body><article><h1>Nets and notices</h1><p>The harbour board has put up a notice about the nets.</p><p>Nobody on the quay had seen it before Monday, said Anna Kersey. It names the boats as well.</p></article></body></html>
