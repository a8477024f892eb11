#!/usr/bin/env python3
"""Works out the reference cases of the composite indicator, independently of the engine.

Plain Python 3 without packages. Each case has a folder with data.csv and model.yaml, which are written
by hand or by this script's fixed seeds, and expected.csv, which only this script writes:

    python3 bench/references/composite.py

Every formula is spelt out here again from its definition (OECD/JRC handbook, UNDP technical notes,
COINr's documentation), not taken over from the engine.
"""
import csv
import math
import os
import random

HERE = os.path.dirname(os.path.abspath(__file__))


def read(case):
    with open(os.path.join(HERE, case, "data.csv"), encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    columns = {}
    for name in rows[0]:
        cells = [row[name] for row in rows]
        try:
            columns[name] = [None if c == "" else float(c) for c in cells]
        except ValueError:
            columns[name] = [None if c == "" else c for c in cells]
    return columns


def write(case, columns):
    with open(os.path.join(HERE, case, "expected.csv"), "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(columns)
        for row in zip(*columns.values()):
            out.writerow(["" if x is None else x if isinstance(x, (str, int)) else repr(x) for x in row])


def make(case, columns):
    """Writes made-up input."""
    os.makedirs(os.path.join(HERE, case), exist_ok=True)
    with open(os.path.join(HERE, case, "data.csv"), "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(columns)
        for row in zip(*columns.values()):
            out.writerow(["" if x is None else x for x in row])


def known(xs):
    return [x for x in xs if x is not None]


def each(f, xs):
    return [None if x is None else f(x) for x in xs]


def half_up(x, digits):
    """Halves up on the shortest decimal, which repr gives."""
    from decimal import ROUND_HALF_UP, Decimal
    return float(Decimal(repr(x)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP))


def ranks(scores, dense=False):
    above = lambda s: [t for t in scores if t is not None and t > s]
    return [None if s is None else 1 + (len(set(above(s))) if dense else len(above(s))) for s in scores]


def mean(xs):
    return math.fsum(xs) / len(xs)


def sd(xs):
    m = mean(xs)
    return math.sqrt(math.fsum((x - m) ** 2 for x in xs) / (len(xs) - 1))


def weighted(values, weights, how="mean"):
    pairs = [(x, w) for x, w in zip(values, weights) if x is not None and w > 0]
    if not pairs:
        return None
    total = math.fsum(w for _, w in pairs)
    if how == "geometric":
        if any(x == 0 for x, _ in pairs):
            return 0.0
        return math.prod(x ** (w / total) for x, w in pairs)
    if how == "harmonic":
        if any(x == 0 for x, _ in pairs):
            return 0.0
        return total / math.fsum(w / x for x, w in pairs)
    return math.fsum(x * w for x, w in pairs) / total


def rows(*columns):
    return list(zip(*columns))


# --- 1. An index in the manner of the HDI -----------------------------------------------------------


def hdi():
    d = read("hdi")
    post = lambda x, low, high: (min(max(x, low), high) - low) / (high - low)
    health = [post(x, 20, 85) for x in d["life"]]
    expected = [post(x, 0, 18) for x in d["expected_schooling"]]
    years = [post(x, 0, 15) for x in d["mean_schooling"]]
    education = [(a + b) / 2 for a, b in zip(expected, years)]
    income = [post(math.log(x), math.log(100), math.log(75000)) for x in d["gni"]]
    score = [half_up((a * b * c) ** (1 / 3), 3) for a, b, c in zip(health, education, income)]
    write("hdi", {
        "unit": d["country"], "score": score, "score_low": score, "score_high": score,
        "rank": ranks(score), "rank_best": ranks(score), "rank_worst": ranks(score),
        "health": [half_up(x, 3) for x in health], "education": [half_up(x, 3) for x in education],
        "standard": [half_up(x, 3) for x in income],
    })


# --- 2. A hierarchy with gaps ---------------------------------------------------------------------------


def minmax(xs, higher):
    low, high = min(known(xs)), max(known(xs))
    return each(lambda x: 100 * ((x - low) if higher else (high - x)) / (high - low), xs)


def hierarchy():
    d = read("hierarchy")
    scaled = {n: minmax(d[n], n not in ("b", "f")) for n in "abcdefg"}

    def whole(cell):
        result = []
        for u in range(len(d["unit"])):
            x = {n: cell(scaled[n][u]) for n in "abcdefg"}
            people = weighted([x["a"], x["b"]], [70, 30])
            law = weighted([x["c"], x["d"]], [1, 3])
            money = weighted([law, x["e"]], [60, 40])
            result.append((weighted([people, money, weighted([x["f"], x["g"]], [50, 50])], [50, 30, 20]),
                           people, money, law, weighted([x["f"], x["g"]], [50, 50])))
        return list(zip(*result))

    score, people, money, law, rest = whole(lambda x: x)
    low = whole(lambda x: 10.0 if x is None else x)[0]
    high = whole(lambda x: 80.0 if x is None else x)[0]
    share = {"a": 35, "b": 15, "c": 30 * .6 / 4, "d": 30 * .6 * 3 / 4, "e": 12, "f": 10, "g": 10}
    n = range(len(score))
    write("hierarchy", {
        "unit": d["unit"], "score": score, "score_low": low, "score_high": high, "rank": ranks(score),
        "rank_best": [1 + sum(low[j] > high[i] for j in n) for i in n],
        "rank_worst": [1 + sum(high[j] > low[i] for j in n if j != i) for i in n],
        "coverage": [half_up(sum(share[k] for k in share if scaled[k][i] is not None), 1) for i in n],
        "people": people, "money": money, "law": law, "rest": rest, **scaled,
    })


# --- 3. Standard scores after dividing, filling and winsorising ---------------------------------------------


def skewness(xs):
    n, m = len(xs), mean(xs)
    s2 = math.fsum((x - m) ** 2 for x in xs)
    g1 = math.sqrt(n) * math.fsum((x - m) ** 3 for x in xs) / s2 ** 1.5
    return g1 * math.sqrt(n * (n - 1)) / (n - 2)


def kurtosis(xs):
    n, m = len(xs), mean(xs)
    s2 = math.fsum((x - m) ** 2 for x in xs)
    g2 = n * math.fsum((x - m) ** 4 for x in xs) / s2 ** 2 - 3
    return ((n + 1) * g2 + 6) * (n - 1) / ((n - 2) * (n - 3))


def fails(xs):
    return abs(skewness(known(xs))) >= 2 and kurtosis(known(xs)) >= 3.5


def winsorise(xs, cap, then_log=False):
    out, count = list(xs), 0
    while count < cap and fails(out):
        top = skewness(known(out)) >= 0
        far = max(known(out)) if top else min(known(out))
        rest = [x for x in known(out) if x != far]
        at = [i for i, x in enumerate(out) if x == far]
        for i in at:
            out[i] = max(rest) if top else min(rest)
        count = len(at)
    if then_log and fails(out):
        low, high = min(known(xs)), max(known(xs))
        return each(lambda x: math.log(x - low + 0.01 * (high - low)), xs)
    return out


def zscore(xs, higher):
    m, s = mean(known(xs)), sd(known(xs))
    return each(lambda x: (x - m) / s if higher else (m - x) / s, xs)


def treated():
    d = read("treated")
    n = len(d["unit"])
    patents = [None if x is None else x / p for x, p in zip(d["patents"], d["population"])]
    patents = [mean(known(patents)) if x is None else x for x in patents]
    patents = winsorise(patents, 5)
    roads = list(d["roads"])
    for i in range(n):
        if roads[i] is None:
            group = [d["roads"][j] for j in range(n) if d["region"][j] == d["region"][i] and d["roads"][j] is not None]
            roads[i] = mean(group) if group else None
    roads = winsorise(roads, 5)
    trade = winsorise(d["trade"], 2, then_log=True)
    speed = sorted(known(d["delay"]))
    median = (speed[(len(speed) - 1) // 2] + speed[len(speed) // 2]) / 2
    delay = winsorise([median if x is None else x for x in d["delay"]], 5)
    columns = {"patents": zscore(patents, True), "roads": zscore(roads, True),
               "trade": zscore(trade, True), "delay": zscore(delay, False)}
    score = [weighted(x, [1, 1, 1, 1]) for x in rows(*columns.values())]
    write("treated", {"unit": d["unit"], "score": score, "rank": ranks(score), **columns})


# --- 4. Copeland with draws ---------------------------------------------------------------------------------


def copeland(columns, weights):
    n = len(columns[0])
    there = [any(c[u] is not None for c in columns) for u in range(n)]
    score = []
    for a in range(n):
        total = 0.0
        for b in range(n):
            # A unit with nothing to compare has no score and is nobody's opponent.
            if a == b or not there[a] or not there[b]:
                continue
            ahead = sum(w for c, w in zip(columns, weights) if c[a] is not None and c[b] is not None and c[a] > c[b])
            behind = sum(w for c, w in zip(columns, weights) if c[a] is not None and c[b] is not None and c[a] < c[b])
            total += 1 if ahead > behind else 0.5 if ahead == behind else 0
        score.append(total if there[a] else None)
    return score


def pairs():
    d = read("pairs")
    x = {n: d[n] if n != "price" else each(lambda v: -v, d[n]) for n in ("speed", "size", "price", "care")}
    inside = copeland([x["speed"], x["size"]], [1, 1])
    score = copeland([inside, x["price"], x["care"]], [50, 25, 25])
    write("pairs", {"unit": d["unit"], "score": score, "rank": ranks(score), "build": inside})


# --- 5. Ties, both ways, and scales of places ------------------------------------------------------------------


def places(xs, higher, lowest=False):
    def place(x):
        worse = sum((y < x) if higher else (y > x) for y in known(xs))
        level = sum(y == x for y in known(xs))
        return float(worse + 1) if lowest else worse + (level + 1) / 2
    return each(place, xs)


def ties():
    d = read("ties-1224")
    columns = {
        "a": places(d["a"], True),
        "b": each(lambda p: p - 1, places(d["b"], False)),
        "c": each(lambda p: 100 * (p - 1) / (len(known(d["c"])) - 1), places(d["c"], True)),
        "d": each(lambda p: p - 1, places(d["d"], True, lowest=True)),
    }
    score = [weighted(x, [25, 25, 25, 25]) for x in rows(*columns.values())]
    for case, dense in (("ties-1224", False), ("ties-1223", True)):
        write(case, {"unit": d["unit"], "score": score, "rank": ranks(score, dense), **columns})


# --- 6. Weights from the data -----------------------------------------------------------------------------------


def correlation(a, b):
    ma, mb = mean(a), mean(b)
    return math.fsum((x - ma) * (y - mb) for x, y in zip(a, b)) / ((len(a) - 1) * sd(a) * sd(b))


def solve(matrix, right):
    """Gauss and Jordan with pivots."""
    n = len(right)
    m = [row[:] + [right[i]] for i, row in enumerate(matrix)]
    for c in range(n):
        p = max(range(c, n), key=lambda r: abs(m[r][c]))
        m[c], m[p] = m[p], m[c]
        for r in range(n):
            if r != c:
                f = m[r][c] / m[c][c]
                m[r] = [x - f * y for x, y in zip(m[r], m[c])]
    return [m[i][n] / m[i][i] for i in range(n)]


def weights():
    d = read("weights")
    names = ("a", "b", "c", "d", "e")
    scaled = {n: minmax(d[n], n != "c") for n in names}
    first = [scaled[n] for n in ("a", "b", "c")]
    # The first principal component by repeated multiplication.
    r = [[correlation(p, q) for q in first] for p in first]
    v = [1.0, 1.0, 1.0]
    for _ in range(5000):
        v = [math.fsum(x * y for x, y in zip(row, v)) for row in r]
        size = math.sqrt(math.fsum(x * x for x in v))
        v = [x / size for x in v]
    squares = [x * x for x in v]
    group = [weighted(x, squares) for x in rows(*first)]
    # Equal correlations with a weighted sum: V w is a multiple of the standard deviations.
    top = [group, scaled["d"], scaled["e"]]
    cov = [[correlation(p, q) * sd(p) * sd(q) for q in top] for p in top]
    w = solve(cov, [sd(p) for p in top])
    assert all(x > 0 for x in w), w
    score = [weighted(x, w) for x in rows(*top)]
    write("weights", {"unit": d["unit"], "score": score, "rank": ranks(score), "first": group, **scaled})


# --- made-up input ------------------------------------------------------------------------------------------------


def inputs():
    r = random.Random(20)
    n = 24
    gap = lambda x, p: None if r.random() < p else x
    make("hierarchy", {"unit": [f"U{i:02}" for i in range(n)],
                       **{k: [gap(round(r.uniform(-5, 95), 2), 0.2 if k != "e" else 0.45) for _ in range(n)] for k in "abcdefg"}})
    n = 30
    patents = [round(r.uniform(20, 90), 1) for _ in range(n)]
    patents[3], patents[17], patents[8] = 4000.0, 2500.5, None
    roads = [round(r.gauss(50, 8), 2) for _ in range(n)]
    roads[5], roads[6], roads[11], roads[20] = -400.0, None, None, None
    trade = [round(math.exp(r.gauss(1, 0.4)), 3) for _ in range(n)]
    trade[0], trade[1], trade[2], trade[4] = 900.0, 700.0, 500.0, 300.0
    delay = [round(r.uniform(1, 9), 1) for _ in range(n)]
    delay[9], delay[10] = None, None
    region = [("north", "south", "east")[i % 3] for i in range(n)]
    region[20] = "far"
    make("treated", {"unit": [f"T{i:02}" for i in range(n)], "region": region,
                     "population": [round(r.uniform(1, 40), 2) for _ in range(n)],
                     "patents": patents, "roads": roads, "trade": trade, "delay": delay})
    base = [r.gauss(0, 1) for _ in range(20)]
    make("weights", {"unit": [f"W{i:02}" for i in range(20)],
                     "a": [round(50 + 10 * b + r.gauss(0, 6), 3) for b in base],
                     "b": [round(20 + 4 * b + r.gauss(0, 4), 3) for b in base],
                     "c": [round(9 - b + r.gauss(0, 1.5), 3) for b in base],
                     "d": [round(100 + 3 * b + r.gauss(0, 9), 3) for b in base],
                     "e": [round(r.uniform(0, 5) + b, 3) for b in base]})


if __name__ == "__main__":
    inputs()
    for case in (hdi, hierarchy, treated, pairs, ties, weights):
        case()
