// The arithmetic of ranking with one's own weights. It mirrors io.baipi.model.index and
// io.baipi.model.trust step by step, in the same order of operations, so that it gives the same
// numbers; a test holds the two against each other.
//
// Weights are a number a part, in preorder, the whole first. A unit is a place in data.units.
(function () {
  "use strict";
  var Baipi = (window.Baipi = window.Baipi || {});
  var explore = (Baipi.explore = Baipi.explore || {});
  var NONE = -Infinity; // the key of a unit without a score
  var prepared = new WeakMap();

  // What does not depend on the weights: columns of numbers, NaN for what is missing.
  function prepare(data) {
    var plan = prepared.get(data);
    if (plan) {
      return plan;
    }
    var n = data.units.length;
    var nodes = data.nodes;
    plan = {
      n: n,
      size: nodes.length,
      end: nodes.map(function (node) { return node.end; }),
      parent: nodes.map(function (node) { return node.parent; }),
      leaf: nodes.map(function (node) { return "indicator" in node ? node.indicator : -1; }),
      combine: nodes.map(function (node) { return node.combine; }),
      values: [],
      low: [],
      high: [],
      known: [],
      gaps: [],
      complete: true,
      mean: nodes.every(function (node) { return !node.combine || node.combine === "mean"; }),
      pairs: nodes.some(function (node) { return node.combine === "copeland"; }),
      dense: data.ties === "1223",
      rounded: data.rankDigits !== null,
      places: data.rankDigits === null ? 10 : data.rankDigits
    };
    plan.factor = Number("1e" + plan.places);
    data.indicators.forEach(function (indicator, i) {
      var values = Float64Array.from(indicator.marks, function (x) { return x === null ? NaN : x; });
      var low = values.slice();
      var high = values.slice();
      var known = new Uint8Array(n).fill(1);
      indicator.unknown.forEach(function (u) { known[u] = 0; });
      indicator.gaps.forEach(function (gap) {
        low[gap[0]] = gap[1] === null ? NaN : gap[1];
        high[gap[0]] = gap[2] === null ? NaN : gap[2];
        if (low[gap[0]] < high[gap[0]]) {
          plan.gaps.push([i, gap[0], gap[1], gap[2]]);
        }
      });
      plan.complete = plan.complete && values.every(function (x) { return x === x; });
      plan.values.push(values);
      plan.low.push(low);
      plan.high.push(high);
      plan.known.push(known);
    });
    prepared.set(data, plan);
    return plan;
  }

  // The places of a part's children.
  function children(plan, node) {
    var found = [];
    for (var child = node + 1; child < plan.end[node]; child = plan.end[child]) {
      found.push(child);
    }
    return found;
  }

  function columns(plan) {
    return plan.leaf.map(function () { return new Float64Array(plan.n); });
  }

  // Fills every part's column, children before their parents.
  function fill(plan, values, weights, nodes) {
    for (var node = plan.size - 1; node >= 0; node--) {
      if (plan.leaf[node] >= 0) {
        nodes[node].set(values[plan.leaf[node]]);
      } else if (plan.combine[node] === "copeland") {
        wins(plan, node, weights, nodes, nodes, nodes[node]);
      } else {
        combine(plan, node, weights, nodes);
      }
    }
    return nodes;
  }

  function combine(plan, node, weights, nodes) {
    var how = plan.combine[node];
    var sums = nodes[node].fill(0);
    var totals = new Float64Array(plan.n);
    var all = 0;
    var kids = children(plan, node);
    var u;
    kids.forEach(function (child) { all += weights[child]; });
    kids.forEach(function (child) {
      if (weights[child] === 0) {
        return;
      }
      var w = weights[child] / all;
      var column = nodes[child];
      for (var u = 0; u < column.length; u++) {
        var x = column[u];
        if (x === x) {
          totals[u] += w;
          sums[u] += how === "mean" ? w * x
            : how === "geometric" ? w * Math.log(x)
            : x < 0 ? NaN : w / Math.abs(x);
        }
      }
    });
    for (u = 0; u < sums.length; u++) {
      sums[u] = totals[u] === 0 ? NaN
        : how === "mean" ? sums[u] / totals[u]
        : how === "geometric" ? Math.exp(sums[u] / totals[u])
        : totals[u] / sums[u];
    }
  }

  function hasAny(kids, weights, nodes, u) {
    return kids.some(function (child) { return weights[child] !== 0 && nodes[child][u] === nodes[child][u]; });
  }

  // Comparison by pairs: each unit from its own columns against the others from theirs.
  function wins(plan, node, weights, mine, theirs, into) {
    var kids = children(plan, node);
    var any = [];
    for (var u = 0; u < plan.n; u++) {
      any.push(hasAny(kids, weights, mine, u));
    }
    for (var a = 0; a < plan.n; a++) {
      var points = any[a] ? 0 : NaN;
      for (var b = 0; b < plan.n && any[a]; b++) {
        if (a === b || !any[b]) {
          continue;
        }
        var margin = 0;
        var total = 0;
        for (var k = 0; k < kids.length; k++) {
          var x = mine[kids[k]][a];
          var y = theirs[kids[k]][b];
          if (x === x && y === y) {
            total += weights[kids[k]];
            margin += x > y ? weights[kids[k]] : x < y ? -weights[kids[k]] : 0;
          }
        }
        points += Math.abs(margin) <= 1e-12 * total ? 0.5 : margin > 0 ? 1 : 0;
      }
      into[a] = points;
    }
  }

  // Where the whole score can lie when missing cells lie anywhere that the model allows.
  function bounds(plan, weights) {
    var lows = columns(plan);
    var highs = columns(plan);
    for (var node = plan.size - 1; node >= 0; node--) {
      var leaf = plan.leaf[node];
      if (leaf >= 0) {
        lows[node].set(plan.low[leaf]);
        highs[node].set(plan.high[leaf]);
      } else if (plan.combine[node] === "copeland") {
        wins(plan, node, weights, lows, highs, lows[node]);
        wins(plan, node, weights, highs, lows, highs[node]);
      } else {
        combine(plan, node, weights, lows);
        combine(plan, node, weights, highs);
      }
    }
    return [lows[0], highs[0]];
  }

  // Each part's share of the whole, from 0 to 1.
  function overall(plan, weights) {
    var shares = new Float64Array(plan.size);
    shares[0] = 1;
    for (var node = 0; node < plan.size; node++) {
      var kids = children(plan, node);
      var total = kids.reduce(function (sum, child) { return sum + weights[child]; }, 0);
      kids.forEach(function (child) {
        shares[child] = total === 0 ? 0 : shares[node] * weights[child] / total;
      });
    }
    return shares;
  }

  function coverage(plan, shares) {
    var covered = new Float64Array(plan.n);
    plan.leaf.forEach(function (leaf, node) {
      for (var u = 0; leaf >= 0 && u < plan.n; u++) {
        if (plan.known[leaf][u] && plan.values[leaf][u] === plan.values[leaf][u]) {
          covered[u] += shares[node];
        }
      }
    });
    return covered;
  }

  // A number to so many decimals, halves away from zero, on the shortest decimal that reads back as it.
  function fixed(x, digits) {
    var parts = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(Math.abs(x)));
    var all = parts[1] + (parts[2] || "");
    var point = parts[1].length + Number(parts[3] || 0);
    if (point < 1) {
      all = "0".repeat(1 - point) + all;
      point = 1;
    }
    all = all.padEnd(point + digits + 1, "0");
    var kept = all.slice(0, point + digits);
    if (all.charCodeAt(point + digits) >= 53) { // "5"
      kept = String(BigInt(kept) + 1n).padStart(kept.length, "0");
    }
    var whole = kept.slice(0, kept.length - digits).replace(/^0+(?=\d)/, "");
    var text = digits ? whole + "." + kept.slice(kept.length - digits) : whole;
    return x < 0 && /[1-9]/.test(text) ? "-" + text : text;
  }

  // A score in units of the last decimal that counts, so that comparing is exact.
  function key(plan, score) {
    if (score !== score) {
      return NONE;
    }
    var scaled = score * plan.factor;
    var whole = Math.round(scaled);
    var off = Math.abs(Math.abs(scaled - whole) - 0.5);
    if (plan.rounded && (off < 1e-4 || Math.abs(scaled) > 1e11)) {
      return Number(fixed(score, plan.places).replace(".", ""));
    }
    return whole - scaled === 0.5 && whole % 2 ? whole - 1 : whole;
  }

  function keys(plan, scores) {
    var all = new Float64Array(plan.n);
    for (var u = 0; u < plan.n; u++) {
      all[u] = key(plan, scores[u]);
    }
    return all;
  }

  // How many of the sorted numbers are greater than one.
  function above(sorted, one) {
    var from = 0;
    var to = sorted.length;
    while (from < to) {
      var middle = (from + to) >>> 1;
      if (sorted[middle] <= one) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return sorted.length - from;
  }

  // Ranks from the highest score down; 0 for a unit without one.
  function rank(plan, scores) {
    var own = keys(plan, scores);
    var sorted = own.slice().sort();
    if (plan.dense) {
      sorted = sorted.filter(function (x, i) { return i === 0 || x !== sorted[i - 1]; });
    }
    return Array.from(own, function (x) { return x === NONE ? 0 : 1 + above(sorted, x); });
  }

  // The best and the worst rank that each unit can have.
  function rankIntervals(plan, ends) {
    var low = keys(plan, ends[0]);
    var high = keys(plan, ends[1]);
    var lows = low.slice().sort();
    var highs = high.slice().sort();
    var byHigh = Array.from(high, function (x, u) { return u; });
    if (plan.dense) {
      byHigh.sort(function (a, b) { return high[a] < high[b] ? -1 : high[a] > high[b] ? 1 : a - b; });
    }
    function best(u) {
      if (!plan.dense) {
        return above(lows, high[u]);
      }
      var values = 0;
      var last = NONE;
      byHigh.forEach(function (o) {
        if (low[o] > high[u] && (values === 0 || low[o] > last)) {
          last = high[o];
          values++;
        }
      });
      return values;
    }
    function worst(u) {
      if (!plan.dense) {
        return above(highs, low[u]) - (high[u] > low[u] ? 1 : 0);
      }
      var open = 0;
      var held = 0;
      var last = NONE;
      byHigh.forEach(function (o) {
        if (o === u || high[o] <= low[u]) {
          return;
        }
        if (low[o] < high[o]) {
          open++;
        } else if (held === 0 || high[o] !== last) {
          last = high[o];
          held++;
        }
      });
      return open + held;
    }
    return [best, worst].map(function (of) {
      return Array.from(low, function (x, u) { return x === NONE ? 0 : 1 + of(u); });
    });
  }

  /** Scores (NaN for none), ranks (0 for none), both with their bounds, and each unit's coverage. */
  explore.compute = function (data, weights) {
    var plan = prepare(data);
    var nodes = fill(plan, plan.values, weights, columns(plan));
    var ends = bounds(plan, weights);
    var ranks = rankIntervals(plan, ends);
    var shares = overall(plan, weights);
    return {
      nodes: nodes,
      scores: nodes[0],
      low: ends[0],
      high: ends[1],
      ranks: rank(plan, nodes[0]),
      best: ranks[0],
      worst: ranks[1],
      shares: shares,
      coverage: coverage(plan, shares)
    };
  };

  // The scores alone. Where all is a mean and nothing is missing they are one weighed sum.
  function scorer(plan, values) {
    var nodes = plan.mean && plan.complete ? null : columns(plan);
    return function (weights) {
      var hollow = plan.leaf.some(function (leaf, node) {
        return leaf < 0 && children(plan, node).every(function (child) { return !weights[child]; });
      });
      if (nodes || hollow) {
        return fill(plan, values, weights, nodes || columns(plan))[0];
      }
      var into = new Float64Array(plan.n);
      overall(plan, weights).forEach(function (share, node) {
        var column = values[plan.leaf[node]];
        for (var u = 0; column && share && u < plan.n; u++) {
          into[u] += share * column[u];
        }
      });
      return into;
    };
  }

  // ---- The smallest change of one weight that makes two units change places ----

  function others(plan, weights, node) {
    return children(plan, plan.parent[node]).reduce(function (sum, sibling) {
      return sibling === node ? sum : sum + weights[sibling];
    }, 0);
  }

  // The weights when a part takes a share and its siblings divide the rest in their proportions.
  function withShare(plan, weights, node, share) {
    var changed = weights.slice();
    var rest = others(plan, weights, node);
    children(plan, plan.parent[node]).forEach(function (sibling) {
      changed[sibling] = sibling === node ? share : rest === 0 ? 0 : weights[sibling] / rest * (1 - share);
    });
    return changed;
  }

  /** For each pair [upper, lower] of units: {node, from, to}, or null where no weight alone can do it. */
  explore.flips = function (data, weights, pairs) {
    var plan = prepare(data);
    var score = scorer(plan, plan.values);
    var start = fill(plan, plan.values, weights, columns(plan));
    var linear = plan.mean && start.every(function (column) {
      return column.every(function (x) { return x === x; });
    });
    var best = pairs.map(function () { return null; });
    for (var node = 1; node < plan.size; node++) {
      var rest = others(plan, weights, node);
      if (weights[node] <= 0 || rest <= 0) {
        continue;
      }
      var from = weights[node] / (weights[node] + rest);
      for (var end = 0; end < 2; end++) {
        look(node, from, end);
      }
    }
    return best;

    function look(node, from, end) {
      var steps = linear ? 1 : 50;
      var shares = [];
      var scores = [];
      for (var i = 0; i <= steps; i++) {
        shares.push(i === steps ? end : from + (end - from) * i / steps);
        scores.push(score(withShare(plan, weights, node, shares[i])).slice());
      }
      pairs.forEach(function (pair, p) {
        var limit = best[p] ? Math.abs(best[p].to - best[p].from) : Infinity;
        for (var i = 1; i < shares.length && Math.abs(shares[i - 1] - shares[0]) < limit; i++) {
          var before = scores[i - 1][pair[0]] - scores[i - 1][pair[1]];
          var after = scores[i][pair[0]] - scores[i][pair[1]];
          if (after < 0 && before >= 0) {
            var to = linear ? shares[0] + (shares[i] - shares[0]) * before / (before - after)
              : plan.pairs ? shares[i] : bisect(pair, node, shares[i - 1], shares[i]);
            if (Math.abs(to - shares[0]) < limit) {
              best[p] = { node: node, from: shares[0], to: to };
            }
            return;
          }
        }
      });
    }

    function bisect(pair, node, inner, outer) {
      var two = only(plan, pair);
      var score = scorer(two, two.values);
      for (var i = 0; i < 45; i++) {
        var middle = (inner + outer) / 2;
        var scores = score(withShare(plan, weights, node, middle));
        if (scores[0] < scores[1]) {
          outer = middle;
        } else {
          inner = middle;
        }
      }
      return outer;
    }
  };

  // Some units alone, on the scales that all of them set.
  function only(plan, units) {
    var some = Object.assign({}, plan, { n: units.length });
    some.values = plan.values.map(function (column) {
      return Float64Array.from(units, function (u) { return column[u]; });
    });
    some.complete = some.values.every(function (column) {
      return column.every(function (x) { return x === x; });
    });
    return some;
  }

  // ---- The share of all weightings that each unit wins ----

  // Random numbers as SplitMix64 makes them: 64 bits as two halves of 32.
  function splitMix(seed) {
    var mask = 0xffffffffn;
    var h = 0;
    var l = 0;
    function set(value) {
      h = Number((value >> 32n) & mask);
      l = Number(value & mask);
    }
    function add(bh, bl) {
      var sum = l + bl;
      l = sum >>> 0;
      h = (h + bh + (sum > 0xffffffff ? 1 : 0)) >>> 0;
    }
    function mul(bh, bl) {
      var a0 = l & 0xffff;
      var a1 = l >>> 16;
      var b0 = bl & 0xffff;
      var b1 = bl >>> 16;
      var p00 = a0 * b0;
      var p01 = a0 * b1;
      var p10 = a1 * b0;
      var middle = (p00 >>> 16) + (p01 & 0xffff) + (p10 & 0xffff);
      h = (a1 * b1 + (p01 >>> 16) + (p10 >>> 16) + (middle >>> 16)
        + (Math.imul(h, bl) >>> 0) + (Math.imul(l, bh) >>> 0)) >>> 0;
      l = ((middle << 16) | (p00 & 0xffff)) >>> 0;
    }
    function shift(by) {
      l = (l ^ ((l >>> by) | (h << (32 - by)))) >>> 0;
      h = (h ^ (h >>> by)) >>> 0;
    }
    function mix() {
      shift(30);
      mul(0xbf58476d, 0x1ce4e5b9);
      shift(27);
      mul(0x94d049bb, 0x133111eb);
      shift(31);
    }
    set(BigInt.asUintN(64, BigInt(seed)));
    add(0x9e3779b9, 0x7f4a7c15);
    mix();
    mix(); // the stream is 0
    var seedH = h;
    var seedL = l;
    // Fills with the numbers of a draw, above 0 and below 1.
    return function (draw, into) {
      h = seedH;
      l = seedL;
      add(0, draw);
      mix();
      var stateH = h;
      var stateL = l;
      for (var i = 0; i < into.length; i++) {
        h = stateH;
        l = stateL;
        add(0x9e3779b9, 0x7f4a7c15);
        stateH = h;
        stateL = l;
        mix();
        into[i] = (h * 0x100000 + (l >>> 12) + 0.5) / 0x10000000000000;
      }
    };
  }

  /**
   * Draws weightings evenly from all there are, and counts how often each unit is first. Parts that
   * weigh nothing stay out. Call work(milliseconds) until it returns true; then read won and drawn, and,
   * where cells are missing, the same with these drawn too, filled and filledDrawn.
   */
  explore.winning = function (data, weights) {
    var plan = prepare(data);
    var levels = [];
    var size = 0;
    for (var node = 0; node < plan.size; node++) {
      var kids = children(plan, node).filter(function (child) { return weights[child] > 0; });
      if (kids.length > 1) {
        levels.push([kids, size]);
        size += kids.length;
      }
    }
    var random = splitMix(data.seed);
    var run = { draws: data.draws, won: counts(), drawn: counts() };
    var plain = pass(size, [], run.won, run.drawn);
    var filled = null;
    if (plan.gaps.length) {
      run.filled = counts();
      run.filledDrawn = counts();
      filled = pass(size + plan.gaps.length, plan.gaps, run.filled, run.filledDrawn);
    }
    var draw = 0;
    run.work = function (milliseconds) {
      var until = performance.now() + milliseconds;
      while (draw < data.draws && performance.now() < until) {
        plain(draw);
        if (filled) {
          filled(draw);
        }
        draw++;
      }
      return draw === data.draws;
    };
    return run;

    function counts() {
      return new Int32Array(plan.n);
    }

    function pass(length, gaps, won, drawn) {
      var numbers = new Float64Array(length);
      var values = gaps.length ? plan.values.map(function (column) { return column.slice(); }) : plan.values;
      var score = scorer(plan, values);
      return function (draw) {
        random(draw, numbers);
        gaps.forEach(function (gap, g) {
          values[gap[0]][gap[1]] = gap[2] + (gap[3] - gap[2]) * numbers[size + g];
        });
        var scores = score(spread(numbers));
        var most = NONE;
        var own = keys(plan, scores);
        for (var u = 0; u < plan.n; u++) {
          most = own[u] > most ? own[u] : most;
        }
        for (u = 0; u < plan.n; u++) {
          drawn[u] += own[u] === NONE ? 0 : 1;
          won[u] += own[u] !== NONE && own[u] === most ? 1 : 0;
        }
      };
    }

    // Exponential spacings, which spread weights evenly over the simplex.
    function spread(numbers) {
      var changed = weights.slice();
      levels.forEach(function (level) {
        var sum = 0;
        level[0].forEach(function (child, i) {
          changed[child] = -Math.log(numbers[level[1] + i]);
          sum += changed[child];
        });
        level[0].forEach(function (child) { changed[child] /= sum; });
      });
      return changed;
    }
  };

  explore.fixed = fixed;
})();
