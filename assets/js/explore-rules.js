// Which rule is the first that holds for the reader's case, and what the reader's mix comes to.
(function () {
  "use strict";
  const { data, words, word, el, put, run } = window.Baipi.calculator;
  const formula = window.Baipi.formula;
  const exact = formula.exact;
  const page = document.querySelector(".explore");
  const find = (selector) => page.querySelector(selector);
  const rows = data.rules.map((rule, i) => find('[data-rule="' + i + '"]'));
  const shares = [];

  // The shares of the mix become inputs.
  if (data.share) {
    data.mix.forEach((row, i) => {
      const cell = find('[data-share="' + i + '"]');
      const name = "share-" + row.title.replace(/\s+/g, "-");
      const id = "in-" + name;
      const field = el("input", {
        type: "number",
        id: id,
        min: "0",
        max: "100",
        step: "any",
        autocomplete: "off",
        "aria-label": word("share_of", { case: row.title }),
        "aria-describedby": id + "-help",
      });
      const fault = el("p", { class: "fault", id: id + "-help" });
      cell.replaceChildren(el("div", { "data-control": name }, field, fault));
      shares.push({
        type: "number",
        name: name,
        suffix: data.share.suffix,
        least: 0,
        most: 100,
        open: true,
        value: row.share === null ? undefined : row.share,
      });
    });
  }

  // As the generator does: every condition that cannot be decided may decide, up to one that holds.
  function possible(values) {
    const scope = (name) => values[name];
    const found = [];
    for (let i = 0; i < data.rules.length; i++) {
      const rule = data.rules[i];
      const holds = rule.when ? formula.evaluate(rule.when.tree, scope) : 1;
      if (Number.isNaN(holds)) {
        found.push(i);
      } else if (holds !== 0) {
        found.push(i);
        return found;
      }
    }
    return found;
  }

  function decide(values, faulty) {
    const hits = faulty ? [] : possible(values);
    const last = hits[hits.length - 1];
    const decided = hits.length === 1;
    rows.forEach((row, i) => {
      const hit = hits.includes(i);
      row.classList.toggle("hit", decided && hit);
      const state = hit
        ? decided
          ? words.hit
          : i === last
            ? words.possible
            : words.open
        : i > last
          ? words.later
          : words.fails;
      put(row.querySelector("[data-state]"), faulty ? "" : state);
    });
    put(find("[data-answer]"), decided ? data.rules[hits[0]].then_shown : null);
    const say = faulty
      ? words.invalid
      : decided
        ? word("first", { rule: data.rules[hits[0]].words })
        : words.undecided;
    put(find("[data-say]"), say);
  }

  // The effective rate: exact, and rounded only at the end. A share that is not known leaves it unknown,
  // and a row that cannot be decided makes it a range.
  function mix(values) {
    let whole = exact.of(0);
    let low = exact.of(0);
    let high = exact.of(0);
    let unknown = false;
    data.mix.forEach((row, i) => {
      const share = data.share ? values[shares[i].name] : 1;
      if (share === null) {
        unknown = true;
        return;
      }
      const rates = possible(row.values).map((place) => data.rules[place].then);
      const amount = exact.of(share);
      whole = exact.add(whole, amount);
      low = exact.add(low, exact.times(amount, exact.of(Math.min(...rates))));
      high = exact.add(high, exact.times(amount, exact.of(Math.max(...rates))));
    });
    const answer = find("[data-effective]");
    if (!answer) {
      return;
    }
    if (unknown || whole.n === 0n) {
      put(answer, null);
    } else {
      const rate = (sum) => exact.plain(exact.divide(sum, whole, data.result.digits));
      const [from, to] = [rate(low), rate(high)];
      const text = from === to ? formula.show(from) : formula.show(from) + "–" + formula.show(to);
      put(answer, text + data.result.suffix);
    }
    if (data.share) {
      const sum = formula.show(formula.tidy(Number(exact.plain(whole))), data.share.suffix);
      put(find("[data-sum]"), word(exact.plain(exact.add(whole, exact.of(-100))).match(/[1-9]/) ? "sum_not" : "sum", { x: sum }));
    }
  }

  run({
    inputs: [...data.inputs, ...shares],
    examples: data.mix,
    update: ({ values, faulty }) => {
      const own = page.querySelector(".inputs [aria-invalid]") !== null;
      decide(values, faulty && own);
      mix(values);
    },
  });
})();
