#!/usr/bin/env python3
"""What the peers index and ask, taken from ours, so that all search the same articles with the same facets.

usage: export.py docs ANSWERS.jsonl ARTICLES.jsonl > docs.tsv
       export.py queries QUERIES.tsv > ours.tsv
       export.py texts ARTICLES.jsonl > texts.tsv
       export.py scriptindex < texts.tsv > scriptindex.dump
       export.py sphinx FOLDER > sphinx.conf

docs: ANSWERS is `onrecord-query search '*' --all --group none --format jsonl --fields id,datePublished,speakers,departments,topics`, ARTICLES what was indexed. A line
an article: id, title, text, date (20170912, 0 without), speakers, departments, topics (joined by |).
texts: number, id, title, text, date (20170912). scriptindex: the same as records of omega's program. sphinx: a configuration for FOLDER/texts.tsv.
queries: lines of generate_news in our query language, as `onrecord-query bench` takes them.
"""
import json
import sys


def flat(text):
    return ' '.join(text.split())


def ids(values):
    return '|'.join(sorted({value['id'] if isinstance(value, dict) else value for value in values or [] if value}))


def docs(answers, articles):
    facets = {}
    with open(answers, encoding='utf-8') as lines:
        for line in lines:
            result = json.loads(line)
            if 'id' in result:
                facets[result['id']] = result
    with open(articles, encoding='utf-8') as lines:
        for line in lines:
            article = json.loads(line)
            known = facets.get(article['id'])
            if known is None:
                continue
            date = (known.get('datePublished') or '0').replace('-', '')[:8]
            print(article['id'], flat(article['title']), flat(article['text']), date, ids(known.get('speakers')), ids(known.get('departments')),
                  ids(known.get('topics')), sep='\t')


def queries(path):
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            name, operator, words, speaker, topic, first, last, order = line.rstrip('\n').split('\t')
            parts = [f'"{words}"' if operator == 'phrase' else (' OR ' if operator == 'or' else ' ').join(words.split())] if words else []
            parts += [f'speaker:={speaker}'] if speaker else []
            parts += [f'topic:={topic}'] if topic else []
            parts += [f'date:{first}..{last}'] if first else []
            print(name, ' '.join(parts), order, sep='\t')


def texts(articles):
    with open(articles, encoding='utf-8') as lines:
        for number, line in enumerate(lines, 1):
            article = json.loads(line)
            date = article.get('date', '0').replace('-', '')[:8]
            print(number, article['id'], flat(article['title']), flat(article['text']), date, sep='\t')


def scriptindex():
    for line in sys.stdin:
        _, key, title, text, date = line.rstrip('\n').split('\t')
        print(f'id={key}\ntitle={title}\ntext={text}\ndate={date}\n')


SPHINX = """source news
{{
    type = tsvpipe
    tsvpipe_command = cat {folder}/texts.tsv
    tsvpipe_attr_string = name
    tsvpipe_field_string = title
    tsvpipe_field_string = text
    tsvpipe_attr_uint = date
}}
index news
{{
    source = news
    path = {folder}/new.sphinx/news
    docinfo = extern
    morphology = stem_en
}}
indexer
{{
    mem_limit = 1024M
}}
"""


if __name__ == '__main__':
    if sys.argv[1:2] == ['docs'] and len(sys.argv) == 4:
        docs(*sys.argv[2:])
    elif sys.argv[1:2] == ['queries'] and len(sys.argv) == 3:
        queries(sys.argv[2])
    elif sys.argv[1:2] == ['texts'] and len(sys.argv) == 3:
        texts(sys.argv[2])
    elif sys.argv[1:] == ['scriptindex']:
        scriptindex()
    elif sys.argv[1:2] == ['sphinx'] and len(sys.argv) == 3:
        print(SPHINX.format(folder=sys.argv[2]), end='')
    else:
        sys.exit(__doc__)
