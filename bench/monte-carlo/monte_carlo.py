"""Scores and ranks UNITS units on INDICATORS indicators DRAWS times, with weights drawn anew each time.

Plain numpy: a matrix product for the scores of a chunk of draws, argsort for the ranks, counts of
the ranks per unit. Threads share out the chunks, as numpy lets go of the interpreter while it works.
"""
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import numpy

UNITS, INDICATORS, CHUNK = 1247, 10, 100


def raw():
    """The same made-up numbers as in the Java run: a linear congruence, in unit order."""
    state, values = 12345, []
    for _ in range(UNITS * INDICATORS):
        state = (state * 1103515245 + 12345) % 2147483648
        values.append(state / 2147483648)
    return numpy.array(values).reshape(UNITS, INDICATORS)


def normalised(x):
    low, high = x.min(axis=0), x.max(axis=0)
    return 100 * (x - low) / (high - low)


def chunk(scaled, seed, size):
    random = numpy.random.default_rng(seed)
    weights = random.standard_exponential((size, INDICATORS))
    weights /= weights.sum(axis=1, keepdims=True)
    order = numpy.argsort(-(weights @ scaled.T), axis=1)
    ranks = numpy.empty_like(order)
    numpy.put_along_axis(ranks, order, numpy.arange(UNITS), axis=1)
    return ranks


def run(scaled, draws, threads):
    counts = numpy.zeros(UNITS * UNITS, dtype=numpy.int64)
    row = numpy.arange(UNITS) * UNITS
    with ThreadPoolExecutor(threads) as pool:
        for ranks in pool.map(lambda c: chunk(scaled, c, CHUNK), range(draws // CHUNK)):
            counts += numpy.bincount((ranks + row).ravel(), minlength=UNITS * UNITS)
    return counts


if __name__ == "__main__":
    draws = int(sys.argv[1])
    scaled = normalised(raw())
    run(scaled, CHUNK, 1)
    for threads in (1, 2):
        start = time.perf_counter()
        counts = run(scaled, draws, threads)
        seconds = time.perf_counter() - start
        mean = (counts.reshape(UNITS, UNITS) * numpy.arange(1, UNITS + 1)).sum() / counts.sum()
        print(f"numpy-{threads} {seconds:.3f} {mean:.3f}")
