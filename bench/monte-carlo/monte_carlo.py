"""Scores and ranks 1,247 units on 10 indicators with weights drawn anew each time, in plain numpy.

A matrix product gives the scores of a chunk of draws, argsort their order, and bincount how often
each unit came to each rank. Threads share out the chunks, as numpy lets go of the interpreter while
it works. Prints: name, seconds, sum of the ranks counted, mean rank of the first unit.
"""
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import numpy

UNITS, INDICATORS, CHUNK = 1247, 10, 1000
RANKS = numpy.arange(UNITS)


def raw():
    """The same made-up numbers as in the Java run: a linear congruence, unit by unit."""
    state, values = 12345, []
    for _ in range(UNITS * INDICATORS):
        state = (state * 1103515245 + 12345) % 2147483648
        values.append(state / 2147483648)
    return numpy.array(values).reshape(UNITS, INDICATORS)


def normalised(x):
    low, high = x.min(axis=0), x.max(axis=0)
    return 100 * (x - low) / (high - low)


def count(scaled, chunks):
    counts = numpy.zeros(UNITS * UNITS, dtype=numpy.int64)
    for seed in chunks:
        random = numpy.random.default_rng(seed)
        weights = random.standard_exponential((CHUNK, INDICATORS))
        weights /= weights.sum(axis=1, keepdims=True)
        order = numpy.argsort(-(weights @ scaled.T), axis=1)
        counts += numpy.bincount((order * UNITS + RANKS).ravel(), minlength=UNITS * UNITS)
    return counts


def run(scaled, draws, threads):
    chunks = range(draws // CHUNK)
    with ThreadPoolExecutor(threads) as pool:
        return sum(pool.map(lambda t: count(scaled, chunks[t::threads]), range(threads)))


if __name__ == "__main__":
    draws = int(sys.argv[1])
    scaled = normalised(raw())
    run(scaled, CHUNK, 2)
    for threads in (1, 2):
        start = time.perf_counter()
        counts = run(scaled, draws, threads).reshape(UNITS, UNITS)
        seconds = time.perf_counter() - start
        total = int((counts * (RANKS + 1)).sum())
        first = (counts[0] * (RANKS + 1)).sum() / draws
        print(f"numpy-{threads} {seconds:.3f} {total} {first:.2f}")
