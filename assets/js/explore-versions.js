// The lowest version that the reader's platforms all accept, or the two that conflict.
(function () {
  "use strict";
  const { data, words, word, el, put, address, remember } = window.Baipi.calculator;
  const page = document.querySelector(".explore");
  const find = (selector) => page.querySelector(selector);
  const boxes = [...document.getElementsByName("in-platforms")];
  const readings = [...document.getElementsByName("in-reading")];
  const own = document.getElementById("in-version");
  const base = data.inputs.find((input) => input.name === "reading").value;
  const names = {};
  data.inputs.find((input) => input.name === "platforms").options.forEach((o) => (names[o.name] = o.title));

  const SHAPE =
    /^(?:go|v)?(\d{1,9}(?:\.\d{1,9}){0,3})(?:-?((?:alpha|beta|rc)[0-9A-Za-z.-]*)|-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;

  // Numbers, and the pieces of a pre-release; null for what is no version.
  function parse(text) {
    const match = SHAPE.exec(text.trim());
    if (!match) {
      return null;
    }
    const pre = match[2] !== undefined ? match[2] : match[3];
    return {
      text: text.trim(),
      numbers: match[1].split(".").map(Number),
      pre: pre === undefined ? [] : pre.match(/\d+|[^\d.-]+/g) || [],
    };
  }

  // Number by number, so that 1.9 comes before 1.19; a missing part is 0; a pre-release comes first.
  function compare(a, b) {
    for (let i = 0; i < Math.max(a.numbers.length, b.numbers.length); i++) {
      const order = (a.numbers[i] || 0) - (b.numbers[i] || 0);
      if (order !== 0) {
        return Math.sign(order);
      }
    }
    if (a.pre.length === 0 || b.pre.length === 0) {
      return Number(a.pre.length === 0) - Number(b.pre.length === 0);
    }
    for (let i = 0; i < Math.min(a.pre.length, b.pre.length); i++) {
      const order = piece(a.pre[i], b.pre[i]);
      if (order !== 0) {
        return order;
      }
    }
    return Math.sign(a.pre.length - b.pre.length);
  }

  // Numbers by size and before words, words by letters.
  function piece(a, b) {
    const [digitsA, digitsB] = [/^\d/.test(a), /^\d/.test(b)];
    if (digitsA && digitsB) {
      const [x, y] = [BigInt(a), BigInt(b)];
      return x < y ? -1 : x > y ? 1 : 0;
    }
    return digitsA !== digitsB ? (digitsA ? -1 : 1) : a < b ? -1 : a > b ? 1 : 0;
  }

  const ACCEPTS = { "≥": (o) => o >= 0, "=": (o) => o === 0, "≤": (o) => o <= 0, "<": (o) => o < 0 };
  const isLower = (sign) => sign === "≥" || sign === "=";
  const isUpper = (sign) => sign !== "≥";
  const leavesRoom = (sign, order) => (sign === "<" ? order < 0 : order <= 0);

  // Whether two demands leave a version for both.
  function meet(a, b) {
    const order = compare(a.version, b.version);
    return (
      !(isLower(a.sign) && isUpper(b.sign) && !leavesRoom(b.sign, order)) &&
      !(isLower(b.sign) && isUpper(a.sign) && !leavesRoom(a.sign, -order))
    );
  }

  function said(demand) {
    return demand.sign + " " + demand.version.text;
  }

  // The first two that conflict, the platforms of which nothing is known, or the highest lower bound.
  function lowest(demands, chosen) {
    for (let i = 0; i < demands.length; i++) {
      for (let j = i + 1; j < demands.length; j++) {
        if (!meet(demands[i], demands[j])) {
          const one = (d) => word("demand", { platform: names[d.platform], demand: said(d) });
          return { say: word("conflict", { a: one(demands[i]), b: one(demands[j]) }) };
        }
      }
    }
    const silent = chosen.filter((key) => !demands.some((d) => d.platform === key));
    if (silent.length > 0) {
      return { say: word("silent", { names: silent.map((key) => names[key]).join(words.list_and) }) };
    }
    const bounds = demands.filter((d) => isLower(d.sign)).map((d) => d.version);
    if (bounds.length === 0) {
      return { say: words.no_bound };
    }
    const best = bounds.reduce((a, b) => (compare(a, b) >= 0 ? a : b));
    return { version: best, say: word("found", { x: best.text }) };
  }

  function row(version, demands, chosen, best, isOwn) {
    const head = el("th", { scope: "row" }, version.text + (isOwn ? " " + words.own : ""));
    const cells = chosen.map((key) => {
      const its = demands.filter((d) => d.platform === key);
      if (its.length === 0) {
        const cell = el("td", {});
        put(cell, null);
        return cell;
      }
      const against = its.find((d) => !ACCEPTS[d.sign](compare(version, d.version)));
      if (!against) {
        return el("td", {}, words.accepts);
      }
      const cell = el("td", {}, word("refuses", { demand: said(against) }));
      if (against.where) {
        cell.append(el("span", { class: "unit" }, against.where));
      }
      return cell;
    });
    const hit = best && compare(best, version) === 0;
    return el("tr", hit ? { class: "hit" } : {}, head, ...cells);
  }

  function update() {
    const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
    const reading = readings.find((radio) => radio.checked).value;
    const demands = data.demands[reading]
      .filter((d) => chosen.includes(d.platform))
      .map((d) => ({ ...d, version: parse(d.version) }));
    const result = chosen.length === 0 ? { say: words.none } : lowest(demands, chosen);
    put(find("[data-answer]"), result.version ? result.version.text : null);
    put(find("[data-say]"), result.say);

    const text = own.value.trim();
    const version = text === "" ? null : parse(text);
    const fault = text !== "" && version === null ? word("fault", { x: text }) : "";
    put(document.getElementById("in-version-help").querySelector(".fault"), fault);
    if (fault) {
      own.setAttribute("aria-invalid", "true");
    } else {
      own.removeAttribute("aria-invalid");
    }
    const versions = data.mentioned.map(parse);
    const known = version && versions.some((v) => compare(v, version) === 0 && v.text === version.text);
    if (version && !known) {
      versions.push(version);
      versions.sort(compare);
    }
    const table = find("[data-who]");
    const heads = chosen.map((key) => el("th", { scope: "col" }, names[key]));
    table.tHead.replaceChildren(el("tr", {}, el("th", { scope: "col" }, words.version), ...heads));
    const rows = versions.map((v) => row(v, demands, chosen, result.version, version && v.text === version.text));
    table.tBodies[0].replaceChildren(...rows);
    save(chosen, reading, text);
  }

  function save(chosen, reading, text) {
    const said = new URLSearchParams();
    if (chosen.length !== boxes.length) {
      said.set("platforms", chosen.join("|"));
    }
    if (reading !== base) {
      said.set("reading", reading);
    }
    if (text !== "") {
      said.set("version", text);
    }
    const current = address();
    if (said.toString() !== (current ? current.toString() : "")) {
      remember(said.toString());
    }
  }

  function restore() {
    const said = address() || new URLSearchParams();
    const wanted = said.has("platforms") ? said.get("platforms").split("|") : Object.keys(names);
    boxes.forEach((box) => (box.checked = wanted.includes(box.value)));
    const reading = readings.some((radio) => radio.value === said.get("reading")) ? said.get("reading") : base;
    readings.forEach((radio) => (radio.checked = radio.value === reading));
    own.value = said.get("version") || "";
    update();
  }

  page.addEventListener("input", update);
  window.addEventListener("hashchange", () => {
    if (address()) {
      restore();
    }
  });
  find(".reset").addEventListener("click", () => {
    remember("");
    restore();
  });
  restore();
})();
