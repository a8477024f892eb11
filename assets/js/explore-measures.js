// Measures over the reader's values, from the top, each over those above it.
(function () {
  "use strict";
  const { data, words, word, el, put, run, why } = window.Baipi.calculator;
  const formula = window.Baipi.formula;
  const exact = formula.exact;
  const page = document.querySelector(".explore");
  const find = (selector) => page.querySelector(selector);
  const titles = {};
  const lists = data.inputs.filter((input) => input.type === "numbers");
  [...data.inputs, ...data.measures].forEach((one) => (titles[one.name] = one.title));

  const isNumber = (x) => typeof x === "number" && !Number.isNaN(x);

  // As many decimals as the model keeps.
  function cut(x, digits) {
    return x === null || Number.isNaN(x) ? null : digits === null ? Number(formula.tidy(x)) : Number(formula.fixed(x, digits));
  }

  function scaled(x, scale) {
    return exact.times(exact.of(x), exact.of(scale));
  }

  function value(decimal) {
    return Number(exact.plain(decimal));
  }

  // a / b, both exact, to so many decimals; null where one is missing or b is zero.
  function quotient(step, seen, digits, hundred) {
    const [a, b] = [seen[step.of], seen[step.by]];
    if (!isNumber(a) || !isNumber(b) || b === 0) {
      return null;
    }
    const top = exact.times(scaled(a, step.scale), exact.of(hundred ? 100 : 1));
    return value(exact.divide(top, exact.of(b), digits));
  }

  function aggregate(step, values) {
    const items = values[step.list];
    if (items === null) {
      return null;
    }
    const known = items.filter((x) => x !== null).sort((a, b) => a - b);
    if (step.kind === "count") {
      return step.all ? items.length : known.length;
    }
    if (known.length === 0 || (step.kind === "sum" && known.length < items.length && !step.leave_out)) {
      return null;
    }
    const sum = known.map((x) => scaled(x, step.scale)).reduce((a, b) => exact.add(a, b));
    const nth = (i) => value(scaled(known[i], step.scale));
    const half = Math.floor(known.length / 2);
    switch (step.kind) {
      case "sum":
        return value(sum);
      case "mean":
        return value(exact.divide(sum, exact.of(known.length), 17));
      case "median":
        return known.length % 2 === 1 ? nth(half) : (nth(half - 1) + nth(half)) / 2;
      case "lowest":
        return nth(0);
      case "highest":
        return nth(known.length - 1);
      default:
        return nth(Math.max(1, Math.ceil((step.at * known.length) / 100)) - 1);
    }
  }

  // Points that start at a number and change by so much from given values on.
  function points(step, x) {
    let sum = exact.of(step.start);
    step.pieces.forEach((piece, i) => {
      const next = step.pieces[i + 1];
      const end = next ? Math.min(x, next.above) : x;
      if (end > piece.above) {
        const part = exact.add(exact.of(end), exact.of(-piece.above));
        sum = exact.add(sum, exact.times(part, exact.of(piece.per)));
      }
    });
    const raised = step.floor === null ? value(sum) : Math.max(step.floor, value(sum));
    return step.ceiling === null ? raised : Math.min(step.ceiling, raised);
  }

  // The first rule that holds, or all that are possible where something is not known.
  function choices(step, scope) {
    const found = [];
    for (let i = 0; i < step.rules.length; i++) {
      const holds = formula.evaluate(step.rules[i].when.tree, scope);
      if (Number.isNaN(holds) || holds !== 0) {
        found.push(i);
      }
      if (!Number.isNaN(holds) && holds !== 0) {
        return found;
      }
    }
    return [...found, step.rules.length];
  }

  function chosen(step, scope) {
    const places = choices(step, scope);
    const all = places.map((i) => step.rules[i] || step.otherwise);
    if (step.number) {
      const numbers = all.map((c) => c.number);
      const same = numbers.every((n) => n !== null && n === numbers[0]);
      const range = numbers.every((n) => n !== null) && !same;
      return {
        places: places,
        seen: same ? numbers[0] : null,
        shown: range
          ? formula.show(Math.min(...numbers)) + "–" + formula.show(Math.max(...numbers), step.suffix)
          : undefined,
      };
    }
    const texts = all.map((c) => c.words || c.word);
    const same = texts.every((t) => t !== null && t === texts[0]);
    return { places: places, seen: same ? all[0].word : null, shown: same ? texts[0] : null };
  }

  // {seen, shown, why}: what the measures below take it for, how it is shown, why it is missing.
  function work(step, values, seen) {
    const scope = (name) => (name in seen ? seen[name] : values[name]);
    const digits = step.digits;
    switch (step.how) {
      case "input":
        return { seen: isNumber(values[step.name]) ? cut(values[step.name], digits) : values[step.name] };
      case "copy":
        return { seen: isNumber(scope(step.of)) ? cut(value(scaled(scope(step.of), step.scale)), digits) : scope(step.of) };
      case "aggregate":
        return { seen: cut(aggregate(step, values), digits) };
      case "formula": {
        const x = formula.evaluate(step.formula.tree, scope);
        return {
          seen: step.truth ? (Number.isNaN(x) ? null : x !== 0) : cut(x, digits),
          why: why(step.formula.tree, scope, titles),
        };
      }
      case "quotient":
        return { seen: quotient(step, { [step.of]: scope(step.of), [step.by]: scope(step.by) }, digits, step.share) };
      case "difference": {
        const all = new Proxy({}, { get: (_, name) => scope(name) });
        const rate = (r) => (r.by ? quotient(r, all, 17, true) : isNumber(scope(r.of)) ? scope(r.of) : null);
        const [a, b] = [rate(step.of), rate(step.less)];
        const gap = a === null || b === null ? null : value(exact.add(exact.of(a), exact.of(-b)));
        return { seen: cut(gap, digits) };
      }
      case "steps": {
        const x = scope(step.of);
        const at = isNumber(x) ? value(scaled(x, step.scale)) : null;
        const warned = at !== null && step.warn !== null && at > step.warn;
        return { seen: at === null ? null : cut(points(step, at), digits), why: warned ? words.warned : "" };
      }
      default:
        return chosen(step, scope);
    }
  }

  function shown(step, result) {
    if (result.shown !== undefined) {
      return result.shown;
    }
    const x = result.seen;
    if (x === null || x === undefined || Number.isNaN(x)) {
      return null;
    }
    if (typeof x === "boolean") {
      return x ? words.yes : words.no;
    }
    if (typeof x === "string") {
      return x;
    }
    return formula.show(step.digits === null ? x : formula.fixed(x, step.digits), step.suffix);
  }

  // Each list as a bar, a piece as long as its number; those that are not known are left open.
  function strips(values) {
    const drawn = lists.map((list) => {
      const items = values[list.name] || [];
      const sum = items.reduce((a, b) => a + (b || 0), 0);
      const open = items.filter((x) => x === null).length;
      const width = sum === 0 ? 1 : sum * (1 + 0.1 * open);
      const svg = el("svg", { width: "100%", height: "28", role: "img" });
      const says = items.map((x, i) =>
        word("item", { n: String(i + 1), x: x === null ? words.unknown : formula.show(x, list.suffix) }),
      );
      svg.append(el("title", {}, list.title + " — " + (says.join(words.list_and) || words.missing)));
      const most = Math.max(...items.filter((x) => x !== null));
      let at = 0;
      items.forEach((x) => {
        const part = x === null ? (sum === 0 ? 1 / open : (0.1 * sum) / width) : x / width;
        const role = x === null ? "open" : x === most ? "most" : "piece";
        svg.append(
          el("rect", {
            class: role,
            x: (100 * at).toFixed(3) + "%",
            y: 2,
            width: Math.max(0.2, 100 * part - 0.4).toFixed(3) + "%",
            height: 22,
          }),
        );
        at += part;
      });
      return el("div", { class: "pieces" }, svg);
    });
    find("[data-strips]").replaceChildren(...drawn);
  }

  run({
    inputs: data.inputs,
    examples: data.examples,
    update: ({ values, faulty }) => {
      const seen = {};
      const shownAs = {};
      for (const step of data.measures) {
        const row = page.querySelector('[data-measure="' + step.name + '"]');
        const result = work(step, values, seen);
        shownAs[step.name] = result.shown;
        seen[step.name] = result.seen;
        put(row.querySelector("[data-value]"), shown(step, result));
        put(row.querySelector("[data-why]"), result.why || "");
        row.querySelectorAll("[data-rule]").forEach((item) => {
          const hit = result.places && result.places.includes(Number(item.dataset.rule));
          item.classList.toggle("hit", Boolean(hit));
          if (hit) {
            item.setAttribute("aria-current", "true");
          } else {
            item.removeAttribute("aria-current");
          }
        });
      }
      const last = data.measures[data.measures.length - 1];
      const final = page.querySelector('[data-measure="' + last.name + '"]');
      put(find("[data-answer]"), shown(last, { seen: seen[last.name], shown: shownAs[last.name] }));
      const reason = final.querySelector("[data-why]").textContent;
      const kept = data.where ? formula.evaluate(data.where.tree, (name) => (name in seen ? seen[name] : values[name])) : 1;
      put(find("[data-say]"), faulty ? words.invalid : kept === 0 ? words.left_out : reason);
      strips(values);
    },
  });
})();
