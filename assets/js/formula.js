// Works formulas out as the paper's generator does, from the tree that it writes into the page: a number
// or a truth is itself, {name} an input, {text} a text, and a list an operator or function before its
// operands. NaN is a missing value; so is what is not defined, such as a division by zero.
(function () {
  "use strict";
  const Baipi = (window.Baipi = window.Baipi || {});

  function log2(x) {
    const exponent = Math.round(Math.log2(x));
    return x > 0 && 2 ** exponent === x ? exponent : Math.log(x) / Math.log(2);
  }

  // Halves away from zero. Not floor(x + 0.5): that sum is itself rounded.
  function round(x) {
    const whole = Math.floor(Math.abs(x));
    return Math.sign(x) * (Math.abs(x) - whole >= 0.5 ? whole + 1 : whole);
  }

  const ONE = {
    abs: Math.abs,
    log: Math.log10,
    log2: log2,
    ln: Math.log,
    exp: Math.exp,
    sqrt: Math.sqrt,
    round: round,
    not: (x) => 1 - x,
    "-": (x) => 0 - x,
  };

  const TWO = {
    "+": (a, b) => a + b,
    "-": (a, b) => a - b,
    "*": (a, b) => a * b,
    "/": (a, b) => a / b,
    "^": (a, b) => Math.pow(a, b),
    "=": (a, b) => Number(a === b),
    "!=": (a, b) => Number(a !== b),
    "<": (a, b) => Number(a < b),
    "<=": (a, b) => Number(a <= b),
    ">": (a, b) => Number(a > b),
    ">=": (a, b) => Number(a >= b),
  };

  // A text, null for what is none. An input is a text where its value is one.
  function text(node, scope) {
    if (node !== null && typeof node === "object" && "text" in node) {
      return node.text;
    }
    if (node !== null && typeof node === "object" && "name" in node) {
      const value = scope(node.name);
      return typeof value === "string" ? value : null;
    }
    return null;
  }

  function isText(node, scope) {
    return node !== null && typeof node === "object" && ("text" in node || text(node, scope) !== null);
  }

  function raw(node, scope) {
    if (typeof node === "number") {
      return node;
    }
    if (typeof node === "boolean") {
      return Number(node);
    }
    if (!Array.isArray(node)) {
      const value = scope(node.name);
      return typeof value === "boolean" ? Number(value) : typeof value === "number" ? value : NaN;
    }
    const [word, ...parts] = node;
    if (word === "if") {
      const condition = evaluate(parts[0], scope);
      return Number.isNaN(condition) ? NaN : evaluate(parts[condition !== 0 ? 1 : 2], scope);
    }
    if (word === "min" || word === "max") {
      return Math[word](...parts.map((part) => evaluate(part, scope)));
    }
    if (parts.length === 1) {
      return ONE[word](evaluate(parts[0], scope));
    }
    if (isText(parts[0], scope) || isText(parts[1], scope)) {
      const a = text(parts[0], scope);
      const b = text(parts[1], scope);
      return a === null || b === null ? NaN : Number((a === b) === (word === "="));
    }
    const left = evaluate(parts[0], scope);
    const right = evaluate(parts[1], scope);
    if (word === "and" || word === "or") {
      const decisive = word === "and" ? 0 : 1;
      if (left === decisive || right === decisive) {
        return decisive;
      }
      return Number.isNaN(left) || Number.isNaN(right) ? NaN : 1 - decisive;
    }
    // NaN to the power of 0 would be 1.
    return Number.isNaN(left) || Number.isNaN(right) ? NaN : TWO[word](left, right);
  }

  // The result; truths as 1 and 0; NaN when it is missing or not defined. scope gives the value of a
  // name: a number, a truth, a text, or anything else for a missing one.
  function evaluate(node, scope) {
    const result = raw(node, scope);
    return Number.isFinite(result) ? result : NaN;
  }

  // Why a formula has no result: {why: "missing", names} where inputs are missing, or else the innermost
  // part that is not defined: {why: "divide" | "log" | "sqrt" | "large", part}.
  function explain(node, scope) {
    const names = new Set();
    const failed = search(node, scope, names);
    return names.size > 0 ? { why: "missing", names: [...names] } : failed;
  }

  function search(node, scope, names) {
    if (!Array.isArray(node)) {
      if (node !== null && typeof node === "object" && "name" in node) {
        const value = scope(node.name);
        if (value === null || value === undefined || Number.isNaN(value)) {
          names.add(node.name);
        }
      }
      return null;
    }
    const [word, ...parts] = node;
    const texts = parts.some((part) => isText(part, scope));
    const looked = word === "if" && parts.length === 3 ? branch(parts, scope) : parts;
    for (const part of looked) {
      const unknown = texts ? text(part, scope) === null : Number.isNaN(evaluate(part, scope));
      if (unknown) {
        const found = search(part, scope, names);
        if (found) {
          return found;
        }
      }
    }
    if (names.size > 0 || texts || !Number.isNaN(evaluate(node, scope))) {
      return null;
    }
    const why =
      word === "/" && evaluate(parts[1], scope) === 0
        ? "divide"
        : word === "log" || word === "log2" || word === "ln"
          ? "log"
          : word === "sqrt"
            ? "sqrt"
            : "large";
    return { why: why, part: node };
  }

  function branch(parts, scope) {
    const condition = evaluate(parts[0], scope);
    return Number.isNaN(condition) ? [parts[0]] : [parts[condition !== 0 ? 1 : 2]];
  }

  // A part in one line, with names as word(name) says and what binds loosely in brackets.
  const BINDING = { or: 1, and: 2, "=": 4, "!=": 4, "<": 4, "<=": 4, ">": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "/": 6, "^": 8 };
  const SIGNS = { "!=": "≠", "<=": "≤", ">=": "≥", "-": "−", "*": "×", "/": "÷" };

  function print(node, word) {
    if (!Array.isArray(node)) {
      return node !== null && typeof node === "object"
        ? "text" in node
          ? "“" + node.text + "”"
          : word(node.name)
        : String(node);
    }
    const [sign, ...parts] = node;
    if (parts.length === 2 && BINDING[sign]) {
      const sides = parts.map((part, i) => {
        const binding = Array.isArray(part) && part.length === 3 ? BINDING[part[0]] || 9 : 9;
        const loose = binding < BINDING[sign] + (i === 1 ? 1 : 0);
        return loose ? "(" + print(part, word) + ")" : print(part, word);
      });
      return sides.join(" " + (SIGNS[sign] || sign) + " ");
    }
    return (SIGNS[sign] || sign) + "(" + parts.map((part) => print(part, word)).join(", ") + ")";
  }

  // Exact decimals: {n, s} is n / 10^s.
  function decimal(number) {
    const [digits, exponent] = String(number).split("e");
    const [whole, fraction] = digits.split(".");
    const scale = (fraction || "").length - Number(exponent || 0);
    const n = BigInt(whole + (fraction || ""));
    return scale >= 0 ? { n: n, s: scale } : { n: n * 10n ** BigInt(-scale), s: 0 };
  }

  function add(a, b) {
    const s = Math.max(a.s, b.s);
    return { n: a.n * 10n ** BigInt(s - a.s) + b.n * 10n ** BigInt(s - b.s), s: s };
  }

  function times(a, b) {
    return { n: a.n * b.n, s: a.s + b.s };
  }

  // a / b to so many decimals, halves away from zero.
  function divide(a, b, digits) {
    const top = a.n * 10n ** BigInt(b.s + digits);
    const bottom = b.n * 10n ** BigInt(a.s);
    const negative = top < 0n !== bottom < 0n;
    const p = top < 0n ? -top : top;
    const q = bottom < 0n ? -bottom : bottom;
    const half = (2n * p + q) / (2n * q);
    return { n: negative ? -half : half, s: digits };
  }

  function plain(d) {
    const negative = d.n < 0n;
    const digits = String(negative ? -d.n : d.n).padStart(d.s + 1, "0");
    const cut = digits.length - d.s;
    return (negative ? "-" : "") + digits.slice(0, cut) + (d.s > 0 ? "." + digits.slice(cut) : "");
  }

  // A number to so many decimals as text, halves away from zero on its shortest decimal.
  function fixed(x, digits) {
    return plain(divide(decimal(x), { n: 1n, s: 0 }, digits));
  }

  // A number's own decimals as text, at most twelve digits, which leaves no trace of binary fractions.
  function tidy(x) {
    return plain(decimal(Number(x.toPrecision(12))));
  }

  // A number as readers see it: thousands in groups, and a proper minus. Takes a number, or text of one.
  function show(number, suffix) {
    let digits = typeof number === "number" ? plain(decimal(number)) : number;
    if ((digits.split(".")[1] || "").length >= 13) {
      digits = fixed(Number(digits), 3);
    }
    const [whole, fraction] = digits.replace("-", "").split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
    return (digits[0] === "-" ? "−" : "") + grouped + (fraction ? "." + fraction : "") + (suffix || "");
  }

  Baipi.formula = {
    evaluate: evaluate,
    explain: explain,
    print: print,
    fixed: fixed,
    tidy: tidy,
    show: show,
    exact: { of: decimal, add: add, times: times, divide: divide, plain: plain },
  };
})();
