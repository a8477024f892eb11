// What the pages share on which readers put in values of their own: reading inputs, saying what is wrong
// with one, keeping the values in the address, examples, and the way back.
(function () {
  "use strict";
  const Baipi = (window.Baipi = window.Baipi || {});
  const data = JSON.parse(document.getElementById("exploration").textContent);
  const words = data.words;
  const page = document.querySelector(".explore");

  function word(key, values) {
    let text = words[key];
    for (const name of Object.keys(values || {})) {
      text = text.replace("{" + name + "}", () => values[name]);
    }
    return text;
  }

  // An element with attributes and children; a child is an element or a text.
  function el(name, attributes, ...children) {
    const svg = /^(svg|g|path|line|circle|rect|text|title)$/.test(name);
    const element = svg
      ? document.createElementNS("http://www.w3.org/2000/svg", name)
      : document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  }

  function missing() {
    return [el("span", { "aria-hidden": "true" }, "—"), el("span", { class: "unseen" }, words.missing)];
  }

  // Writes a text, or that it is missing; only where it changes, so that nothing is announced twice.
  function put(element, text) {
    if (text === null || text === undefined) {
      if (element.dataset.shown !== "missing") {
        element.replaceChildren(...missing());
        element.dataset.shown = "missing";
      }
    } else if (element.textContent !== text || element.dataset.shown) {
      element.textContent = text;
      delete element.dataset.shown;
    }
  }

  function number(text) {
    const cleaned = text.trim().replace("−", "-");
    return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(cleaned) ? Number(cleaned) : NaN;
  }

  // How a number stands in its field; long ones are cut, and read back as they are.
  function written(value) {
    const text = Baipi.formula.tidy(value);
    return (text.split(".")[1] || "").length > 8 ? Baipi.formula.fixed(value, 2) : text;
  }

  class Input {
    constructor(control) {
      this.control = control;
      this.name = control.name;
      this.id = "in-" + control.name;
      this.field = document.getElementById(this.id);
      this.radios = [...document.getElementsByName(this.id)];
      this.box = (this.field || this.radios[0]).closest("[data-control]");
      this.slider = this.box && this.box.querySelector("input[type=range]");
      this.fault = this.box && this.box.querySelector(".fault");
      this.exact = null;
      this.first = control.value === undefined ? null : control.value;
      this.set(this.first);
      this.initial = this.text();
      if (this.slider) {
        this.slider.addEventListener("input", () => {
          this.field.value = this.slider.value;
        });
      }
    }

    // Takes a value; null is an unknown one.
    set(value) {
      this.exact = null;
      const type = this.control.type;
      if (type === "truth" || type === "choice") {
        const wanted = value === null || value === undefined ? "" : String(value);
        this.radios.forEach((radio) => (radio.checked = radio.value === wanted));
      } else if (type === "numbers") {
        this.field.value = (value || []).map((x) => (x === null ? "?" : written(x))).join(", ");
      } else if (type === "number") {
        this.field.value = value === null || value === undefined ? "" : written(value);
        this.exact = value === null || value === undefined ? null : { text: this.field.value, value: value };
      } else {
        this.field.value = value === null || value === undefined ? "" : value;
      }
    }

    // What the field says as it stands, for the address.
    text() {
      const type = this.control.type;
      if (type === "truth" || type === "choice") {
        const checked = this.radios.find((radio) => radio.checked);
        return checked ? checked.value : "";
      }
      return this.field.value.trim();
    }

    // Takes what an address says.
    take(text) {
      const type = this.control.type;
      if (type === "truth" || type === "choice") {
        if (this.radios.some((radio) => radio.value === text)) {
          this.radios.forEach((radio) => (radio.checked = radio.value === text));
        }
      } else {
        this.exact = null;
        this.field.value = text;
      }
    }

    // {value, fault, outside}: null is an unknown value; a fault says why there is none.
    read() {
      const type = this.control.type;
      const text = this.text();
      if (type === "truth") {
        return { value: text === "" ? null : text === "true" };
      }
      if (type === "choice" || type === "text") {
        return { value: text === "" ? null : text };
      }
      if (type === "numbers") {
        return this.readList(text);
      }
      if (text === "" && !(this.field.validity && this.field.validity.badInput)) {
        return this.control.open ? { value: null } : { value: null, fault: words.fault_number };
      }
      const exact = this.exact && this.exact.text === text;
      return this.judge(exact ? this.exact.value : number(text));
    }

    readList(text) {
      const values = [];
      for (const part of text.split(/[\s,，、;；]+/).filter((p) => p !== "")) {
        if (part === "?" || part === "？") {
          values.push(null);
          continue;
        }
        const read = number(part);
        if (Number.isNaN(read)) {
          return { value: null, fault: word("fault_item", { x: part }) };
        }
        const judged = this.judge(read);
        if (judged.fault) {
          return { value: null, fault: judged.fault };
        }
        values.push(read);
      }
      return { value: values };
    }

    judge(value) {
      const c = this.control;
      const show = (x) => Baipi.formula.show(x, c.suffix);
      if (!Number.isFinite(value)) {
        return { value: null, fault: words.fault_number };
      }
      if (c.least !== undefined && value < c.least) {
        return { value: null, fault: word("fault_least", { x: show(c.least) }) };
      }
      if (c.most !== undefined && value > c.most) {
        return { value: null, fault: word("fault_most", { x: show(c.most) }) };
      }
      if (c.above !== undefined && value <= c.above) {
        return { value: null, fault: word("fault_above", { x: show(c.above) }) };
      }
      if (c.whole && !Number.isInteger(value)) {
        return { value: null, fault: words.fault_whole };
      }
      const outside = c.low !== undefined && (value < c.low || value > c.high);
      return { value: value, outside: outside && word("outside", { low: c.low_shown, high: c.high_shown }) };
    }

    // Says beside the field what is wrong with it.
    say(read) {
      if (this.field) {
        if (read.fault) {
          this.field.setAttribute("aria-invalid", "true");
        } else {
          this.field.removeAttribute("aria-invalid");
        }
      }
      if (this.fault) {
        put(this.fault, read.fault || read.outside || "");
        this.fault.classList.toggle("outside", Boolean(read.outside));
      }
      if (this.slider && typeof read.value === "number") {
        this.slider.value = String(read.value);
      }
    }
  }

  // The values in the address, behind '#'; a plain anchor holds none.
  function address() {
    return location.hash.includes("=") ? new URLSearchParams(location.hash.slice(1)) : null;
  }

  function remember(hash) {
    try {
      history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
    } catch (e) {
      location.hash = hash;
    }
  }

  // Runs a page. options: inputs (controls), examples, update({values, faulty}).
  function run(options) {
    const inputs = options.inputs.map((control) => new Input(control));
    let timer = 0;

    function update() {
      const values = {};
      let faulty = false;
      for (const input of inputs) {
        const read = input.read();
        input.say(read);
        values[input.name] = read.value;
        faulty = faulty || Boolean(read.fault);
      }
      options.update({ values: values, faulty: faulty });
      clearTimeout(timer);
      timer = setTimeout(save, 150);
    }

    function save() {
      const said = new URLSearchParams();
      for (const input of inputs) {
        const now = input.text();
        if (now !== input.initial) {
          said.set(input.name, now);
        }
      }
      const text = said.toString();
      const current = address();
      if (text !== (current ? current.toString() : "")) {
        remember(text);
      }
    }

    function restore() {
      const said = address();
      for (const input of inputs) {
        input.set(input.first);
        if (said && said.has(input.name)) {
          input.take(said.get(input.name));
        }
      }
      update();
    }

    page.addEventListener("input", update);
    page.addEventListener("change", update);
    window.addEventListener("hashchange", () => {
      if (address()) {
        restore();
      }
    });
    page.querySelectorAll("[data-example]").forEach((button) =>
      button.addEventListener("click", () => {
        const example = options.examples[Number(button.dataset.example)];
        inputs.forEach((input) => {
          if (input.name in example.values) {
            input.set(example.values[input.name]);
          }
        });
        update();
      }),
    );
    const reset = page.querySelector(".reset");
    reset.addEventListener("click", () => {
      inputs.forEach((input) => input.set(input.first));
      update();
    });
    restore();
    return { inputs: inputs, update: update };
  }

  // A button that copies the address with the values in it, where the browser allows that.
  const copy = page.querySelector(".copy");
  if (copy && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", () =>
      navigator.clipboard.writeText(location.href).then(
        () => put(page.querySelector(".copied"), words.copied),
        () => (copy.hidden = true),
      ),
    );
  }

  // Why a formula has no result, in words; titles are those of its inputs.
  function why(tree, scope, titles) {
    const title = (name) => titles[name] || name;
    const found = Baipi.formula.explain(tree, scope);
    if (!found) {
      return "";
    }
    return found.why === "missing"
      ? word("why_missing", { names: found.names.map(title).join(words.list_and) })
      : word("why_" + found.why, { part: Baipi.formula.print(found.part, title) });
  }

  Baipi.calculator = {
    data: data,
    words: words,
    word: word,
    el: el,
    put: put,
    run: run,
    why: why,
    address: address,
    remember: remember,
  };
})();
