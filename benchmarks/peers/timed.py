#!/usr/bin/env python3
"""usage: timed.py COMMAND...    runs it; prints wall seconds, processor seconds of all its processes, most MB of memory of one"""
import resource
import subprocess
import sys
import time

start = time.monotonic()
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
wall = time.monotonic() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f'{wall:.2f},{used.ru_utime + used.ru_stime:.2f},{used.ru_maxrss // 1024}')
