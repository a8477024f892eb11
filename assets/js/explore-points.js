// Deductions for the reader's values, and under the reader's assumptions.
(function () {
  "use strict";
  const { data, words, word, put, run, why } = window.Baipi.calculator;
  const formula = window.Baipi.formula;
  const page = document.querySelector(".explore");
  const find = (selector) => page.querySelector(selector);
  const controls = {};
  data.inputs.forEach((input) => (controls[input.name] = input));

  function points(x) {
    return Number.isNaN(x) ? null : formula.show(formula.fixed(x, data.digits), data.suffix);
  }

  function variant(dimension, values) {
    return dimension.variants.find((v) => dimension.way && v.name === values[dimension.way]) || dimension.variants[0];
  }

  function scope(dimension, x, mark) {
    const known = { full: dimension.full, warn: dimension.warn, mark: mark };
    return (name) => (name in known ? known[name] : x);
  }

  // Nothing up to the full threshold, the formula above it, never more than the full mark, and all of it
  // above the warning line where that gives a grade.
  function deduction(dimension, way, x, mark) {
    if (x === null || mark === null) {
      return NaN;
    }
    if (x <= dimension.full) {
      return 0;
    }
    if (dimension.grade && x > dimension.warn) {
      return mark;
    }
    const raw = formula.evaluate(way.formula.tree, scope(dimension, x, mark));
    return Number.isNaN(raw) ? NaN : Math.max(0, Math.min(mark, raw));
  }

  function state(dimension, way, x, mark, deducted) {
    if (x === null) {
      return "";
    }
    if (Number.isNaN(deducted)) {
      return why(way.formula.tree, scope(dimension, x, mark), {});
    }
    if (x <= dimension.full) {
      return words.is_full;
    }
    return x > dimension.warn
      ? dimension.grade
        ? word("is_graded", { grade: dimension.grade })
        : words.is_warned
      : words.is_between;
  }

  run({
    inputs: data.inputs,
    examples: data.examples,
    update: ({ values, faulty }) => {
      const mark = values.mark;
      const weights = data.dimensions.map((d) => values[d.weight]);
      const sum = weights.reduce((a, b) => a + (b === null ? NaN : b), 0);
      // What is within a rounding error of 100 is 100.
      const scale = Math.abs(sum - 100) < 1e-6 ? 1 : 100 / sum;
      let total = 0;
      data.dimensions.forEach((dimension, i) => {
        const row = find('[data-dimension="' + i + '"]');
        const way = variant(dimension, values);
        const x = values[dimension.of];
        const deducted = deduction(dimension, way, x, mark);
        const left = mark - deducted;
        const part = ((weights[i] === null ? NaN : weights[i]) * left * scale) / mark;
        total += part;
        put(row.querySelector("[data-value]"), x === null ? null : formula.show(x, controls[dimension.of].suffix));
        put(row.querySelector("[data-deducted]"), points(deducted));
        put(row.querySelector("[data-left]"), points(left));
        put(row.querySelector("[data-part]"), points(part));
        put(row.querySelector("[data-state]"), state(dimension, way, x, mark, deducted));
        row.classList.toggle("warned", x !== null && x > dimension.warn);
      });
      put(find("[data-answer]"), points(total));
      const uneven = scale !== 1 && !Number.isNaN(sum);
      const weighed = sum === 0 ? words.weights_none : word("weights_sum", { x: formula.show(formula.tidy(sum), "%") });
      put(find("[data-say]"), faulty ? words.invalid : uneven ? weighed : "");
      if (page.querySelector("[data-own] [aria-invalid]") || location.hash.match(/mark=|weight-|way-/)) {
        find("[data-own]").open = true;
      }
    },
  });
})();
