// Figures as tools. A drawing's marks say which cell of the figure's table they show; what is said
// about them is read from that table, so that a page holds its data once.
(function () {
  "use strict";
  var template = document.getElementById("figure-words");
  if (!template) {
    return;
  }
  var words = template.dataset;
  var folder = document.currentScript.src.replace(/[^/]*$/, "");
  var Baipi = (window.Baipi = window.Baipi || {});
  var SVG = "http://www.w3.org/2000/svg";

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (all, name) {
      return values[name];
    });
  }
  function make(name, className, text) {
    var element = document.createElement(name);
    element.className = className;
    element.textContent = text || "";
    return element;
  }

  // Speaking to those who listen; the same words twice are said twice.
  var voice = make("p", "unseen figure-voice");
  voice.setAttribute("role", "status");
  document.body.append(voice);
  function say(text) {
    voice.textContent = "";
    setTimeout(function () {
      voice.textContent = text;
    }, 50);
  }

  // ── What a cell says ──

  function cellText(cell) {
    var lost = cell.querySelector("[aria-label]");
    return lost ? lost.getAttribute("aria-label") : cell.textContent.trim();
  }
  function headText(head) {
    return Array.from(head.childNodes, function (node) {
      return node.nodeType === 1 && node.matches(".badge") ? "" : node.textContent;
    }).join("").trim();
  }
  function badgeText(figure, head) {
    var own = head.querySelector(".badge");
    var all = figure.querySelector(".figure-source .badge");
    return own
      ? { mark: own.textContent.trim(), word: own.getAttribute("aria-label") }
      : { mark: all.firstChild.textContent, word: all.lastChild.textContent.trim() };
  }
  function label(figure) {
    return figure.querySelector(".figure-label").textContent;
  }

  // ── The tip ──

  var tip = make("div", "figure-tip");
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  (document.querySelector("main") || document.body).append(tip);
  var ring = document.createElementNS(SVG, "rect");
  ring.setAttribute("class", "mark-ring");
  var shown = null;
  var leaving = 0;

  function describe(chart, mark) {
    var row = chart.table.tBodies[0].rows[+mark.dataset.row];
    var badge;
    var pairs = mark.dataset.column.split(" ").map(function (column) {
      var head = chart.table.tHead.rows[0].cells[column];
      badge = badge || badgeText(chart.figure, head);
      return { head: headText(head), value: cellText(row.cells[column]) };
    });
    // A place on an axis is a number, which says nothing without its head.
    var first = chart.table.tHead.rows[0].cells[0];
    var name = (first.matches(".n") ? headText(first) + " " : "") + cellText(row.cells[0]);
    return { row: +mark.dataset.row + 1, name: name, pairs: pairs, badge: badge };
  }

  function show(chart, mark, x) {
    clearTimeout(leaving);
    if (shown !== mark) {
      var said = describe(chart, mark);
      tip.textContent = "";
      tip.append(make("span", "tip-name", said.name));
      said.pairs.forEach(function (pair) {
        var line = make("span", "tip-pair", pair.head + " ");
        line.append(make("b", "", pair.value));
        tip.append(line);
      });
      tip.append(make("span", "tip-badge", said.badge.mark + " " + said.badge.word));
      tip.hidden = false;
      shown = mark;
    }
    var box = mark.getBoundingClientRect();
    var frame = chart.svg.getBoundingClientRect();
    var scale = chart.svg.viewBox.baseVal.width / frame.width;
    var around = 3 / scale;
    var sides = {
      x: box.left - frame.left - around,
      y: box.top - frame.top - around,
      width: box.width + 2 * around,
      height: box.height + 2 * around
    };
    for (var side in sides) {
      ring.setAttribute(side, sides[side] * scale);
    }
    chart.svg.append(ring);
    // In the window, above the mark or else below it.
    var wide = document.documentElement.clientWidth;
    var middle = x === undefined ? box.left + box.width / 2 : x;
    var left = Math.max(8, Math.min(middle - tip.offsetWidth / 2, wide - tip.offsetWidth - 8));
    var top = box.top - tip.offsetHeight - 8;
    var origin = (tip.offsetParent || document.body).getBoundingClientRect();
    tip.style.left = left - origin.left + "px";
    tip.style.top = (top < 8 ? box.bottom + 8 : top) - origin.top + "px";
  }
  function hide() {
    clearTimeout(leaving);
    shown = null;
    tip.hidden = true;
    ring.remove();
  }
  function hideSoon() {
    clearTimeout(leaving);
    leaving = setTimeout(hide, 250);
  }
  // The tip can be pointed at, to read or copy it.
  tip.addEventListener("pointerenter", function () {
    clearTimeout(leaving);
  });
  tip.addEventListener("pointerleave", hideSoon);
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && shown) {
      hide();
    }
  });
  document.addEventListener("pointerdown", function (event) {
    if (shown && !event.target.closest(".figure-tip, .figure-body")) {
      hide();
    }
  });

  // ── Marks: pointing, and walking by keyboard ──

  // One drawing and its marks, row by row.
  function explorable(figure, stage, svg, table) {
    var chart = { figure: figure, svg: svg, table: table };
    var marks = Array.from(svg.querySelectorAll(".mark"));
    var across = svg.matches(".across");
    var current = null;
    var rows = [];
    marks.forEach(function (mark) {
      var row = rows.find(function (some) {
        return some[0].dataset.row === mark.dataset.row;
      });
      if (row) {
        row.push(mark);
      } else {
        rows.push([mark]);
      }
    });
    rows.forEach(function (row) {
      row.sort(function (a, b) {
        return parseInt(a.dataset.column, 10) - parseInt(b.dataset.column, 10);
      });
    });

    // The nearest mark within reach, so that small ones are easy to hit.
    function nearest(event) {
      var best = null;
      var least = across ? 40 : 14;
      var size = Infinity;
      marks.forEach(function (mark) {
        var box = mark.getBoundingClientRect();
        var away = Math.hypot(
          Math.max(box.left - event.clientX, 0, event.clientX - box.right),
          Math.max(box.top - event.clientY, 0, event.clientY - box.bottom)
        );
        var area = box.width * box.height;
        if (away < least || (away === least && area < size)) {
          best = mark;
          least = away;
          size = area;
        }
      });
      return best;
    }
    function point(event) {
      var mark = nearest(event);
      if (mark) {
        current = mark;
        show(chart, mark, event.clientX);
      } else {
        hideSoon();
      }
    }
    svg.addEventListener("pointermove", point);
    svg.addEventListener("click", point);
    svg.addEventListener("pointerleave", function (event) {
      if (event.pointerType === "mouse") {
        hideSoon();
      }
    });

    // Down and right go on, whatever the chart's direction; a column is kept from row to row.
    function step(key) {
      var all = [].concat.apply([], rows);
      if (key === "End") {
        return all[all.length - 1];
      }
      if (key === "Home" || !current) {
        return all[0];
      }
      var at = rows.findIndex(function (row) {
        return row.includes(current);
      });
      var row = rows[at];
      var place = row.indexOf(current);
      var on = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
      var alongRows = (key === "ArrowUp" || key === "ArrowDown") !== across;
      var single = rows.every(function (some) {
        return some.length === 1;
      });
      if (alongRows || single) {
        row = rows[at + on];
        return row && (row[place] || row[row.length - 1]);
      }
      return row[place + on];
    }
    stage.addEventListener("keydown", function (event) {
      if (!svg.getClientRects().length || !/^(Arrow(Up|Down|Left|Right)|Home|End|Escape)$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) {
        return;
      }
      if (event.key === "Escape") {
        current = null;
        return;
      }
      event.preventDefault();
      var next = step(event.key);
      if (next) {
        current = next;
        next.scrollIntoView({ block: "nearest", inline: "nearest" });
        show(chart, next);
        var said = describe(chart, next);
        say(fill(words.point, {
          figure: label(figure),
          row: said.row,
          name: said.name,
          values: said.pairs.map(function (pair) {
            return fill(words.pair, pair);
          }).join(words.between),
          badge: said.badge.word
        }));
      }
    });
    stage.addEventListener("blur", function () {
      current = null;
      hideSoon();
    });
  }

  function walkable(figure, svg, table) {
    var stage = svg.parentNode;
    // The name stays for screen readers; as a title it would cover the tip.
    var title = svg.querySelector("title");
    var name = document.createElementNS(SVG, "desc");
    name.id = title.id;
    name.textContent = title.textContent;
    title.replaceWith(name);
    stage.setAttribute("role", "application");
    stage.setAttribute("aria-roledescription", words.role);
    stage.setAttribute("aria-label", label(figure) + " " + words.help);
    stage.setAttribute("aria-describedby", name.id);
    // A phone has a drawing of its own.
    stage.querySelectorAll("svg").forEach(function (drawing) {
      explorable(figure, stage, drawing, table);
    });
  }

  // ── Copying and sharing ──

  function confirmed(button, text) {
    say(text);
    var note = make("span", "figure-said", " " + text);
    note.setAttribute("aria-hidden", "true");
    button.after(note);
    setTimeout(function () {
      note.remove();
    }, 2500);
  }
  function copy(button, text) {
    function done() {
      confirmed(button, words.copied);
    }
    function byHand() {
      var area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      var copied = document.execCommand("copy");
      area.remove();
      button.focus();
      confirmed(button, copied ? words.copied : words.failed);
    }
    if (navigator.clipboard) {
      navigator.clipboard.writeText(text).then(done, byHand);
    } else {
      byHand();
    }
  }
  function tsv(table) {
    return Array.from(table.rows, function (row) {
      return Array.from(row.cells, row.parentNode === table.tHead ? headText : cellText)
        .join("\t");
    }).join("\n");
  }
  function address(id) {
    var canonical = document.querySelector("link[rel=canonical]");
    var page = canonical && location.protocol === "file:" ? canonical.href : location.href;
    return page.replace(/#.*$/, "") + "#" + id;
  }
  function share(button, figure) {
    var url = address(figure.id);
    if (navigator.share && matchMedia("(pointer: coarse)").matches) {
      navigator.share({ title: document.title, url: url }).catch(function () {});
    } else {
      copy(button, url);
    }
  }

  function tool(className, text, name, act) {
    var button = make("button", "figure-tool " + className, text);
    button.type = "button";
    if (name) {
      button.setAttribute("aria-label", name);
    }
    button.addEventListener("click", function () {
      act(button);
    });
    return button;
  }

  // What only some readers need comes when they ask for it.
  function load(file, part, act) {
    if (Baipi[part]) {
      act(Baipi[part]);
      return;
    }
    var script = document.createElement("script");
    script.src = folder + file;
    script.onload = function () {
      act(Baipi[part]);
    };
    document.head.append(script);
  }

  Baipi.figure = function (figure) {
    var svg = figure.querySelector(".figure-body svg");
    var table = figure.querySelector(".figure-data table, .figure-body table");
    var links = figure.querySelector(".figure-links");
    var citation = figure.querySelector(".cite-this");
    if (!links || !figure.id) {
      return;
    }
    var named = function (text) {
      return fill(text, { figure: label(figure) });
    };
    var tools = [];
    if (svg) {
      tools.push(tool("png", "PNG", named(words.pngHelp), function (button) {
        load("figure-png.js", "figurePng", function (png) {
          png(figure, svg).then(function () {
            confirmed(button, words.saved);
          }, function () {
            confirmed(button, words.unsaved);
          });
        });
      }));
      tools.push(tool("zoom", words.zoom, words.zoom + " " + label(figure), function (button) {
        load("figure-zoom.js", "figureZoom", function (zoom) {
          zoom(figure, svg, words, button);
        });
      }));
    } else if (table) {
      tools.push(tool("copy-table", words.copyTable, "", function (button) {
        copy(button, tsv(table));
      }));
    }
    tools.push(tool("share", words.link, named(words.linkHelp), function (button) {
      share(button, figure);
    }));
    // Behind the files, before what other scripts may have added.
    var last = Array.from(links.querySelectorAll("a[href*='figures/']")).pop();
    tools.reverse().forEach(function (button) {
      last.after(" · ", button);
    });

    if (svg && table) {
      var copyTable = make("p", "figure-copy");
      copyTable.append(tool("copy-table", words.copyTable, "", function (button) {
        copy(button, tsv(table));
      }));
      figure.querySelector(".figure-data").append(copyTable);
      if (svg.querySelector(".mark")) {
        walkable(figure, svg, table);
      }
    }
    if (citation) {
      var text = citation.querySelector("p");
      citation.querySelector("p:last-of-type").append(" · ", tool("copy-cite", words.copyCite, "", function (button) {
        copy(button, text.textContent.trim());
      }));
    }
  };
  document.querySelectorAll("figure.figure").forEach(Baipi.figure);
})();
