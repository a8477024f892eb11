// Opens where a value comes from. The drawer and the page's lineages are loaded when they are asked for.
(function () {
  "use strict";
  var Baipi = (window.Baipi = window.Baipi || {});
  var MARKS = ".num[data-from], .word[data-from], .claim[data-that], .quoted[data-source]";
  var main = document.getElementById("main");
  var switcher = document.querySelector("button.trace");
  if (!main || !switcher || !main.querySelector(MARKS + ", th[data-column]")) {
    return;
  }
  var root = new URL("../../", document.currentScript.src);
  var page = location.pathname.split("/").slice(-2);
  var loading = null;
  document.documentElement.classList.add("traceable");

  function load(element, name, path) {
    return new Promise(function (resolve, reject) {
      element[name] = new URL(path, root).href;
      element.onload = resolve;
      element.onerror = function () {
        element.remove();
        reject(new Error(path));
      };
      document.head.appendChild(element);
    });
  }
  function script(path) {
    return load(document.createElement("script"), "src", path);
  }
  function style(path) {
    var link = document.createElement("link");
    link.rel = "stylesheet";
    return load(link, "href", path);
  }

  function drawer() {
    if (!loading) {
      var data = null;
      Baipi.lineage = function (read) {
        data = read;
      };
      var own = "lineage/" + page[0] + "/" + page[1].replace(/\.html$/, "") + ".js";
      loading = Promise.all([script("assets/js/lineage.js"), script(own), style("assets/css/lineage.css")]).then(function () {
        return Baipi.lineageDrawer(data);
      });
      loading.catch(function () {
        loading = null;
        say(switcher.dataset.failed);
      });
    }
    return loading;
  }

  function show(request, opener) {
    return drawer().then(
      function (it) {
        it.open(request, opener);
        return true;
      },
      function () {
        return false;
      }
    );
  }

  // What a place on the page asks for.
  function request(element) {
    var text = element.textContent.trim();
    if (element.dataset.from) {
      return { from: element.dataset.from, text: text, missing: Boolean(element.querySelector(".missing")) || element.matches(".missing") };
    }
    if (element.dataset.that) {
      var same = Array.prototype.filter.call(main.querySelectorAll(".claim"), function (claim) {
        return claim.dataset.that === element.dataset.that;
      });
      return { that: element.dataset.that, nth: same.indexOf(element), text: text };
    }
    if (element.dataset.source) {
      return { source: element.dataset.source, text: text };
    }
    return cell(element.closest("td"));
  }

  function tableOf(td) {
    var table = td && td.closest("table");
    var figure = td && td.closest("figure");
    return table && table.querySelector("th[data-column]") ? table.dataset.table || (figure && figure.id) || "" : "";
  }

  function cell(td) {
    var id = tableOf(td);
    if (!id) {
      return null;
    }
    var head = td.closest("table").tHead.rows[0].cells[td.cellIndex];
    var row = td.parentNode;
    return {
      table: id,
      row: row.sectionRowIndex,
      column: head.dataset.column,
      text: td.textContent.trim(),
      missing: Boolean(td.querySelector(".missing, [role=img]")) || td.matches(".missing"),
      place: [row.cells[0].textContent.trim(), head.textContent.trim()]
    };
  }

  // A figure's drawing asks by its figure's id, the row's place or key, and the column's place or name.
  Baipi.openLineage = function (figure, row, column, opener) {
    return show(row === undefined ? { figure: figure } : { table: figure, row: row, column: column }, opener || document.activeElement);
  };

  document.addEventListener("click", function (event) {
    var target = event.target;
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || !(target instanceof Element)) {
      return;
    }
    var link = target.closest("a.to-lineage");
    if (link) {
      event.preventDefault();
      show({ figure: link.closest("figure").id }, link).then(function (shown) {
        if (!shown) {
          location.href = link.href;
        }
      });
      return;
    }
    var opener = target.closest("button.trace-open");
    if (!opener && (!main.contains(target) || target.closest("a, button, summary, input, label, select") || String(getSelection()))) {
      return;
    }
    var mark = opener ? opener.parentNode : target.closest(MARKS) || target.closest("td");
    var asked = mark && request(mark);
    if (asked) {
      show(asked, opener || target.closest(".trace-item") || mark);
    }
  });

  // The mode in which every number can be reached by keyboard.
  var status = document.createElement("p");
  status.className = "unseen";
  status.setAttribute("role", "status");
  document.body.appendChild(status);
  function say(text) {
    status.textContent = text;
  }

  var on = false;
  function items() {
    return Array.prototype.slice.call(main.querySelectorAll(".trace-item"));
  }
  function makeItem(element) {
    element.classList.add("trace-item");
    element.tabIndex = 0;
    element.setAttribute("role", "button");
  }
  function enter() {
    main.querySelectorAll(MARKS).forEach(function (mark) {
      if (mark.querySelector(MARKS + ", a, button")) {
        // What holds something that opens by itself gets a button beside it.
        var button = document.createElement("button");
        button.type = "button";
        button.className = "trace-open trace-item";
        button.textContent = "∵";
        button.setAttribute("aria-label", mark.matches(".claim") ? switcher.dataset.claim : switcher.dataset.quoted);
        mark.appendChild(button);
      } else if (mark.closest("a, summary")) {
        return;
      } else {
        makeItem(mark);
      }
    });
    main.querySelectorAll("table").forEach(function (table) {
      var first = true;
      Array.prototype.forEach.call(table.tBodies.length ? table.tBodies[0].querySelectorAll("td") : [], function (td) {
        if (!tableOf(td) || td.querySelector("a, button, .trace-item") || !td.textContent.trim()) {
          return;
        }
        var inside = document.createElement("span");
        inside.append.apply(inside, Array.prototype.slice.call(td.childNodes));
        td.appendChild(inside);
        makeItem(inside);
        inside.classList.add("trace-cell");
        // One stop a table; arrows lead through its cells.
        inside.tabIndex = first ? 0 : -1;
        first = false;
      });
    });
  }
  function leave() {
    items().forEach(function (item) {
      if (item.matches("button")) {
        item.remove();
      } else if (item.matches(".trace-cell")) {
        item.replaceWith.apply(item, Array.prototype.slice.call(item.childNodes));
      } else {
        item.classList.remove("trace-item");
        item.removeAttribute("tabindex");
        item.removeAttribute("role");
      }
    });
  }
  function toggle(wanted) {
    on = wanted;
    switcher.setAttribute("aria-pressed", String(on));
    document.documentElement.classList.toggle("tracing-mode", on);
    if (on) {
      enter();
    } else {
      leave();
    }
    say(on ? switcher.dataset.on : switcher.dataset.off);
  }

  switcher.hidden = false;
  switcher.addEventListener("click", function () {
    toggle(!on);
  });

  function visible(item) {
    return item.getClientRects().length > 0;
  }
  function focus(item) {
    if (item) {
      var table = item.matches(".trace-cell") && item.closest("table");
      if (table) {
        table.querySelectorAll(".trace-cell").forEach(function (other) {
          other.tabIndex = other === item ? 0 : -1;
        });
      }
      item.focus();
    }
  }
  function below(item, rows) {
    var td = item.closest("td");
    for (var row = td.parentNode; row; ) {
      row = rows > 0 ? row.nextElementSibling : row.previousElementSibling;
      var there = row && row.cells[td.cellIndex] && row.cells[td.cellIndex].querySelector(".trace-item");
      if (there) {
        return there;
      }
    }
    return null;
  }

  document.addEventListener("keydown", function (event) {
    if (event.altKey && !event.ctrlKey && !event.metaKey && event.code === "KeyL") {
      event.preventDefault();
      toggle(!on);
      if (on) {
        focus(items().filter(function (item) {
          return visible(item) && item.getBoundingClientRect().top >= 0;
        })[0]);
      } else {
        switcher.focus();
      }
      return;
    }
    var item = on && event.target instanceof Element && event.target.closest(".trace-item");
    if (!item || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    var step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      var vertical = event.key === "ArrowDown" || event.key === "ArrowUp";
      var all = items().filter(visible);
      focus((vertical && item.matches("td .trace-item") && below(item, step)) || all[all.indexOf(item) + step]);
    } else if ((event.key === "Enter" || event.key === " ") && !item.matches("button")) {
      event.preventDefault();
      show(request(item.closest(MARKS) || item), item);
    } else if (event.key === "Escape") {
      toggle(false);
      switcher.focus();
    }
  });

  // A link to a value: #num= and the name that the text has for it.
  function follow() {
    if (location.hash.indexOf("#num=") !== 0) {
      return;
    }
    var name;
    try {
      name = decodeURIComponent(location.hash.slice(5));
    } catch (e) {
      return;
    }
    var mark = Array.prototype.filter.call(main.querySelectorAll("[data-from]"), function (other) {
      return other.dataset.from === name && visible(other);
    })[0];
    if (mark) {
      mark.scrollIntoView({ block: "center" });
      show(request(mark), mark);
    }
  }
  addEventListener("hashchange", follow);
  follow();
})();
