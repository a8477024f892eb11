// The page on which readers weigh: sliders, the ranking, how firm it is, and the weights' address.
(function () {
  "use strict";
  var explore = window.Baipi.explore;
  var fixed = explore.fixed;
  var MOST = 5; // the slider's end
  var ROWS = 60; // more rows are shown when a reader asks for them
  var serial = 0;

  // An element; children are elements and texts.
  function h(name, attributes) {
    return fill(document.createElement(name), attributes, arguments);
  }
  function s(name, attributes) {
    return fill(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, arguments);
  }
  function fill(element, attributes, all) {
    Object.keys(attributes || {}).forEach(function (key) {
      element.setAttribute(key, attributes[key]);
    });
    for (var i = 2; i < all.length; i++) {
      element.append(all[i]);
    }
    return element;
  }
  // Puts in place of {name} what values has by that name.
  function say(text, values) {
    return text.replace(/\{(\w+)\}/g, function (whole, name) {
      return name in values ? values[name] : whole;
    });
  }
  // A number as the paper writes it: thousands grouped, a real minus sign.
  function plain(x, digits) {
    var parts = fixed(x, digits).replace("-", "−").split(".");
    parts[0] = parts[0].replace(/\B(?=(\d{3})+$)/g, ",");
    return parts.join(".");
  }
  function percent(share) {
    return plain(100 * share, 1).replace(/\.0$/, "") + "%";
  }
  function setText(element, text) {
    if (element.textContent !== text) {
      element.textContent = text;
    }
  }

  explore.start = function (root, data, address) {
    var words = data.words;
    var nodes = data.nodes;
    var n = data.units.length;
    var dials = [];
    var rows = [];
    var order = [];
    var holders = []; // how many units have each rank
    var limit = ROWS;
    var chosen = -1;
    var result;
    var timer = 0;
    var drawing = null;
    var presets = data.presets.map(function (preset) {
      return { name: preset.name, title: preset.title, weights: preset.weights, values: scaled(preset.weights) };
    });
    var paper = explore.compute(data, presets[0].weights);
    var values = presets[0].values.slice();
    var domain = span();

    // ---- Weights ----

    function siblings(node) {
      return kids(nodes[node].parent);
    }
    function kids(parent) {
      var found = [];
      for (var child = parent + 1; child < nodes[parent].end; child = nodes[child].end) {
        found.push(child);
      }
      return found;
    }
    // Weights as they stand on sliders: the greatest of a level at the end, two decimals.
    function scaled(weights) {
      return weights.map(function (weight, node) {
        var most = node === 0 ? 0 : Math.max.apply(null, siblings(node).map(function (o) { return weights[o]; }));
        return most === 0 ? 0 : Number(fixed(weight * MOST / most, 2));
      });
    }
    // What the sliders stand for. A level that stands as in a preset has that preset's own weights.
    function weights() {
      var all = values.slice();
      nodes.forEach(function (branch, parent) {
        var level = kids(parent);
        var like = presets.find(function (preset) {
          return level.every(function (child) { return preset.values[child] === values[child]; });
        });
        level.forEach(function (child) {
          all[child] = like ? like.weights[child] : values[child];
        });
      });
      return all;
    }

    // ---- The address: #w=deployment:5,open_source:3 names what differs from the paper ----

    function hash() {
      var changed = [];
      nodes.forEach(function (node, i) {
        if (i > 0 && values[i] !== presets[0].values[i]) {
          changed.push(node.name + ":" + values[i]);
        }
      });
      return changed.length ? "#w=" + changed.join(",") : "";
    }
    function read() {
      values = presets[0].values.slice();
      var named = /^#w=(.*)$/.exec(decodeURIComponent(location.hash));
      (named ? named[1].split(",") : []).forEach(function (part) {
        var pair = part.split(":");
        var node = nodes.findIndex(function (each, i) { return i > 0 && each.name === pair[0]; });
        var value = parseFloat(pair[1]);
        if (node > 0 && value >= 0) {
          values[node] = Number(fixed(Math.min(MOST, value), 2));
        }
      });
    }
    function commit() {
      if (!address) {
        return;
      }
      if (location.hash !== hash()) {
        history.pushState(null, "", location.href.split("#")[0] + hash());
      }
      // The other language opens with the same weights.
      document.querySelectorAll(".tools a[hreflang]").forEach(function (link) {
        link.hash = hash();
      });
    }

    // ---- Sliders ----

    function dial(node) {
      var id = "dial-" + serial++;
      var number = h("output", { "for": id });
      var share = h("span", { "class": "dial-share" });
      var slider = h("input", { type: "range", min: 0, max: MOST, step: 1, id: id });
      var button = h("button", { type: "button", "class": "plain", "aria-label": say(words.only_named, { name: nodes[node].title }) }, words.only);
      var box = h("div", { "class": "dial" },
        h("div", { "class": "dial-head" }, h("label", { "for": id }, nodes[node].title), number), slider,
        h("div", { "class": "dial-foot" }, share, button));
      var inside = kids(node);
      // Between whole steps there are only the paper's own weights, which no step leads to.
      function whole(value) {
        slider.step = 1;
        slider.value = value;
      }
      slider.addEventListener("keydown", function (event) {
        if (slider.step === "any" && /^(Arrow|Page)/.test(event.key)) {
          whole(/Up|Right/.test(event.key) ? Math.floor(values[node]) : Math.ceil(values[node]));
        }
      });
      slider.addEventListener("pointerdown", function () {
        slider.step = 1;
      });
      slider.addEventListener("input", function () {
        var value = Number(slider.value);
        if (slider.step === "any") {
          value = value > values[node] ? Math.floor(values[node]) + 1 : Math.ceil(values[node]) - 1;
          whole(value);
        }
        values[node] = value;
        render();
      });
      slider.addEventListener("change", commit);
      slider.addEventListener("pointerup", function () {
        values[node] = Number(slider.value);
        render();
        commit();
      });
      button.addEventListener("click", function () {
        siblings(node).forEach(function (sibling) {
          values[sibling] = sibling === node ? MOST : 0;
        });
        render();
        commit();
      });
      if (siblings(node).length < 2) {
        button.remove();
      }
      if (inside.length > 1) {
        box.append(h("details", {}, h("summary", {}, say(words.inside, { n: inside.length })), level(inside)));
      }
      dials[node] = function (shares) {
        slider.step = values[node] % 1 ? "any" : 1;
        slider.value = values[node];
        var counts = say(words.share, { share: percent(shares[node]) });
        setText(number, String(values[node]));
        setText(share, counts);
        slider.setAttribute("aria-valuetext", values[node] + words.comma + counts);
        box.classList.toggle("off", shares[node] === 0);
      };
      return box;
    }
    function level(parts) {
      var list = h("div", { "class": "dials" });
      parts.forEach(function (part) { list.append(dial(part)); });
      return list;
    }

    // ---- The ranking ----

    function span() {
      var low = 0;
      var high = data.top || 0;
      data.indicators.forEach(function (indicator) {
        indicator.marks.forEach(add);
        indicator.gaps.forEach(function (gap) { add(gap[1]); add(gap[2]); });
      });
      function add(x) {
        low = x < low ? x : low;
        high = x > high ? x : high;
      }
      return [low, nodes.some(function (node) { return node.combine === "copeland"; }) ? Math.max(high, n - 1) : high];
    }
    // A whisker with its point, as the paper's interval figures have them; places are percentages.
    function whisker() {
      var line = s("line", { "class": "stroke-s1", y1: 8, y2: 8 });
      var from = s("line", { "class": "stroke-s1", y1: 3, y2: 13 });
      var to = s("line", { "class": "stroke-s1", y1: 3, y2: 13 });
      var point = s("circle", { "class": "fill-s1", cy: 8, r: 5 });
      var ground = s("line", { "class": "ground", x1: 0, x2: "100%", y1: 8, y2: 8 });
      var svg = s("svg", { "class": "whisker", "aria-hidden": "true", focusable: "false" }, ground, line, from, to, point);
      svg.put = function (low, high, at) {
        function x(value) {
          return (100 * value).toFixed(2) + "%";
        }
        var known = low === low;
        [line, from, to].forEach(function (part) { part.classList.toggle("unseen", !known); });
        point.classList.toggle("unseen", at !== at);
        if (known) {
          line.setAttribute("x1", x(low));
          line.setAttribute("x2", x(high));
          from.setAttribute("x1", x(low));
          from.setAttribute("x2", x(low));
          to.setAttribute("x1", x(high));
          to.setAttribute("x2", x(high));
        }
        if (at === at) {
          point.setAttribute("cx", x(at));
        }
      };
      return svg;
    }
    function score(x) {
      return plain(x, data.digits);
    }
    function range(low, high) {
      return low === high ? low : low + "–" + high;
    }
    // The change against the paper's order: a sign, and words for those who don't see it.
    function change(unit) {
      var moved = paper.ranks[unit] && result.ranks[unit] ? paper.ranks[unit] - result.ranks[unit] : 0;
      return {
        by: moved,
        sign: moved > 0 ? "▲" + moved : moved < 0 ? "▼" + -moved : "=",
        words: say(moved > 0 ? words.up : moved < 0 ? words.down : words.unmoved, { n: Math.abs(moved) })
      };
    }
    function row(unit) {
      var cells = {
        rank: h("span", { "class": "rank" }), tied: h("span", { "class": "small" }),
        sign: h("span", { "aria-hidden": "true" }), moved: h("span", { "class": "unseen" }),
        score: h("b"), scores: h("span", { "class": "small" }), bar: whisker(),
        ranks: h("span"), rankBar: whisker(), known: h("span", { "class": "small" })
      };
      var name = h("button", { type: "button", "class": "plain", "aria-label": say(words.explain, { name: data.units[unit].name }) }, data.units[unit].name);
      var move = h("td", { "class": "move" }, cells.sign, cells.moved);
      var line = h("tr", {}, h("td", { "class": "rank-cell" }, cells.rank, cells.tied), move,
        h("th", { scope: "row" }, name, cells.known),
        h("td", { "class": "scores" }, h("div", { "class": "pair" }, cells.score, cells.scores), cells.bar),
        h("td", { "class": "ranks" }, cells.ranks, cells.rankBar));
      name.addEventListener("click", function () {
        chosen = unit;
        breakdown();
        made.scrollIntoView({ block: "nearest" });
        made.focus({ preventScroll: true });
      });
      rows[unit] = { line: line, put: function () {
        var place = result.ranks[unit];
        var moved = change(unit);
        var tied = place > 0 && holders[place] > 1;
        setText(cells.rank, place ? String(place) : "—");
        setText(cells.tied, place ? tied ? words.tied : "" : words.unranked);
        setText(cells.sign, place ? moved.sign : "");
        setText(cells.moved, place ? moved.words : "");
        move.className = "move" + (moved.by > 0 ? " up" : moved.by < 0 ? " down" : "");
        setText(cells.score, place ? score(result.scores[unit]) : "—");
        var low = score0(result.low[unit]);
        var high = score0(result.high[unit]);
        setText(cells.scores, low === high ? "" : low + "–" + high);
        cells.bar.put(at(result.low[unit]), at(result.high[unit]), place ? at(result.scores[unit]) : NaN);
        setText(cells.ranks, result.best[unit] ? range(String(result.best[unit]), String(result.worst[unit])) : "—");
        cells.rankBar.put(on(result.best[unit]), on(result.worst[unit]), on(place));
        var more = result.coverage[unit] < 1 - 1e-11 ? say(words.coverage, { share: percent(result.coverage[unit]) }) : "";
        if (data.units[unit].published) {
          more += (more && words.comma) + say(words.source_rank, { rank: data.units[unit].published });
        }
        setText(cells.known, more);
      } };
      return rows[unit];
    }
    function score0(x) {
      return x === x ? score(x) : "";
    }
    function at(x) {
      return (x - domain[0]) / (domain[1] - domain[0]);
    }
    function on(rank) {
      return rank ? n < 2 ? 0.5 : (rank - 1) / (n - 1) : NaN;
    }

    function rank() {
      var places = result.ranks.map(function (place) { return place || Infinity; });
      order = Array.from(places.keys()).sort(function (a, b) {
        return places[a] === places[b] ? a - b : places[a] - places[b];
      });
      holders = new Uint32Array(n + 1);
      result.ranks.forEach(function (place) { holders[place]++; });
      var shown = order.slice(0, limit);
      var moving = matchMedia("(prefers-reduced-motion: no-preference)").matches && body.children.length > 0;
      var before = new Map();
      if (moving) {
        shown.slice(0, ROWS).forEach(function (unit) {
          if (rows[unit] && rows[unit].line.parentNode) {
            before.set(unit, rows[unit].line.offsetTop);
          }
        });
      }
      shown.forEach(function (unit, place) {
        var line = (rows[unit] || row(unit)).line;
        rows[unit].put();
        if (body.children[place] !== line) {
          body.insertBefore(line, body.children[place] || null);
        }
      });
      while (body.children.length > shown.length) {
        body.lastChild.remove();
      }
      before.forEach(function (top, unit) {
        var by = top - rows[unit].line.offsetTop;
        if (by) {
          rows[unit].line.animate([{ transform: "translateY(" + by + "px)" }, { transform: "none" }], { duration: 250, easing: "ease-out" });
        }
      });
      all.hidden = order.length <= limit;
    }

    // ---- What is said about it ----

    function leaders() {
      return order.filter(function (unit) { return result.ranks[unit] === 1; });
    }
    // Whether any weight counts; where it does and nobody has a score, all of it rests on what is missing.
    function weighs() {
      return result.low.some(function (x) { return x === x; });
    }
    function and(names) {
      return names.join(words.and);
    }
    function name(unit) {
      return data.units[unit].name;
    }
    function summary() {
      var first = leaders();
      if (!first.length) {
        return weighs() ? words.blind : words.none;
      }
      var lead = first[0];
      var low = score0(result.low[lead]);
      var high = score0(result.high[lead]);
      var text = say(words.first, { names: and(first.map(name)), score: score(result.scores[lead]) })
        + (low === high || first.length > 1 ? "" : say(words.interval, { range: low + "–" + high })) + words.stop;
      var moves = order.filter(function (unit) { return change(unit).by; });
      if (!moves.length) {
        return text + words.same + words.stop.trim();
      }
      var told = moves.slice(0, 3).map(function (unit) {
        return name(unit) + (data.lang === "en" ? " " : "") + change(unit).words;
      });
      if (moves.length > 3) {
        told.push(say(words.more, { n: moves.length - 3 }));
      }
      return text + say(words.moved, { moves: and(told) }) + words.stop.trim();
    }
    function unknown() {
      var share = 0;
      var names = [];
      nodes.forEach(function (node, i) {
        if ("indicator" in node && data.indicators[node.indicator].unknown.length === n && result.shares[i] > 0) {
          share += result.shares[i];
          names.push(node.title);
        }
      });
      setText(notes, !weighs() ? "" : (names.length
        ? say(words.unknown, { share: percent(share), names: and(names) }) : words.unknown_none)
        + (data.lang === "en" ? " " : "") + (data.indicators.some(function (i) { return i.unknown.length; })
          ? say(data.missing.filled ? words.filled : words.left_out, data.missing) : ""));
    }
    function table(title, heads, lines, kind) {
      var head = h("tr", {});
      heads.forEach(function (text, i) {
        head.append(h("th", { scope: "col", "class": i ? "number" : "" }, text));
      });
      var lists = h("tbody", {});
      lines.forEach(function (line) {
        var tr = h("tr", {});
        line.forEach(function (cell, i) {
          tr.append(i ? h("td", { "class": "number" }, cell) : h("th", { scope: "row" }, cell));
        });
        lists.append(tr);
      });
      return h("div", { "class": "scroll", tabindex: 0, role: "region", "aria-label": title },
        h("table", { "class": kind || "" }, h("caption", {}, title), h("thead", {}, head), lists));
    }

    // Which criteria count what for one unit; what is missing hands its weight to its siblings.
    function breakdown() {
      if (chosen < 0) {
        chosen = leaders()[0];
      }
      var unit = chosen === undefined ? 0 : chosen;
      var w = weights();
      var mean = nodes.every(function (node) { return !node.combine || node.combine === "mean"; });
      var share = [1];
      var lines = [];
      nodes.forEach(function (node, i) {
        var sum = 0;
        kids(i).forEach(function (child) {
          sum += result.nodes[child][unit] === result.nodes[child][unit] ? w[child] : 0;
        });
        kids(i).forEach(function (child) {
          share[child] = result.nodes[child][unit] === result.nodes[child][unit] && sum ? share[i] * w[child] / sum : 0;
        });
        if (i === 0) {
          return;
        }
        var mark = result.nodes[i][unit];
        var there = mark === mark;
        var indicator = data.indicators[node.indicator];
        var deep = 0;
        for (var up = node.parent; up > 0; up = nodes[up].parent) {
          deep++;
        }
        var title = h("span", { "class": "deep-" + Math.min(deep, 3) }, node.title);
        var value = "";
        if (indicator) {
          var badge = data.badges[indicator.sure[unit]];
          value = indicator.shown[unit] === null ? h("span", { "class": "missing" }, "— " + words.missing)
            : h("span", {}, h("span", { "class": "cell-mark" }, h("span", { "aria-hidden": "true" }, badge.mark), h("span", { "class": "unseen" }, badge.label)), " " + indicator.shown[unit]);
        }
        var own = percent(result.shares[i]);
        var taken = percent(share[i]);
        var line = [title, value, there ? score(mark) : "—", !there || own === taken ? own : own + " → " + taken];
        if (mean) {
          var adds = h("span", {}, there ? score(share[i] * mark) : result.shares[i] ? words.dropped : "—");
          if (there && indicator) {
            adds.append(s("svg", { "class": "adds", "aria-hidden": "true", focusable: "false" },
              s("rect", { "class": "fill-s1", height: 6, y: 1, width: fixed(Math.max(0, 100 * share[i] * mark / domain[1]), 2) + "%" })));
          }
          line.push(adds);
        }
        lines.push(line);
      });
      var last = [h("b", {}, words.total), "", score0(result.scores[unit]) || "—", ""];
      var heads = [words.criterion, words.value, words.mark, words.counts];
      if (mean) {
        last.push(h("b", {}, score0(result.scores[unit]) || "—"));
        heads.push(words.effect);
      }
      lines.push(last);
      made.replaceChildren(table(say(words.made, { name: name(unit) }), heads, lines, "made"));
    }

    // The smallest changes that swap places, and the weightings won, take longer: after a pause.
    function flips(w) {
      var ranked = order.filter(function (unit) { return result.ranks[unit]; });
      var near = [];
      for (var i = 1; i < Math.min(ranked.length, 31); i++) {
        near.push([ranked[i - 1], ranked[i]]);
      }
      var away = ranked.slice(1).map(function (other) { return [ranked[0], other]; });
      var found = explore.flips(data, w, away.concat(near));
      var least = -1;
      away.forEach(function (pair, i) {
        if (found[i] && (least < 0 || Math.abs(found[i].to - found[i].from) < Math.abs(found[least].to - found[least].from))) {
          least = i;
        }
      });
      function points(flip) {
        return plain(100 * (flip.to - flip.from), 2).replace(/^(?=\d)/, "+");
      }
      function share(x) {
        return plain(100 * x, 2) + "%";
      }
      if (!away.length) {
        setText(flip, "");
      } else if (result.ranks[ranked[1]] === 1) {
        setText(flip, words.flip_tied);
      } else if (least < 0) {
        setText(flip, words.flip_none);
      } else {
        var one = found[least];
        setText(flip, say(words.flip, {
          weight: nodes[one.node].title, from: share(one.from), to: share(one.to),
          change: say(words.points, { n: points(one) }), unit: name(away[least][1]), first: name(ranked[0])
        }));
      }
      pairs.replaceChildren(h("summary", {}, words.flips), table(words.flips,
        [words.pair, words.weight, words.from, words.to, words.by], near.map(function (pair, i) {
          var one = found[away.length + i];
          var label = name(pair[0]) + " › " + name(pair[1]);
          return result.ranks[pair[0]] === result.ranks[pair[1]] ? [label, words.tied, "—", "—", "0"]
            : one ? [label, nodes[one.node].title, share(one.from), share(one.to), points(one)] : [label, "—", "—", "—", "—"];
        })));
    }
    function winning(w) {
      // Which parts take part is all that matters, not how much each weighs.
      var base = presets[0].weights.map(function (own, node) { return w[node] > 0 ? own || w[node] : 0; });
      var mark = base.join();
      if (drawing && drawing.mark === mark) {
        return;
      }
      var run = drawing = explore.winning(data, base);
      run.mark = mark;
      setText(busy, words.won_busy);
      (function step() {
        if (run !== drawing) {
          return;
        }
        if (run.work(8)) {
          won(run, base.some(function (weight, node) { return node > 0 && weight === 0; }));
        } else {
          setTimeout(step, 0);
        }
      })();
    }
    function won(run, off) {
      setText(busy, say(words.won, { n: plain(run.draws, 0) }) + (off ? (data.lang === "en" ? " " : "") + words.won_off : ""));
      var best = Array.from(run.won.keys()).filter(function (unit) {
        return run.drawn[unit] || (run.filled && run.filledDrawn[unit]);
      }).sort(function (a, b) {
        return run.won[b] - run.won[a] || (run.filled ? run.filled[b] - run.filled[a] : 0) || a - b;
      });
      var shown = best.slice(0, 10);
      function share(won, drawn) {
        return drawn ? plain(100 * won / drawn, 1) + "%" : "—";
      }
      var lines = shown.map(function (unit) {
        var part = run.won[unit] / run.drawn[unit];
        var line = [name(unit), share(run.won[unit], run.drawn[unit]),
          run.drawn[unit] ? plain(100 * Math.sqrt(part * (1 - part) / run.drawn[unit]), 2) : "—"];
        return run.filled ? line.concat(share(run.filled[unit], run.filledDrawn[unit])) : line;
      });
      if (best.length > 10) {
        var rest = best.slice(10);
        var sum = function (counts) {
          return share(rest.reduce(function (all, unit) { return all + counts[unit]; }, 0), run.draws);
        };
        lines.push([say(words.won_more, { n: rest.length }), sum(run.won), ""].concat(run.filled ? sum(run.filled) : []));
      }
      var heads = [words.unit, words.won_known, words.won_error];
      wins.replaceChildren(table(words.won_title, run.filled ? heads.concat(words.won_filled) : heads, lines));
    }

    // ---- Everything at once ----

    function render() {
      var w = weights();
      result = explore.compute(data, w);
      dials.forEach(function (put) { put(result.shares); });
      rank();
      buttons.forEach(function (button, i) {
        button.setAttribute("aria-pressed", String(presets[i].values.every(function (v, node) { return v === values[node]; })));
      });
      unknown();
      breakdown();
      clearTimeout(timer);
      timer = setTimeout(settle, 300);
    }
    function settle() {
      var w = weights();
      setText(said, summary());
      flips(w);
      winning(w);
    }
    function take(preset) {
      values = preset.values.slice();
      render();
      commit();
    }

    var buttons = presets.filter(function (preset) { return !/^only-/.test(preset.name); }).map(function (preset) {
      var button = h("button", { type: "button" }, preset.title);
      button.addEventListener("click", function () { take(preset); });
      return button;
    });
    var reset = h("button", { type: "button", "class": "plain" }, words.reset);
    reset.addEventListener("click", function () { take(presets[0]); });
    var copy = h("button", { type: "button", "class": "plain" }, words.copy);
    var link = h("input", { type: "text", readonly: "", "aria-label": words.link, hidden: "" });
    copy.addEventListener("click", function () {
      var there = navigator.clipboard ? navigator.clipboard.writeText(location.href) : Promise.reject();
      there.then(function () {
        setText(copy, words.copied);
        setTimeout(function () { setText(copy, words.copy); }, 2000);
      }, function () {
        link.hidden = false;
        link.value = location.href;
        link.select();
      });
    });
    var sets = h("div", { "class": "sets", role: "group", "aria-label": words.sets });
    sets.append.apply(sets, buttons);
    var said = h("p", { "class": "outcome-said", role: "status" });
    var notes = h("p", { "class": "small" });
    var body = h("tbody", {});
    var all = h("button", { type: "button", "class": "plain" }, say(words.show_all, { n: plain(n, 0) }));
    all.addEventListener("click", function () {
      limit = n;
      rank();
    });
    var made = h("div", { tabindex: -1 });
    var flip = h("p", {});
    var pairs = h("details", {});
    var busy = h("p", {});
    var wins = h("div", {});
    var heads = h("tr", {}, h("th", { scope: "col" }, words.rank), h("th", { scope: "col" }, words.change),
      h("th", { scope: "col" }, words.unit), h("th", { scope: "col" }, words.score, h("span", { "class": "unit" }, data.unit)),
      h("th", { scope: "col" }, words.ranks));
    var head = "dials-" + serial++;
    root.append(
      h("section", { "class": "weigh", "aria-labelledby": head }, h("h2", { id: head }, words.dials), sets, level(kids(0)),
        h("p", { "class": "does" }, reset, " ", copy, link)),
      h("section", { "class": "outcome" }, h("h2", {}, words.ranking), said,
        h("table", { "class": "ranking" }, h("caption", { "class": "unseen" }, words.ranking), h("thead", {}, heads), body),
        all, notes, made,
        h("h2", {}, words.robust), flip, pairs, busy, wins));
    if (address) {
      read();
      addEventListener("popstate", function () { read(); render(); });
      addEventListener("hashchange", function () { read(); render(); });
    }
    render();
    settle();
    clearTimeout(timer);
    if (address) {
      commit();
    }
    root.hidden = false;
    return {
      take: function (changed) { values = changed.slice(); render(); },
      sample: function () { return { weights: weights(), result: result }; }
    };
  };

  var tool = document.querySelector(".explore-tool");
  var source = document.getElementById("exploration");
  if (tool && source) {
    try {
      explore.page = explore.start(tool, JSON.parse(source.textContent), true);
    } catch (e) {
      tool.remove(); // what the page says without a script still stands
      throw e;
    }
  }
})();
