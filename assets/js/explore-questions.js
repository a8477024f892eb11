// Asks one question after the other, and gives what the answers lead to.
(function () {
  "use strict";
  const { data, words, el, put, word, address, remember } = window.Baipi.calculator;
  const formula = window.Baipi.formula;
  const page = document.querySelector(".explore");
  const find = (selector) => page.querySelector(selector);
  const questions = new Map(data.questions.map((q) => [q.name, q]));
  const outcomes = new Map(data.outcomes.map((o) => [o.name, o]));
  const boxes = new Map(data.questions.map((q) => [q.name, find('[data-question="' + q.name + '"]')]));
  const rows = [...page.querySelectorAll("[data-path]")];

  // The answers given, in order: {question, answer, number}.
  let steps = [];

  function inRange(answer, x) {
    const low = answer.low === null || x > answer.low || (answer.with_low && x === answer.low);
    const high = answer.high === null || x < answer.high || (answer.with_high && x === answer.high);
    return low && high;
  }

  function next() {
    return steps.length === 0 ? data.start : steps[steps.length - 1].answer.then;
  }

  function said(step) {
    return step.number === undefined
      ? step.answer.title
      : formula.show(step.number, step.question.suffix) + (data.lang === "zh" ? "：" : ": ") + step.answer.title;
  }

  function show(focus) {
    const name = next();
    const question = questions.get(name);
    boxes.forEach((box, key) => (box.hidden = key !== name));
    way();
    const verdict = find("[data-verdict]");
    verdict.hidden = Boolean(question);
    verdict.replaceChildren(...(question ? [] : advice(outcomes.get(name))));
    rows.forEach((row, i) => row.classList.toggle("hit", !question && isWay(data.paths[i])));
    find(".back").hidden = steps.length === 0;
    if (focus) {
      const head = question ? boxes.get(name).querySelector("h3") : verdict.querySelector("h3");
      head.focus();
    }
    const hash = new URLSearchParams();
    steps.forEach((step) => hash.set(step.question.name, step.number === undefined ? step.answer.name : String(step.number)));
    const current = address();
    if (hash.toString() !== (current ? current.toString() : "")) {
      remember(hash.toString());
    }
  }

  function isWay(path) {
    return (
      path.steps.length === steps.length &&
      path.steps.every((step, i) => step.question === steps[i].question.name && step.answer === steps[i].answer.name)
    );
  }

  // The way so far, each step with the way back to it.
  function way() {
    const items = steps.map((step, i) => {
      const change = el("button", { type: "button" }, words.change);
      change.append(el("span", { class: "unseen" }, " " + step.question.ask));
      change.addEventListener("click", () => {
        steps = steps.slice(0, i);
        show(true);
      });
      return el("li", {}, el("span", { class: "small" }, step.question.ask), " ", el("b", {}, said(step)), " ", change);
    });
    find("[data-way]").replaceChildren(...items);
  }

  // What the answers lead to: the page's own section about it, which has the reasons and the evidence.
  function advice(outcome) {
    const [head, ...rest] = [...document.getElementById("outcome-" + outcome.name).cloneNode(true).children];
    head.setAttribute("tabindex", "-1");
    rest[0].classList.add("recommend");
    return [head, ...rest];
  }

  function answer(question, chosen, number) {
    steps.push({ question: question, answer: chosen, number: number });
    show(true);
  }

  function take(question, field) {
    const fault = document.getElementById(field.id + "-help").querySelector(".fault");
    const x = field.value.trim() === "" ? NaN : Number(field.value);
    const least = field.min === "" ? -Infinity : Number(field.min);
    const wrong = !Number.isFinite(x)
      ? words.fault_number
      : x < least
        ? word("fault_least", { x: formula.show(least, question.suffix) })
        : "";
    put(fault, wrong);
    if (wrong) {
      field.setAttribute("aria-invalid", "true");
      field.focus();
      return;
    }
    field.removeAttribute("aria-invalid");
    answer(question, question.answers.find((a) => inRange(a, x)), x);
  }

  boxes.forEach((box, name) => {
    const question = questions.get(name);
    if (question.number) {
      const field = document.getElementById("in-" + name);
      box.querySelector(".go").addEventListener("click", () => take(question, field));
      field.addEventListener("keydown", (event) => {
        if (event.key === "Enter") {
          take(question, field);
        }
      });
    } else {
      box.querySelectorAll(".choices button").forEach((button) =>
        button.addEventListener("click", () => answer(question, question.answers.find((a) => a.name === button.value))),
      );
    }
  });

  find(".back").addEventListener("click", () => {
    steps.pop();
    show(true);
  });
  find(".reset").addEventListener("click", () => {
    steps = [];
    data.questions.filter((q) => q.number).forEach((q) => (document.getElementById("in-" + q.name).value = ""));
    show(true);
  });

  // Takes the answers that the address holds, as far as they lead.
  function restore() {
    const given = address();
    steps = [];
    while (given && questions.has(next())) {
      const question = questions.get(next());
      const text = given.get(question.name);
      const number = question.number ? Number(text) : undefined;
      const found =
        text === null || text === "" || (question.number && !Number.isFinite(number))
          ? undefined
          : question.answers.find((a) => (question.number ? inRange(a, number) : a.name === text));
      if (!found) {
        break;
      }
      steps.push({ question: question, answer: found, number: number });
      if (question.number) {
        document.getElementById("in-" + question.name).value = text;
      }
    }
    show(false);
  }

  window.addEventListener("hashchange", () => {
    if (address()) {
      restore();
    }
  });
  restore();
})();
