#!/usr/bin/env python3
"""Repeats JSON Lines articles under new ids until there are N: a corpus of any size with real texts.

usage: repeat_corpus.py N FILE.jsonl... > OUT.jsonl

Copy k of an article gets the id ID-k, no URL, and its date k days later, so that dates spread. Deterministic: the first
N lines of a larger N are the same. The texts repeat, so vocabulary and index size per article are lower bounds; the
generator with a growing vocabulary is a separate program.
"""
import datetime
import json
import sys


def articles(files):
    for name in files:
        with open(name, encoding='utf-8') as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    article = json.loads(line)
                    yield str(article.get('id') or f'{name}:{number}'), article


def later(date, days):
    try:
        return (datetime.date.fromisoformat(date[:10]) + datetime.timedelta(days)).isoformat()
    except (TypeError, ValueError):
        return None


def main():
    if len(sys.argv) < 3 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    wanted, originals = int(sys.argv[1]), list(articles(sys.argv[2:]))
    if not originals:
        sys.exit('repeat_corpus.py: no articles in ' + ' '.join(sys.argv[2:]))
    for n in range(wanted):
        copy, (ident, article) = n // len(originals), originals[n % len(originals)]
        kept = {key: value for key, value in article.items() if key in ('title', 'text', 'body', 'outlet', 'source', 'author', 'lang')}
        kept['id'] = f'{ident}-{copy}'
        date = later(article.get('date'), copy)
        if date:
            kept['date'] = date
        print(json.dumps(kept, ensure_ascii=False))


if __name__ == '__main__':
    main()
