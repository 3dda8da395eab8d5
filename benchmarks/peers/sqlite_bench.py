#!/usr/bin/env python3
"""SQLite FTS5 on the corpus of benchmarks/: index DOCS DB | store TEXTS DB | bench DB QUERIES ROUNDS FACETS.

index is what bench asks, without the texts; store keeps them.

bench prints a line a sample: class, round, milliseconds, hits. The first round is warm-up and not printed.
"""
import sqlite3
import sys
import time

FACETS = ('speaker', 'department', 'topic')


def build(docs, path):
    db = sqlite3.connect(path)
    db.executescript('PRAGMA journal_mode=off; PRAGMA synchronous=off;'
                     "CREATE VIRTUAL TABLE words USING fts5(title, text, content='', tokenize='porter unicode61');"
                     'CREATE TABLE article(id TEXT, date INTEGER);')
    for facet in FACETS:
        db.execute(f'CREATE TABLE {facet}(value TEXT, article INTEGER)')
    with open(docs, encoding='utf-8') as lines:
        for number, line in enumerate(lines, 1):
            cells = line.rstrip('\n').split('\t')
            db.execute('INSERT INTO words(rowid, title, text) VALUES(?, ?, ?)', (number, cells[1], cells[2]))
            db.execute('INSERT INTO article(rowid, id, date) VALUES(?, ?, ?)', (number, cells[0], int(cells[3])))
            for facet, values in zip(FACETS, cells[4:7]):
                db.executemany(f'INSERT INTO {facet} VALUES(?, ?)', ((value, number) for value in values.split('|') if value))
    db.execute("INSERT INTO words(words) VALUES('optimize')")
    db.execute('CREATE INDEX article_date ON article(date)')
    for facet in FACETS:
        db.execute(f'CREATE INDEX {facet}_value ON {facet}(value, article)')
        db.execute(f'CREATE INDEX {facet}_article ON {facet}(article, value)')
    db.execute('ANALYZE')
    db.commit()


def store(texts, path):
    db = sqlite3.connect(path)
    db.executescript('PRAGMA journal_mode=off; PRAGMA synchronous=off;'
                     "CREATE VIRTUAL TABLE words USING fts5(title, text, tokenize='porter unicode61');"
                     'CREATE TABLE article(id TEXT PRIMARY KEY, date INTEGER);')
    with open(texts, encoding='utf-8') as lines:
        for line in lines:
            number, key, title, text, date = line.rstrip('\n').split('\t')
            db.execute('INSERT INTO words(rowid, title, text) VALUES(?, ?, ?)', (number, title, text))
            db.execute('INSERT INTO article(rowid, id, date) VALUES(?, ?, ?)', (number, key, int(date)))
    db.execute('CREATE INDEX article_date ON article(date)')
    db.commit()


def where(cells):
    """The condition on article.rowid, and its arguments."""
    _, operator, words, speaker, topic, first, last, _ = cells
    parts, arguments = [], []
    if words:
        parts.append('rowid IN (SELECT rowid FROM words WHERE words MATCH ?)')
        arguments.append(match(operator, words))
    for facet, value in (('speaker', speaker), ('topic', topic)):
        if value:
            parts.append(f'rowid IN (SELECT article FROM {facet} WHERE value = ?)')
            arguments.append(value)
    if first:
        parts.append('date BETWEEN ? AND ?')
        arguments += [int(first.replace('-', '')), int(last.replace('-', ''))]
    return ' AND '.join(parts), arguments


def match(operator, words):
    quoted = [f'"{word}"' for word in words.split()]
    return f'"{words}"' if operator == 'phrase' else (' OR ' if operator == 'or' else ' AND ').join(quoted)


def ask(db, cells, facets):
    condition, arguments = where(cells)
    if cells[2] and cells[7] == 'relevance':
        others, rest = where([cells[0], cells[1], '', *cells[3:]])
        filtered = f' AND rowid IN (SELECT rowid FROM article WHERE {others})' if others else ''
        rows = db.execute(f'SELECT rowid FROM words WHERE words MATCH ?{filtered} ORDER BY rank LIMIT 10', [match(cells[1], cells[2]), *rest]).fetchall()
        for (row,) in rows:
            db.execute('SELECT id FROM article WHERE rowid = ?', (row,)).fetchone()
    else:
        rows = db.execute(f'SELECT id FROM article WHERE {condition} ORDER BY date DESC LIMIT 10', arguments).fetchall()
    if facets:
        for facet in FACETS:
            db.execute(f'SELECT value, count(*) AS n FROM {facet} WHERE article IN (SELECT rowid FROM article WHERE {condition}) '
                       'GROUP BY value ORDER BY n DESC LIMIT 10', arguments).fetchall()
    return len(rows)


def main():
    if sys.argv[1] in ('index', 'store'):
        return (build if sys.argv[1] == 'index' else store)(sys.argv[2], sys.argv[3])
    db = sqlite3.connect(f'file:{sys.argv[2]}?mode=ro', uri=True)
    if sys.argv[1] == 'one':
        print(ask(db, ['one', 'and', sys.argv[3], '', '', '', '', 'relevance'], True))
        return
    with open(sys.argv[3], encoding='utf-8') as lines:
        queries = [line.rstrip('\n').split('\t') for line in lines]
    for turn in range(-1, int(sys.argv[4])):
        for cells in queries:
            start = time.perf_counter()
            hits = ask(db, cells, sys.argv[5] == '1')
            if turn >= 0:
                print(f'{cells[0]},{turn},{(time.perf_counter() - start) * 1000:.4f},{hits}')


if __name__ == '__main__':
    main()
