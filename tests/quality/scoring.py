"""What the scripts beside this file share: running the program, and our own judgements of quotations."""
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SHARED = ROOT.parent / 'shared' / 'eval'


def explain(program, paths, stdin=None):
    """The articles that `program` explains, in order. A list is a program and options of `explain`."""
    program, *options = [program] if isinstance(program, str) else program
    done = subprocess.run([program, 'explain', '--format', 'jsonl', *options, *map(str, paths)], stdin=stdin,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f'{program} explain ended with {done.returncode}')
    return [json.loads(line) for line in done.stdout.splitlines()]


def explain_set(program, gold):
    """[(gold article, explained article)] of a set of JSON Lines with id and text."""
    with open(gold, 'rb') as stdin:
        explained = {article['id']: article for article in explain(program, ['-'], stdin)}
    return [(article, explained[article['id']]) for article in map(json.loads, gold.read_text('utf-8').splitlines())
            if article['id'] in explained]


def percent(part, whole):
    return 100 * part / whole if whole else 0.0


def f1(found, right, wanted):
    p, r = percent(right, found), percent(right, wanted)
    return 2 * p * r / (p + r) if p + r else 0.0


def between(text, begin, end):
    """`text` in three: up to `begin` with it, what stands between, `end` and the rest."""
    head, rest = text.split(begin)
    inside, tail = rest.split(end)
    return head + begin, inside, end + tail


def iou(a, b):
    inner = min(a[1], b[1]) - max(a[0], b[0])
    return inner / (max(a[1], b[1]) - min(a[0], b[0])) if inner > 0 else 0.0


def same_name(a, b):
    words = lambda name: re.findall(r"[\w'’-]+", re.sub(r'^(the|an?) ', '', (name or '').lower()))
    a, b = words(a), words(b)
    return bool(a) and bool(b) and (a == b or a[-1] == b[-1] and a[0][0] == b[0][0])


def flat(text):
    """`text` without white space and quotation marks, and for each character its byte in `text`."""
    kept, at, byte = [], [], 0
    for c in text:
        if not c.isspace() and c not in '"\'`\u2018\u2019\u201c\u201d\u00ab\u00bb':
            kept.append(c)
            at.append(byte)
        byte += len(c.encode())
    return ''.join(kept), at


def judged_spans(body, quotes):
    """[(span, speaker)] of the judged quotations in bytes, found in `body` in order."""
    text, byte = flat(body)
    spans, at = [], 0
    for quote in quotes:
        words = flat(quote['text'])[0]
        start = text.find(words, at)
        if start < 0:
            start = text.find(words)
        if start < 0:
            sys.exit(f'judged quotation not in the article: {quote["text"][:60]}')
        spans.append(((byte[start], byte[start + len(words) - 1] + 1), quote['speaker']))
        at = start
    return spans


def joined(parts, body):
    """Parts with only white space and marks between them are one stretch: a speech over paragraphs."""
    out = []
    for start, end, _ in parts:
        if out and not re.search(rb"[A-Za-z0-9]", body[out[-1][1]:start]):
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


class Judged:
    """One of our own articles: `gold` and `mine` are lists of (span, speaker) and (span, quotation of explain), and
    `pairs` the places of the agreeing ones in them; the stretches agree that overlap by half of their union."""

    def __init__(self, key, article, quotes):
        self.key, self.body = key, article['body'].encode()
        self.gold = judged_spans(article['body'], quotes)
        self.mine = [(span, quote) for quote in article['quotes'] for span in joined(quote['parts'], self.body)]
        self.pairs, used = {}, set()
        for i, (span, _) in enumerate(self.gold):
            best = max(range(len(self.mine)), key=lambda j: iou(span, self.mine[j][0]), default=None)
            if best is not None and best not in used and iou(span, self.mine[best][0]) >= 0.5:
                used.add(best)
                self.pairs[i] = best

    def words(self, span):
        return self.body[span[0]:span[1]].decode()[:90]


def judged_articles(program):
    """A Judged for each line of corpus/judgements/quotes.jsonl."""
    articles = {re.sub(r':(\d+)$', r'#\1', a['path'].split('corpus/sample/')[-1]): a
                for a in explain(program, [ROOT / 'corpus' / 'sample']) if a.get('path')}
    for line in (ROOT / 'corpus' / 'judgements' / 'quotes.jsonl').read_text('utf-8').splitlines():
        judged = json.loads(line)
        if judged['key'] not in articles:
            sys.exit(f'{judged["key"]} is judged but not in corpus/sample')
        yield Judged(judged['key'], articles[judged['key']], judged['quotes'])
