// The search: what is found, and how it is shown. It reads the edition's search-index.js, which calls
// Baipi.searchIndex. There is no inverted index: all of an edition's text is some hundred kilobytes, and
// looking through it takes a millisecond or two, less than building an index would.
(function () {
  "use strict";
  var Baipi = (window.Baipi = window.Baipi || {});
  var fold = Baipi.fold;

  // ---- What is asked

  var HAN = "\\p{Script=Han}";
  var LETTER = "(?:(?!" + HAN + ")[\\p{L}\\p{N}])";
  var TERM = new RegExp(HAN + "+|" + LETTER + "+(?:[-._/]" + LETTER + "+|,\\d{3}(?!\\d))*(?:\\+\\+|#)?", "gu");
  var IS_HAN = new RegExp("^" + HAN, "u");
  var LONGEST_RUN = 24;

  // The terms of a question: runs of Han characters, and words with the dots, hyphens and slashes inside them.
  // A number loses its thousands separators.
  function terms(question) {
    var found = fold(question).slice(0, 200).match(TERM) || [];
    return found
      .map(function (term) { return term.replace(/,(?=\d{3}(?!\d))/g, ""); })
      .filter(function (term, i, all) { return all.indexOf(term) === i; })
      .slice(0, 12);
  }

  function isWordChar(text, i) {
    var c = text.charCodeAt(i);
    return (c >= 97 && c <= 122) || (c >= 48 && c <= 57) || (c >= 0xc0 && c < 0x2000);
  }
  function isDigit(text, i) {
    var c = text.charCodeAt(i);
    return c >= 48 && c <= 57;
  }

  // Whether a word begins at a place, and whether it also ends there. A number inside a longer number is none;
  // "1.22" begins in "go1.22".
  function wordAt(text, word, at) {
    var end = at + word.length;
    if (at > 0 && isWordChar(text, at - 1) && isDigit(text, at - 1) === isDigit(text, at)) {
      return 0;
    }
    if (isDigit(text, at) && at > 1 && /[.,]/.test(text[at - 1]) && isDigit(text, at - 2)) {
      return 0;
    }
    var on = isWordChar(text, end) || (isDigit(text, end - 1) && /^[.,]\d/.test(text.substr(end, 2)));
    return on || (at > 0 && isWordChar(text, at - 1)) ? 1 : 2;
  }

  // The forms in which a term may stand in a text.
  function forms(term) {
    if (/^\d{4,}(?:\.\d+)?$/.test(term)) {
      var number = term.split(".");
      number[0] = number[0].replace(/\d(?=(?:\d{3})+$)/g, "$&,");
      return [term, number.join(".")];
    }
    return [term];
  }

  // ---- What is found

  var KIND_WEIGHT = [1, 1.1, 1, 1.2, 0.8, 1.1, 0.9, 0.9, 0.6, 0.6];
  var data = null;
  var vocabulary = null;

  Baipi.searchIndex = function (index) {
    data = index;
    data.entries = index.entries.map(function (row) {
      return {
        kind: row[0],
        badge: index.shared[row[1]],
        label: row[2],
        title: row[3],
        context: index.shared[row[4]],
        text: row[5],
        href: index.shared[row[6]] + (row[7] ? "#" + row[7] : ""),
        inTitle: fold(row[2] + " " + row[3]),
        inText: fold(row[5]),
        inContext: fold(index.shared[row[4]])
      };
    });
    Baipi.searchArrived();
  };

  // How often a form stands in a text: whole, and as the beginning of a word. Han characters have no words.
  function count(text, form, han, tally) {
    for (var at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      var how = han ? 2 : wordAt(text, form, at);
      if (how === 2) { tally.whole++; } else if (how === 1) { tally.begun++; }
    }
  }
  function tally(text, some, han) {
    var sum = { whole: 0, begun: 0 };
    some.forEach(function (form) { count(text, form, han, sum); });
    return sum;
  }

  // Where a term stands: one number an entry and field.
  function lookUp(some, han) {
    var hits = { title: [], text: [], context: [], whole: 0, any: 0, entries: 0 };
    data.entries.forEach(function (entry, i) {
      var title = tally(entry.inTitle, some, han);
      var text = tally(entry.inText, some, han);
      hits.title[i] = title;
      hits.text[i] = text;
      hits.whole += title.whole + text.whole;
      if (title.whole + title.begun + text.whole + text.begun > 0) { hits.any++; }
    });
    return hits;
  }

  function hitsOf(term) {
    var han = IS_HAN.test(term);
    var some = forms(term);
    if (!han && term.length > 4 && /[a-rt-z]s$/.test(term)) {
      some = some.concat(term.slice(0, -1));
    }
    var hits = lookUp(some, han);
    // One or two letters begin too many words: they count only where no word is just these letters.
    hits.strict = !han && term.length < 3 && hits.whole > 0;
    hits.forms = some;
    hits.han = han;
    hits.term = term;
    return hits;
  }

  // A term that stands nowhere as it is: its parts, the pieces of the run that do stand somewhere, or words
  // that are spelt almost like it.
  function resolve(term) {
    var hits = hitsOf(term);
    if (hits.any) {
      return { all: [hits] };
    }
    var parts = IS_HAN.test(term) ? pieces(term) : term.split(/[-._/]/).filter(Boolean);
    if (parts.length > 1 || (parts.length === 1 && parts[0] !== term)) {
      var found = parts.map(hitsOf);
      if (found.every(function (hit) { return hit.any; })) {
        return { all: found, apart: parts };
      }
    }
    var near = nearWords(term);
    if (near.length) {
      var together = lookUp(near, false);
      together.forms = near;
      together.term = term;
      return { all: [together], near: near };
    }
    return { all: [hits] };
  }

  // The longest pieces of a run that stand somewhere, from the left.
  function pieces(run) {
    var found = [];
    var rest = run.slice(0, LONGEST_RUN);
    while (rest.length > 1) {
      var length = rest.length;
      while (length > 1 && !stands(rest.slice(0, length))) { length--; }
      if (length > 1) { found.push(rest.slice(0, length)); }
      rest = rest.slice(length);
    }
    return found;
  }
  function stands(piece) {
    return data.entries.some(function (entry) {
      return entry.inText.indexOf(piece) >= 0 || entry.inTitle.indexOf(piece) >= 0;
    });
  }

  function nearWords(term) {
    if (!/^\p{L}{5,}$/u.test(term) || IS_HAN.test(term)) {
      return [];
    }
    if (!vocabulary) {
      vocabulary = new Set();
      var word = new RegExp(LETTER + "{4,}", "gu");
      data.entries.forEach(function (entry) {
        ((entry.inTitle + " " + entry.inText).match(word) || []).forEach(function (w) { vocabulary.add(w); });
      });
    }
    var most = term.length > 8 ? 2 : 1;
    var near = [];
    vocabulary.forEach(function (word) {
      var far = distance(term, word, most);
      if (far <= most) { near.push([far, word]); }
    });
    near.sort(function (a, b) { return a[0] - b[0] || (a[1] < b[1] ? -1 : 1); });
    return near.filter(function (n) { return n[0] === near[0][0]; }).slice(0, 4).map(function (n) { return n[1]; });
  }

  // The edits (a swap of neighbours being one) that make one word of the other; more than `most` is not told apart.
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) {
      return most + 1;
    }
    var before = [];
    var last = [];
    for (var j = 0; j <= b.length; j++) { last[j] = j; }
    for (var i = 1; i <= a.length; i++) {
      var row = [i];
      var best = i;
      for (j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        best = Math.min(best, row[j]);
      }
      if (best > most) {
        return most + 1;
      }
      before = last;
      last = row;
    }
    return last[b.length];
  }

  // Everything that holds all terms, best first. A term may stand in what an entry belongs to, such as its
  // chapter's title, as long as another stands in the entry itself.
  function find(question) {
    var asked = terms(question);
    var remarks = [];
    var all = [];
    asked.forEach(function (term) {
      var resolved = resolve(term);
      all = all.concat(resolved.all);
      if (resolved.apart || resolved.near) {
        remarks.push({ term: term, apart: resolved.apart, near: resolved.near });
      }
    });
    var whole = fold(question).trim();
    var results = [];
    if (all.length) {
      data.entries.forEach(function (entry, i) {
        var score = 0;
        var own = 0;
        var holds = all.every(function (hits) {
          var weight = Math.log(1 + data.entries.length / (1 + hits.any));
          var begun = hits.strict ? 0 : 0.6;
          var title = hits.title[i].whole + begun * hits.title[i].begun;
          var text = hits.text[i].whole + begun * hits.text[i].begun;
          if (title + text === 0) {
            return all.length > 1 && tally(entry.inContext, hits.forms, hits.han).whole > 0;
          }
          own++;
          if (title) {
            score += weight * Math.min(title, 1) * (2.5 + 3 * Math.min(1, hits.term.length / entry.title.length));
          }
          score += weight * text / (text + 1 + entry.text.length / 800);
          return true;
        });
        if (holds && own) {
          score *= KIND_WEIGHT[entry.kind] * closeness(entry, whole);
          results.push({ entry: entry, score: score, place: i });
        }
      });
      results.sort(function (a, b) { return b.score - a.score || a.place - b.place; });
    }
    return { results: results, hits: all, remarks: remarks };
  }

  // More for an entry that is called just what was asked, or has all of it in one piece.
  function closeness(entry, whole) {
    if (entry.inTitle.trim() === whole || entry.inTitle.slice(entry.label.length + 1) === whole) {
      return 2;
    }
    return entry.inTitle.indexOf(whole) >= 0 ? 1.5 : entry.inText.indexOf(whole) >= 0 ? 1.3 : 1;
  }

  // The places of a text that are to be marked: pairs of start and end, in order, none inside another.
  function places(text, hits) {
    var found = [];
    hits.forEach(function (hit) {
      hit.forms.forEach(function (form) {
        for (var at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
          var how = hit.han ? 2 : wordAt(text, form, at);
          if (how === 2 || (how === 1 && !hit.strict)) { found.push([at, at + form.length]); }
        }
      });
    });
    found.sort(function (a, b) { return a[0] - b[0] || b[1] - a[1]; });
    var end = 0;
    return found.filter(function (place) {
      var free = place[0] >= end;
      if (free) { end = place[1]; }
      return free;
    });
  }

  // ---- What is shown

  function element(tag, name, text) {
    var made = document.createElement(tag);
    if (name) { made.className = name; }
    if (text) { made.textContent = text; }
    return made;
  }

  // A piece of text with its hits marked; never as HTML.
  function marked(into, text, from, to, found) {
    var at = from;
    found.forEach(function (place) {
      if (place[0] >= at && place[1] <= to) {
        into.append(text.slice(at, place[0]));
        into.appendChild(element("mark", "", text.slice(place[0], place[1])));
        at = place[1];
      }
    });
    into.append(text.slice(at, to));
  }

  function snippet(into, entry, hits) {
    var found = places(entry.inText, hits);
    var room = data.code === "zh" ? 84 : 180;
    var from = 0;
    if (found.length) {
      // The window that begins at the hit with the most other hits after it.
      var best = 0;
      found.forEach(function (place, i) {
        var many = found.slice(i).filter(function (p) { return p[1] <= place[0] + room * 0.7; }).length;
        if (many > best) {
          best = many;
          from = place[0];
        }
      });
      from = Math.max(0, from - Math.round(room * 0.25));
    }
    var to = Math.min(entry.text.length, from + room);
    if (from > 0) {
      var word = /[\s，。；：、,.;:]/.exec(entry.text.slice(from, from + 20));
      from += word && !found.some(function (p) { return p[0] < from + word.index; }) ? word.index + 1 : 0;
      into.append("…");
    }
    if (to < entry.text.length && data.code !== "zh") {
      var blank = entry.text.lastIndexOf(" ", to);
      to = blank > from + room / 2 ? blank : to;
    }
    marked(into, entry.text.replace(/\n/g, data.code === "zh" ? "\u2002" : " "), from, to, found);
    if (to < entry.text.length) { into.append("…"); }
  }

  var STEP = 40;
  var QUERY = "baipi-search";

  // The input with its results: in a dialog, or on the search page.
  function Box(place, say, onLeave) {
    var words = {};
    var label = element("label", "unseen", say.label);
    var input = element("input", "search-input");
    var kinds = element("div", "search-kinds");
    var status = element("p", "search-status");
    var list = element("div", "search-list");
    var more = element("button", "search-more");
    var hint = element("div", "search-hint");
    var id = "search-" + place.id;
    var composing = false;
    var active = -1;
    var kind = -1;
    var shown = STEP;
    var answer = { results: [], hits: [], remarks: [] };
    var waiting = 0;

    input.id = id + "-input";
    label.htmlFor = input.id;
    list.setAttribute("aria-label", say.label);
    input.type = "text";
    input.placeholder = say.label;
    input.autocomplete = "off";
    input.spellcheck = false;
    input.maxLength = 200;
    input.setAttribute("enterkeyhint", "search");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", id + "-list");
    list.id = id + "-list";
    list.setAttribute("role", "listbox");
    list.hidden = true;
    kinds.setAttribute("role", "group");
    kinds.hidden = true;
    status.setAttribute("role", "status");
    more.type = "button";
    more.hidden = true;
    place.append(label, input, kinds, status, list, more, hint);

    function chosen() {
      return kind < 0 ? answer.results : answer.results.filter(function (r) { return r.entry.kind === kind; });
    }

    function ask() {
      waiting = 0;
      Baipi.session(QUERY, input.value);
      if (!data) {
        status.textContent = say.loading;
        return;
      }
      answer = find(input.value);
      shown = STEP;
      if (!answer.results.some(function (r) { return r.entry.kind === kind; })) { kind = -1; }
      showKinds();
      show();
    }

    function soon() {
      if (!waiting) { waiting = requestAnimationFrame(ask); }
    }

    function showKinds() {
      var counts = [];
      answer.results.forEach(function (r) { counts[r.entry.kind] = (counts[r.entry.kind] || 0) + 1; });
      kinds.textContent = "";
      kinds.hidden = counts.filter(Boolean).length < 2;
      counts.forEach(function (n, k) {
        var button = element("button", "search-kind");
        button.type = "button";
        button.setAttribute("aria-pressed", String(k === kind));
        button.append(data.kinds[k] + " ", element("span", "search-number", String(n)));
        button.addEventListener("click", function () {
          kind = k === kind ? -1 : k;
          shown = STEP;
          kinds.querySelectorAll("button").forEach(function (other) {
            other.setAttribute("aria-pressed", String(other === button && kind >= 0));
          });
          show();
        });
        kinds.appendChild(button);
      });
    }

    function show() {
      var results = chosen();
      list.textContent = "";
      active = -1;
      input.removeAttribute("aria-activedescendant");
      results.slice(0, shown).forEach(function (result, i) { list.appendChild(option(result.entry, i)); });
      list.hidden = !results.length;
      input.setAttribute("aria-expanded", String(!list.hidden));
      more.hidden = results.length <= shown;
      more.textContent = words.more.replace("{n}", Math.min(STEP, results.length - shown));
      var asked = terms(input.value).length > 0;
      var said = answer.remarks.map(remark).concat(words.count.replace("{n}", results.length));
      status.textContent = !asked ? "" : said.join(data.code === "zh" ? "" : " ");
      showHint(asked && !answer.results.length, asked);
    }

    function remark(about) {
      var quoted = (about.apart || about.near).map(function (w) { return "“" + w + "”"; });
      return (about.apart ? words.apart : words.near)
        .replace("{q}", function () { return about.term; })
        .replace("{words}", function () { return quoted.join(data.code === "zh" ? "、" : ", "); });
    }

    function showHint(none, asked) {
      hint.textContent = "";
      hint.hidden = asked && !none;
      hint.appendChild(element("p", "", none ? words.none : words.empty));
      if (none) {
        var links = element("ul", "");
        data.places.forEach(function (link) {
          var a = element("a", "", link[1]);
          a.href = link[0];
          links.appendChild(element("li", "")).appendChild(a);
        });
        hint.appendChild(links);
      }
    }

    function option(entry, i) {
      var a = element("a", "search-option");
      a.href = entry.href;
      a.id = id + "-" + i;
      a.tabIndex = -1;
      a.setAttribute("role", "option");
      a.setAttribute("aria-selected", "false");
      var head = element("span", "search-title");
      // "图 4-1" says by itself that it is a figure.
      var told = entry.label.indexOf(entry.badge) >= 0;
      head.append(element("span", "search-badge", told ? entry.label : entry.badge), " ");
      if (entry.label && !told) { head.append(element("span", "search-label", entry.label), " "); }
      var title = element("span", "");
      marked(title, entry.title, 0, entry.title.length, places(fold(entry.title), answer.hits));
      head.appendChild(title);
      a.appendChild(head);
      if (entry.context) { a.append(" ", element("span", "search-context", entry.context)); }
      if (entry.text) {
        var text = element("span", "search-snippet");
        snippet(text, entry, answer.hits);
        a.append(" ", text);
      }
      a.addEventListener("click", function () { leave(a); });
      return a;
    }

    function leave(a) {
      var found = [];
      answer.hits.forEach(function (hit) {
        hit.forms.forEach(function (form) { found.push({ text: form, whole: hit.strict }); });
      });
      Baipi.leaveFound(a.pathname, found);
      onLeave(a);
    }

    function move(by) {
      var options = list.children;
      if (!options.length) {
        return;
      }
      if (options[active]) { options[active].setAttribute("aria-selected", "false"); }
      active = (active + by + options.length + (active < 0 && by < 0 ? 1 : 0)) % options.length;
      options[active].setAttribute("aria-selected", "true");
      options[active].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[active].id);
    }

    input.addEventListener("compositionstart", function () { composing = true; });
    input.addEventListener("compositionend", function () {
      composing = false;
      soon();
    });
    input.addEventListener("input", function (event) {
      if (!composing && !event.isComposing) { soon(); }
    });
    input.addEventListener("keydown", function (event) {
      if (composing || event.isComposing || event.keyCode === 229) {
        return;
      }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        move(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter") {
        event.preventDefault();
        if (waiting) {
          cancelAnimationFrame(waiting);
          ask();
        }
        var target = list.children[Math.max(active, 0)];
        if (target) { target.click(); }
      }
    });
    more.addEventListener("click", function () {
      var first = shown;
      shown += STEP;
      chosen().slice(first, shown).forEach(function (result, i) { list.appendChild(option(result.entry, first + i)); });
      more.hidden = chosen().length <= shown;
      more.textContent = words.more.replace("{n}", Math.min(STEP, chosen().length - shown));
      active = first - 1;
      move(1);
      input.focus();
    });

    this.input = input;
    this.ask = ask;
    this.fail = function () { status.textContent = say.failed; };
    this.arrive = function () {
      words = data.words;
      list.setAttribute("aria-label", words.results);
      kinds.setAttribute("aria-label", words.filter);
      ask();
    };
  }

  // ---- Where it is shown

  var page = document.getElementById("search-page");
  var button = document.querySelector(".search-open");
  var say = {
    label: button.getAttribute("aria-label"),
    loading: button.dataset.loading,
    failed: button.dataset.failed,
    close: button.dataset.close
  };
  var box;
  var onArrival = function () {};

  Baipi.searchArrived = function () {
    onArrival();
    box.arrive();
  };
  Baipi.searchFailed = function () {
    if (!data) { box.fail(); }
  };

  function asked() {
    var given = /^#q=(.*)$/.exec(location.hash);
    try {
      return given ? decodeURIComponent(given[1].replace(/\+/g, " ")) : null;
    } catch (e) {
      return null;
    }
  }

  if (page) {
    page.textContent = "";
    box = new Box(page, say, function () {});
    var given = asked();
    box.input.value = given === null ? Baipi.session(QUERY) || "" : given;
    box.input.addEventListener("input", function () {
      try {
        history.replaceState(null, "", "#q=" + encodeURIComponent(box.input.value));
      } catch (e) {
        // The address then stays as it is.
      }
    });
    addEventListener("hashchange", function () {
      if (asked() !== null) {
        box.input.value = asked();
        box.ask();
      }
    });
    Baipi.openSearch = function () { box.input.select(); };
    box.input.focus();
  } else {
    var dialog = element("dialog", "search-dialog");
    var inside = element("div", "search-box");
    var foot = element("p", "search-foot");
    var close = element("button", "search-close", say.close);
    var apart = element("a", "");
    var keys = element("span", "search-keys");
    inside.id = "dialog";
    close.type = "button";
    dialog.setAttribute("aria-label", say.label);
    foot.append(keys, " ", apart);
    dialog.append(inside, foot);
    document.body.appendChild(dialog);
    box = new Box(inside, say, function (a) {
      if (a.pathname === location.pathname) {
        dialog.close();
        setTimeout(Baipi.takeFound);
      }
    });
    box.input.after(close);
    onArrival = function () {
      keys.textContent = data.words.keys;
      apart.textContent = data.words.page;
    };
    close.addEventListener("click", function () { dialog.close(); });
    dialog.addEventListener("click", function (event) {
      if (event.target === dialog) { dialog.close(); }
    });
    apart.href = "search.html";
    apart.addEventListener("click", function () {
      apart.href = "search.html#q=" + encodeURIComponent(box.input.value);
    });
    Baipi.openSearch = function () {
      if (!dialog.open) {
        dialog.showModal();
        box.input.value = Baipi.session(QUERY) || box.input.value;
        box.input.select();
        box.ask();
      }
    };
    if (Baipi.searchWanted) { Baipi.openSearch(); }
  }

  // For tests.
  Baipi.search = { terms: terms, find: find, entries: function () { return data.entries; } };
})();
