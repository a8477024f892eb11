// A formula with the reader's values: the result, its terms, where it lies in the ranges, and a curve.
(function () {
  "use strict";
  const { data, words, word, el, put, run, why } = window.Baipi.calculator;
  const formula = window.Baipi.formula;
  const page = document.querySelector(".explore");
  const find = (selector) => page.querySelector(selector);
  const digits = data.result.digits;
  const titles = {};
  data.inputs.forEach((input) => (titles[input.name] = input.title));

  function shown(x) {
    return Number.isNaN(x) ? null : formula.show(formula.fixed(x, digits), data.result.suffix);
  }

  // Terms are shown with two more decimals, as they are not rounded before they are added.
  function term(x) {
    return Number.isNaN(x) ? null : formula.show(formula.tidy(Number(formula.fixed(x, digits + 2))));
  }

  function scope(values) {
    return (name) => values[name];
  }

  function parts(values) {
    const { product, parts, limits } = data.formula.anatomy;
    let sum = product ? 1 : 0;
    parts.forEach((part, i) => {
      const x = formula.evaluate(part.tree, scope(values));
      put(find('[data-part="' + i + '"]'), term(x));
      sum = product ? (part.inverse ? sum / x : sum * x) : part.inverse ? sum - x : sum + x;
    });
    if (limits.length > 0) {
      put(find("[data-sum]"), term(sum));
      limits.forEach((limit, i) => {
        const bound = formula.evaluate(limit.tree, scope(values));
        const binds = limit.floor ? sum < bound : sum > bound;
        sum = binds ? bound : sum;
        put(find('[data-limit="' + i + '"]'), Number.isNaN(sum) ? "" : binds ? words.binds : words.idle);
      });
    }
  }

  function verdict(text) {
    if (!data.claim || text === null) {
      return "";
    }
    // As printed: the claim is compared at the decimals shown.
    const x = Number(text);
    return x > data.claim.high ? words.above : x < data.claim.low ? words.below : words.within;
  }

  // Both ranges on one scale, and the result on it.
  function strip(value) {
    const ends = [data.range.low, data.range.high];
    if (data.claim) {
      ends.push(data.claim.low, data.claim.high);
    }
    const known = ends.filter((x) => x !== undefined);
    if (!Number.isNaN(value)) {
      known.push(value);
    }
    const low = Math.min(...known);
    const width = Math.max(...known) - low || 1;
    const x = (at) => (6 + (88 * (at - low)) / width).toFixed(2) + "%";
    const svg = el("svg", { width: "100%", height: data.claim ? "76" : "44", "aria-hidden": "true" });
    bar(svg, data.range, words.true, 14, "true", x);
    if (data.claim) {
      bar(svg, data.claim, words.claimed, 48, "claimed", x);
    }
    if (!Number.isNaN(value)) {
      svg.append(
        el("line", { class: "now", x1: x(value), x2: x(value), y1: 6, y2: data.claim ? 62 : 28 }),
        el("circle", { class: "now", cx: x(value), cy: 14, r: 5 }),
      );
    }
    find("[data-strip]").replaceChildren(svg);
  }

  function bar(svg, range, title, y, role, x) {
    if (range.low === undefined || range.high === undefined) {
      return;
    }
    svg.append(
      el("line", { class: role, x1: x(range.low), x2: x(range.high), y1: y, y2: y }),
      el("text", { x: x(range.low), y: y + 18 }, title + " " + range.low_shown),
      el("text", { x: x(range.high), y: y + 18, "text-anchor": "end" }, range.high_shown),
    );
  }

  // The result along one input, the others as they are.
  function curve(values) {
    const along = page.querySelector("input[name=along]:checked").value;
    const input = data.inputs.find((c) => c.name === along);
    const count = input.whole ? Math.min(200, input.high - input.low) : 120;
    const points = [];
    for (let i = 0; i <= count; i++) {
      const at = input.low + ((input.high - input.low) * i) / Math.max(1, count);
      const y = formula.evaluate(data.formula.tree, scope({ ...values, [along]: at }));
      points.push([at, y]);
    }
    const ys = points.map((p) => p[1]).filter((y) => !Number.isNaN(y));
    const now = formula.evaluate(data.formula.tree, scope(values));
    const all = [...ys, data.range.low, data.range.high];
    if (data.claim) {
      all.push(data.claim.low, data.claim.high);
    }
    const known = all.filter((y) => y !== undefined);
    const bottom = Math.min(...known);
    const height = Math.max(...known) - bottom || 1;
    const x = (at) => 50 + (570 * (at - input.low)) / (input.high - input.low || 1);
    const y = (v) => 250 - (230 * (v - bottom)) / height;
    const svg = el("svg", { viewBox: "0 0 640 290", role: "img" });
    svg.append(el("title", {}, says(input, points, values, now)));
    [bottom, bottom + height].forEach((v) => {
      svg.append(
        el("line", { class: "grid", x1: 50, x2: 620, y1: y(v), y2: y(v) }),
        el("text", { x: 44, y: y(v) + 5, "text-anchor": "end" }, formula.show(formula.fixed(v, digits))),
      );
    });
    if (data.claim) {
      [data.claim.low, data.claim.high].forEach((v) =>
        svg.append(el("line", { class: "claimed", x1: 50, x2: 620, y1: y(v), y2: y(v) })),
      );
    }
    svg.append(
      el("text", { x: 50, y: 274 }, input.low_shown),
      el("text", { x: 620, y: 274, "text-anchor": "end" }, input.high_shown),
      el("text", { x: 335, y: 274, "text-anchor": "middle" }, input.title),
    );
    let open = false;
    let path = "";
    for (const [at, v] of points) {
      path += Number.isNaN(v) ? "" : (open ? "L" : "M") + x(at).toFixed(1) + " " + y(v).toFixed(1);
      open = !Number.isNaN(v);
    }
    svg.append(el("path", { class: "line", d: path }));
    const here = values[along];
    if (typeof here === "number" && !Number.isNaN(now) && here >= input.low && here <= input.high) {
      svg.append(el("circle", { class: "now", cx: x(here), cy: y(now), r: 6 }));
    }
    find("[data-curve]").replaceChildren(svg);
  }

  function says(input, points, values, now) {
    const show = (v) => shown(v) || "—";
    return word("curve_says", {
      input: input.title,
      from: input.low_shown,
      to: input.high_shown,
      a: show(points[0][1]),
      b: show(points[points.length - 1][1]),
      x: typeof values[input.name] === "number" ? formula.show(values[input.name], input.suffix) : "—",
      y: show(now),
    });
  }

  run({
    inputs: data.inputs,
    examples: data.examples,
    update: ({ values, faulty }) => {
      const value = formula.evaluate(data.formula.tree, scope(values));
      const text = Number.isNaN(value) ? null : formula.fixed(value, digits);
      put(find("[data-answer]"), shown(value));
      put(find("[data-answer-again]"), shown(value));
      const reason = faulty ? words.invalid : why(data.formula.tree, scope(values), titles);
      put(find("[data-say]"), text === null ? reason : verdict(text));
      parts(values);
      strip(value);
      curve(values);
    },
  });
})();
