#!/usr/bin/env python3
"""The tables of benchmarks/run.

usage: table.py search SAMPLES SHOTS ARTICLES MEMORY   ratios as Markdown; MEMORY: MB that the one-shot heavy query had
       table.py indexing STAGES ARTICLES               ratios as Markdown
       table.py growth STAGES ARTICLES                 what an article costs in a tenth, in all, and in a night more
       table.py record RESULTS.md TABLE                puts TABLE under the heading that its first line names, in place of what stood there

SAMPLES: peer,facets,class,round,milliseconds,hits a line. SHOTS: name,microseconds. STAGES: name,wall seconds,
processor seconds,MB of memory,articles,bytes on disk.
"""
import collections
import datetime
import os
import platform
import statistics
import subprocess
import sys


def quantile(samples, share):
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def machine():
    with open('/proc/cpuinfo', encoding='utf-8') as lines:
        model = next((line.split(':', 1)[1].strip() for line in lines if line.startswith('model name')), platform.machine())
    commit = subprocess.run(['git', '-C', os.path.dirname(os.path.abspath(__file__)), 'rev-parse', '--short', 'HEAD'], capture_output=True, text=True)
    return f'{datetime.date.today()}, {model}, {os.cpu_count()} cores, commit {commit.stdout.strip() or "unknown"}'


def ratio(ours, theirs):
    return f'{ours / theirs:.2f}' if theirs else '-'


def search(samples, shots, articles, memory):
    times = collections.defaultdict(list)
    classes = []
    with open(samples, encoding='utf-8') as lines:
        for line in lines:
            peer, facets, name, _, ms, _ = line.rstrip('\n').split(',')
            times[peer, facets, name].append(float(ms))
            times[peer, facets, 'all'].append(float(ms))
            if name not in classes:
                classes.append(name)
    peers = [peer for peer in ('lucene', 'sqlite', 'xapian') if (peer, '0', 'all') in times]
    print(f'Search, {articles} articles\n\n{articles} generated articles; {machine()}. Times of ours in ms; the other columns are ours divided by theirs, so below 1 is faster.\n')
    for facets, heading in (('0', 'Best ten'), ('1', 'Best ten and facets on speaker, department, topic')):
        print(f'### {heading}\n')
        print('| class | ours p50 | ours p95 |', ' | '.join(f'{peer} p50 | {peer} p95' for peer in peers), '|')
        print('|' + ' --- |' * (3 + 2 * len(peers)))
        for name in [*classes, 'all']:
            ours = times['onrecord', facets, name]
            cells = [name, f'{quantile(ours, .5):.3f}', f'{quantile(ours, .95):.3f}']
            for peer in peers:
                theirs = times[peer, facets, name]
                cells += [ratio(quantile(ours, share), quantile(theirs, share)) for share in (.5, .95)]
            print('|', ' | '.join(cells), '|')
        print()
    one = collections.defaultdict(list)
    with open(shots, encoding='utf-8') as lines:
        for line in lines:
            name, us = line.split(',')
            one[name].append(int(us) / 1000)
    print('### One shot from the shell\n\n| command | median ms |\n| --- | --- |')
    for name, all_ms in one.items():
        print(f'| {name} | {statistics.median(all_ms):.1f} |')
    heavy, rare = (statistics.median(one[name]) for name in ('onrecord-heavy', 'onrecord-rare'))
    by_sqlite = f', by SQLite {ratio(heavy, statistics.median(one["sqlite-heavy"]))}' if one['sqlite-heavy'] else ''
    print(f'\nHeavy word with facets: {heavy:.1f} ms{by_sqlite}, {memory} MB of memory; rare word: {rare - statistics.median(one["true"]):.1f} ms above /bin/true.')


def medians(stages):
    """By name, the median of the rounds of each number."""
    rounds = collections.defaultdict(list)
    with open(stages, encoding='utf-8') as lines:
        for line in lines:
            name, *numbers = line.rstrip('\n').split(',')
            rounds[name].append([float(number) for number in numbers])
    return {name: [statistics.median(column) for column in zip(*samples)] for name, samples in rounds.items()}, min(map(len, rounds.values()))


def indexing(stages, articles):
    rows, rounds = medians(stages)
    print(f'Indexing, {articles} articles\n\n{articles} generated articles of 3 KB; {machine()}. Title and text kept, phrases and dates can be searched; '
          f'median of {rounds} rounds, the programs in turn. The ratio is our rate (without extraction) by theirs.\n')
    print('| program | articles | articles/s | ratio | CPU ms an article | MB of memory | bytes on disk an article |')
    print('|' + ' --- |' * 7)
    rate = {}
    for name, (wall, cpu, memory, count, size) in rows.items():
        rate[name] = count / wall
        print(f'| {name} | {count:.0f} | {rate[name]:.0f} | {ratio(rate["onrecord"], rate[name])} | {1000 * cpu / count:.2f} | {memory:.0f} | {size / count:.0f} |')
    print(f'\nWith extraction {rate["onrecord-extract"] / rate["onrecord"]:.2f} of the rate without.')


def growth(stages, articles):
    rows, rounds = medians(stages)
    print(f'Growth, {articles} articles\n\nGenerated articles of 3 KB, without extraction; {machine()}. Median of {rounds} rounds; --memory 1G.\n')
    print('| articles | seconds | CPU ms an article | MB of memory | bytes on disk |')
    print('|' + ' --- |' * 5)
    for name, label in (('tenth', ''), ('whole', ''), ('night', ' more')):
        wall, cpu, memory, count, size = rows[name]
        print(f'| {count:.0f}{label} | {wall:.2f} | {1000 * cpu / count:.2f} | {memory:.0f} | {size:.0f} |')
    (wall, cpu, _, few, _), (all_wall, all_cpu, _, many, _) = rows['tenth'], rows['whole']
    print(f'\nAn article in the larger archive costs {ratio(all_cpu / many, cpu / few)} of the processor time and {ratio(all_wall / many, wall / few)} of the time.')


def record(path, table):
    with open(table, encoding='utf-8') as file:
        text = file.read().rstrip()
    heading = text.splitlines()[0]
    section = f'## {text}\n'
    old = ''
    if os.path.exists(path):
        with open(path, encoding='utf-8') as file:
            old = file.read()
    parts = ('\n' + old).split('\n## ')
    kept = [parts[0].strip() or '# Results'] + ['## ' + part.rstrip() for part in parts[1:] if not part.startswith(heading + '\n')]
    with open(path, 'w', encoding='utf-8') as file:
        file.write('\n\n'.join(kept) + '\n\n' + section)


if __name__ == '__main__':
    if sys.argv[1:2] == ['record'] and len(sys.argv) == 4:
        record(*sys.argv[2:])
    elif sys.argv[1:2] == ['search'] and len(sys.argv) == 6:
        search(*sys.argv[2:])
    elif sys.argv[1:2] == ['indexing'] and len(sys.argv) == 4:
        indexing(*sys.argv[2:])
    elif sys.argv[1:2] == ['growth'] and len(sys.argv) == 4:
        growth(*sys.argv[2:])
    else:
        sys.exit(__doc__)
