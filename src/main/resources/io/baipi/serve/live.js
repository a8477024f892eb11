// What a page in the preview does besides: it follows the paper's changes, lists what is wrong with
// it, and tells in which files a value on the page stands.
(function () {
  "use strict";
  var meta = document.querySelector('meta[name="baipi-preview"]');
  var path = decodeURIComponent(location.pathname).replace(/^\/+/, "");
  var page = path === "" || path.endsWith("/") ? path + "index.html" : path;
  var KEEP = "baipi-preview:" + page;
  var seal = meta ? meta.content : "";
  var sheets = meta ? meta.dataset.style : "";
  var scripts = meta ? meta.dataset.script : "";
  var source = null;

  function h(tag, attributes) {
    var element = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      element.setAttribute(name, attributes[name]);
    });
    for (var i = 2; i < arguments.length; i++) {
      [].concat(arguments[i]).forEach(function (child) {
        if (child) {
          element.append(child);
        }
      });
    }
    return element;
  }

  // The preview's own things stand in a tree of their own, so that neither style sheet meets the other.
  var host = h("div", { id: "baipi-preview" });
  var shade = host.attachShadow({ mode: "open" });
  var style = h("link", { rel: "stylesheet", href: "/-/live.css" });
  var list = h("section", { class: "list", hidden: "", "aria-label": "Mistakes", tabindex: "-1" });
  var places = h("section", { class: "places", hidden: "", "aria-label": "Where this stands" });
  var chip = h("button", { type: "button", class: "chip", hidden: "", "aria-live": "polite" });
  shade.append(style, list, places, chip);
  document.body.append(host);
  chip.addEventListener("click", function () {
    list.hidden = !list.hidden;
  });

  // The place in the page: the first block that is in sight, and how far below the edge it begins.
  function place() {
    var blocks = document.querySelectorAll("main [id]");
    for (var i = 0; i < blocks.length; i++) {
      var box = blocks[i].getBoundingClientRect();
      if (box.bottom > 0 && box.height > 0) {
        return { id: blocks[i].id, top: box.top, y: scrollY };
      }
    }
    return { id: "", top: 0, y: scrollY };
  }
  function back(to) {
    var block = to.id ? document.getElementById(to.id) : null;
    scrollTo({ top: block ? scrollY + block.getBoundingClientRect().top - to.top : to.y, behavior: "instant" });
  }
  function reload() {
    try {
      sessionStorage.setItem(KEEP, JSON.stringify(place()));
    } catch (e) {
      // Without storage the browser keeps the place as well as it can.
    }
    location.reload();
  }
  try {
    var kept = sessionStorage.getItem(KEEP);
    if (kept) {
      sessionStorage.removeItem(KEEP);
      history.scrollRestoration = "manual";
      back(JSON.parse(kept));
      addEventListener("load", function () {
        back(JSON.parse(kept));
        history.scrollRestoration = "auto";
      });
    }
  } catch (e) {
    // As above.
  }

  // Puts the paragraphs and figures in that have changed; the page is loaded anew when there is more to it.
  function follow(state) {
    if (state.seal === seal) {
      return;
    }
    var blocks = state.from === seal ? Object.keys(state.blocks) : [];
    var live = blocks.map(function (selector) {
      return document.querySelector(selector);
    });
    // Where values are being traced, each has a script of its own.
    if (blocks.length === 0 || live.indexOf(null) >= 0 || document.querySelector(".trace-item")) {
      reload();
      return;
    }
    blocks.forEach(function (selector, i) {
      var tree = new DOMParser().parseFromString(state.blocks[selector], "text/html");
      replace(live[i], document.importNode(tree.body.firstElementChild, true));
    });
    seal = state.seal;
  }
  function replace(old, fresh) {
    // What was open stays open, and what was moved stays where it was.
    var folds = Array.from(old.querySelectorAll("details"), function (fold) {
      return fold.open;
    });
    var moved = Array.from(old.querySelectorAll(".scroll"), function (room) {
      return room.scrollLeft;
    });
    old.replaceWith(fresh);
    if (fresh.matches("figure") && window.Baipi && Baipi.figure) {
      Baipi.figure(fresh);
    }
    fresh.querySelectorAll("details").forEach(function (fold, i) {
      fold.open = Boolean(folds[i]);
    });
    fresh.querySelectorAll(".scroll").forEach(function (room, i) {
      room.scrollLeft = moved[i] || 0;
    });
  }

  function restyle() {
    document.querySelectorAll('link[rel="stylesheet"]').forEach(function (link) {
      var fresh = link.cloneNode();
      fresh.href = link.href.replace(/[?&]preview=\d+$/, "") + "?preview=" + Date.now();
      fresh.addEventListener("load", function () {
        link.remove();
      });
      link.after(fresh);
    });
  }

  function show(state) {
    var errors = state.found.filter(function (one) {
      return one.severity === "error";
    }).length;
    list.replaceChildren();
    state.found.forEach(function (one) {
      list.append(
        h("article", { class: one.severity }, h("p", {}, one.open ? h("a", { href: one.open }, one.place) : one.place), h("pre", {}, one.text))
      );
    });
    if (state.count > state.found.length) {
      list.append(h("p", {}, "and " + (state.count - state.found.length) + " more; ./baipi check lists all"));
    }
    chip.hidden = state.count === 0;
    chip.className = "chip " + (errors ? "error" : "warning");
    chip.textContent = errors ? count(errors, "error") + ": this is the page as it was" : count(state.count, "warning");
    if (errors) {
      list.hidden = false;
    } else {
      list.hidden = list.hidden || state.count === 0 || list.dataset.errors === "yes";
    }
    list.dataset.errors = errors ? "yes" : "no";
  }
  function count(n, noun) {
    return n + " " + noun + (n === 1 ? "" : "s");
  }

  function told(event) {
    var state = JSON.parse(event.data);
    if (state.version === 0) {
      chip.hidden = false;
      chip.className = "chip";
      chip.textContent = "reading the paper…";
      return;
    }
    show(state);
    if (state.script !== scripts) {
      reload();
      return;
    }
    if (state.style !== sheets) {
      sheets = state.style;
      restyle();
    }
    if (!state.seal) {
      if (state.current || !seal) {
        gone(state);
      }
    } else {
      follow(state);
    }
  }
  function gone(state) {
    // A page that waited for the paper looks again; one that was renamed or taken out says so.
    if (document.body.classList.contains("waiting")) {
      if (state.current) {
        location.replace("/");
      }
      return;
    }
    chip.hidden = false;
    chip.className = "chip warning";
    chip.textContent = "this page is no longer in the paper";
  }

  // A browser opens few connections to one server: pages that nobody sees give theirs back.
  function listen() {
    if (document.hidden) {
      if (source) {
        source.close();
        source = null;
      }
    } else if (!source) {
      source = new EventSource("/-/events?page=" + encodeURIComponent(page));
      source.onmessage = told;
      source.onerror = function () {
        chip.hidden = false;
        chip.className = "chip warning";
        chip.textContent = "the preview has ended; start it again with ./baipi serve";
      };
    }
  }
  document.addEventListener("visibilitychange", listen);
  listen();

  // Where a value or a figure stands in the paper's files.
  var WHAT = { text: "text", model: "model", cell: "cell", figure: "figure", table: "table" };
  document.addEventListener("click", function (event) {
    var mark = event.target.closest(".num[data-from], .word[data-from], .claim[data-that]");
    var figure = event.altKey ? event.target.closest("figure[id]") : null;
    if (mark) {
      var from = mark.dataset.from || mark.dataset.that;
      var same = Array.prototype.filter.call(document.querySelectorAll("main .num, main .word, main .claim"), function (one) {
        return (one.dataset.from || one.dataset.that) === from;
      });
      ask("page=" + encodeURIComponent(page) + "&from=" + encodeURIComponent(from) + "&nth=" + same.indexOf(mark));
    } else if (figure) {
      event.preventDefault();
      ask("figure=" + encodeURIComponent(figure.id));
    } else if (!event.composedPath().includes(host)) {
      places.hidden = true;
    }
  });
  function ask(query) {
    fetch("/-/places?" + query)
      .then(function (answer) {
        return answer.json();
      })
      .then(function (found) {
        places.replaceChildren();
        found.forEach(function (one) {
          places.append(
            h("p", {}, h("span", { class: "what" }, WHAT[one.what]), one.open ? h("a", { href: one.open }, one.place) : h("code", {}, one.place), h("span", { class: "name" }, one.name))
          );
        });
        places.hidden = found.length === 0;
      });
  }
  addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      places.hidden = true;
      list.hidden = true;
    }
  });
})();
