// The drawer that tells where a value comes from, step by step, down to the line of a file.
// It is loaded when the first value is opened, with the lineages of the page.
(function () {
  "use strict";
  var Baipi = (window.Baipi = window.Baipi || {});

  // An element; text is always text. Attributes that are null are left out.
  function h(tag, attributes) {
    var element = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      if (attributes[name] !== null && attributes[name] !== undefined) {
        element.setAttribute(name, attributes[name]);
      }
    });
    for (var i = 2; i < arguments.length; i++) {
      [].concat(arguments[i]).forEach(function (child) {
        if (child !== null && child !== undefined && child !== "") {
          element.append(child);
        }
      });
    }
    return element;
  }

  Baipi.lineageDrawer = function (data) {
    var words = data.words;
    var nodes = data.nodes;
    var ASSUMED = order("assumed");
    var panel = null;
    var body = null;
    var back = null;
    var opener = null;
    var trail = [];

    function order(id) {
      return data.marks.findIndex(function (mark) {
        return mark[0] === id;
      });
    }
    function fill(word, values) {
      return words[word].replace(/\{(\w)\}/g, function (all, name) {
        return values[name];
      });
    }
    function badge(p) {
      var mark = data.marks[p];
      return mark ? h("span", { class: "badge badge-" + mark[0] }, h("span", { class: "badge-mark", "aria-hidden": "true" }, mark[1]), " " + mark[2]) : null;
    }
    function link(href, text) {
      return href ? h("a", { href: href }, text) : h("span", {}, text);
    }
    function spread(parts, between) {
      var out = [];
      parts.filter(Boolean).forEach(function (part, i) {
        if (i) {
          out.push(between);
        }
        out.push(part);
      });
      return out;
    }
    function path(parts) {
      return parts.filter(Boolean).join(" › ");
    }
    function section(title) {
      var children = Array.prototype.slice.call(arguments, 1);
      return h.apply(null, ["section", {}, h("p", { class: "lineage-label" }, title)].concat(children));
    }

    // Copying.
    function copy(text, name) {
      var button = h("button", { type: "button", class: "lineage-copy", "aria-label": name }, words.copy);
      button.addEventListener("click", function () {
        var done = function () {
          button.textContent = words.copied;
          setTimeout(function () {
            button.textContent = words.copy;
          }, 2000);
        };
        if (navigator.clipboard) {
          navigator.clipboard.writeText(text).then(done, function () {
            old(text, done);
          });
        } else {
          old(text, done);
        }
      });
      return button;
    }
    function old(text, done) {
      var field = h("textarea", { class: "unseen", "aria-hidden": "true" });
      field.value = text;
      panel.append(field);
      field.select();
      try {
        if (document.execCommand("copy")) {
          done();
        }
      } finally {
        field.remove();
      }
    }

    // A place in a file: path and line, the line itself with what is meant, the file's hash.
    function place(at, isCell, isMissing) {
      var file = data.files[at[0]];
      var named = file.path + (at[1] ? ":" + at[1] + (at[2] && isCell ? ":" + at[2] : "") : "");
      var where = at[1] ? (isCell && at[2] ? fill("at_column", { l: at[1], c: at[2] }) : fill("at", { l: at[1] })) : "";
      return [
        h("p", { class: "lineage-file" }, h("code", {}, file.path), where ? " " : "", where ? h("span", { class: "lineage-line" }, where) : "", " ", copy(named, words.copy_place)),
        at[1] && file.lines[at[1]] !== undefined ? h("pre", { tabindex: "0" }, h("code", {}, excerpt(file.lines[at[1]], at, isCell, isMissing))) : null,
        file.sha256
          ? h("p", { class: "lineage-hash" }, h("span", { class: "lineage-small" }, words.hash + words.colon), h("code", { title: file.sha256 }, file.sha256.slice(0, 12) + "…"), " ", copy(file.sha256, words.copy_hash))
          : null
      ];
    }
    function excerpt(line, at, isCell, isMissing) {
      if (!isCell || !at[2]) {
        return line.trim();
      }
      var start = at[2] - 1;
      var end = isMissing ? start : start + at[3];
      var from = start > 90 ? start - 60 : 0;
      var to = line.length > end + 90 ? end + 60 : line.length;
      return [
        (from ? "…" : "") + line.slice(from, start),
        isMissing ? h("mark", { class: "lineage-gap" }, h("span", { class: "unseen" }, words.empty)) : h("mark", {}, line.slice(start, end)),
        line.slice(end, to) + (to < line.length ? "…" : "")
      ];
    }

    function sourceLine(from) {
      if (!from) {
        return null;
      }
      var known = from[1].filter(function (id) {
        return data.works[id] && data.works[id][1];
      });
      return h("p", { class: "lineage-small" }, known.length === 1 ? link(data.works[known[0]][1], from[0]) : from[0]);
    }

    // What one node is called, and what it is worth, in a line.
    function title(node) {
      if (node.that !== undefined) {
        return words.claim;
      }
      if (node.rule !== undefined) {
        var first = node.out && node.out[0];
        return path([node.rule, first && first[1]]);
      }
      var holder = node.t === undefined ? "" : data.holders[node.t].title;
      return path([holder, node.row, node.col]);
    }
    function worth(node) {
      if (node.rule !== undefined) {
        if (!node.out) {
          return "";
        }
        if (node.out.length === 1) {
          return node.out[0][3] || words.missing;
        }
        return node.out
          .slice(0, 3)
          .map(function (out) {
            return out[2] + " " + (out[3] || words.missing);
          })
          .join(data.words.colon === "：" ? "，" : ", ") + (node.out.length > 3 ? " …" : "");
      }
      if (node.name === undefined) {
        return node.rows ? fill("rows_of", { n: node.rows }) : "";
      }
      return node.v === undefined ? words.missing : node.v;
    }

    // The weakest value that a node comes from, as far as the page knows it.
    function weakest(number, seen) {
      if (seen[number] !== undefined) {
        return seen[number];
      }
      seen[number] = null;
      var node = nodes[number];
      var below = node.in || (node.of || []).map(function (each) {
        return each[0];
      });
      var found = below.length ? null : number;
      below.forEach(function (child) {
        var leaf = weakest(child, seen);
        if (leaf !== null && (found === null || (nodes[leaf].p || 0) > (nodes[found].p || 0))) {
          found = leaf;
        }
      });
      seen[number] = found;
      return found;
    }
    function because(number, p) {
      var node = nodes[number];
      var about = words["badge_" + data.marks[p][0]];
      var out = [h("p", {}, badge(p)), h("p", { class: "lineage-small" }, about)];
      if (p > 0 && (node.in || node.of)) {
        var leaf = weakest(number, {});
        var worst = leaf === null ? -1 : nodes[leaf].p === undefined ? -1 : nodes[leaf].p;
        var holder = node.m === undefined ? null : data.holders[node.m];
        if (p === ASSUMED && worst < p && holder && holder.assumed) {
          out.push(h("p", { class: "lineage-small" }, words.by_assumption, " ", link(holder.assumed, words.assumptions)));
        } else if (worst >= p) {
          out.push(h("p", { class: "lineage-small" }, words.weakest + words.colon, title(nodes[leaf]), " ", badge(worst)));
        } else {
          out.push(h("p", { class: "lineage-small" }, words.weakest_some));
        }
      }
      return out;
    }

    // A node with everything that is known of it; inputs unfold, a single one by itself.
    function describe(number) {
      var node = nodes[number];
      if (node.that !== undefined) {
        return claim(node);
      }
      return node.rule === undefined ? cell(node) : rule(node);
    }
    function cell(node) {
      var holder = node.t === undefined ? {} : data.holders[node.t];
      var missing = node.name !== undefined && node.v === undefined;
      return [
        missing ? h("p", { class: "lineage-small" }, words.missing_cell) : null,
        node.why ? h("p", { class: "lineage-small" }, words.remark + words.colon + node.why) : null,
        section.apply(null, [words.cell].concat(
          node.name ? [h("p", { class: "lineage-small" }, words.column + words.colon, h("code", {}, node.name))] : node.rows ? [h("p", { class: "lineage-small" }, fill("rows_of", { n: node.rows }))] : [],
          place(node.at, Boolean(node.name), missing)
        )),
        h("p", { class: "lineage-links" }, spread([
          holder.href && link(node.a ? holder.href + "#" + node.a : holder.href, node.a ? words.row_page : words.table_page),
          holder.csv && h("a", { href: holder.csv, download: "" }, words.csv)
        ], " · ")),
        sourceLine(holder.from)
      ];
    }
    function rule(node) {
      var holder = node.m === undefined ? null : data.holders[node.m];
      var step = node.step === undefined ? null : data.steps[node.step];
      var set = !node.in && !node.more;
      return [
        section.apply(null, [words.how].concat(
          h("p", {}, h("strong", {}, node.rule), holder ? [words.colon, link(step ? step[2] : holder.steps || holder.href, holder.title)] : ""),
          step ? h("p", { class: "lineage-small" }, (step[0] === node.rule ? "" : step[0] + words.colon) + step[1]) : null,
          set ? h("p", { class: "lineage-small" }, words.set_here) : null,
          place(node.at, false, false)
        )),
        node.out && node.out.length > 1 ? section(words.gives, h("ul", { class: "lineage-gives" }, node.out.map(function (out) {
          return h("li", {}, out[2] + words.colon, h("strong", {}, out[3] || words.missing));
        }))) : null,
        set ? null : inputs(node.in || [], node.more || [])
      ];
    }
    function claim(node) {
      return [
        h("p", { class: "lineage-small" }, words.holds),
        section(words.reads, node.reads ? h("p", { class: "lineage-condition" }, node.reads) : null, h("p", { class: "lineage-small" }, words.written + words.colon, h("code", {}, node.that))),
        section(words.compared, h("ul", { class: "lineage-tree" }, node.of.map(function (each) {
          return item(each[0], each[2], each[1].length ? path([data.holders[each[1][0]].title, each[1][1], each[1][2]]) : each[3], each[1].length ? each[1][4] : nodes[each[0]].p, node.of.length === 1);
        }))),
        section.apply(null, [words.cell].concat(place(node.at, false, false)))
      ];
    }
    function inputs(children, more) {
      return section(words.inputs, h("ul", { class: "lineage-tree" },
        children.map(function (child) {
          var node = nodes[child];
          return item(child, worth(node), title(node), node.p, children.length === 1 && !more.length);
        }),
        more.map(function (rest) {
          var holder = data.holders[rest[0]];
          var parts = words.more.replace("{n}", rest[1]).split("{x}");
          return h("li", { class: "lineage-rest" }, parts[0], link(holder.href, holder.title), parts[1] || "");
        })
      ));
    }
    function item(number, value, name, p, open) {
      var mark = data.marks[p];
      var details = h("details", {}, h("summary", {},
        h("span", { class: "lineage-mark", title: mark ? mark[2] : null }, mark ? [h("span", { "aria-hidden": "true" }, mark[1]), h("span", { class: "unseen" }, mark[2])] : ""),
        h("span", {}, value ? h("strong", {}, value) : "", value ? " " : "", h("span", { class: "lineage-name" }, name))
      ));
      var filled = false;
      function unfold() {
        if (!filled) {
          filled = true;
          details.append(h("div", { class: "lineage-inside" }, describe(number)));
        }
      }
      details.addEventListener("toggle", function () {
        if (details.open) {
          unfold();
        }
      });
      if (open) {
        unfold();
        details.open = true;
      }
      return h("li", {}, details);
    }

    // What is asked for.
    function value(text, names, number, p, missing) {
      return [
        h("p", { class: "lineage-value" }, missing ? [h("span", { "aria-hidden": "true" }, "—"), " " + (text.replace(/^[—\s]+/, "") || words.missing)] : text),
        h("p", { class: "lineage-place" }, path(names)),
        because(number, p),
        missing && nodes[number].rule !== undefined ? h("p", { class: "lineage-small" }, words.missing_rule) : null,
        describe(number)
      ];
    }
    function bound(request) {
      var entry = data.from[request.from];
      if (!entry) {
        return null;
      }
      var out = entry[1];
      var node = nodes[entry[0]];
      var names = out.length ? [data.holders[out[0]].title, out[1], out[2]] : [title(node)];
      var p = out.length ? out[4] : node.p === undefined ? 0 : node.p;
      return value(request.text, names, entry[0], p, request.missing).concat(also(request.from, entry));
    }
    function also(from, entry) {
      var hash = "#num=" + encodeURIComponent(from);
      var places = entry[2].map(function (i) {
        return link(data.chapters[i][2] + hash, data.chapters[i][0] + " " + data.chapters[i][1]);
      }).concat(entry[3].map(function (figure) {
        return link(figure[1], figure[0]);
      }));
      return [
        places.length ? section(words.also, h("ul", { class: "lineage-also" }, places.map(function (each) {
          return h("li", {}, each);
        }))) : null,
        h("p", { class: "lineage-links" }, link(hash, words.link))
      ];
    }
    function tableCell(request) {
      var table = data.tables[request.table];
      if (!table || !table.cells) {
        return null;
      }
      var row = typeof request.row === "number" ? request.row : table.rows.indexOf(request.row);
      var column = typeof request.column === "number" ? request.column : table.columns.indexOf(request.column);
      var found = (table.cells[row] || [])[column];
      if (found === undefined || found === -1) {
        return null;
      }
      var number = Array.isArray(found) ? found[0] : found;
      var node = nodes[number];
      var own = (node.out || []).filter(function (out) {
        return out[1] === table.rows[row];
      })[0];
      var names = [table.label || data.holders[table.t].title].concat(request.place || [table.rows[row], node.col || (own && own[2]) || table.columns[column]]);
      var text = request.text || (node.rule === undefined ? node.v : own && own[3]) || "";
      return value(text, names, number, Array.isArray(found) ? found[1] : node.p, request.missing || !text);
    }
    function figure(request) {
      var it = data.tables[request.figure];
      if (!it) {
        return null;
      }
      var holder = it.t === undefined ? null : data.holders[it.t];
      return [
        h("p", { class: "lineage-place" }, it.label),
        h("p", { class: "lineage-caption" }, it.caption),
        h("p", {}, badge(it.p)),
        h("p", { class: "lineage-small" }, words["badge_" + data.marks[it.p][0]]),
        weakestCell(request.figure, it),
        holder ? section(holder.model ? words.shows_model : words.shows_data, h("p", {}, link(holder.href, holder.title)), sourceLine(it.from)) : sourceLine(it.from),
        it.leaves && it.leaves.length ? section(words.leaves, h("ul", { class: "lineage-leaves" }, it.leaves.map(function (leaf) {
          var from = data.holders[leaf[0]];
          return h("li", {}, link(from.href, from.title), " ", h("span", { class: "lineage-small" }, fill(from.model ? "set_n" : "cells_n", { n: leaf[1] })), from.csv ? [" · ", h("a", { href: from.csv, download: "" }, "CSV")] : "");
        }))) : null,
        section.apply(null, [words.declared].concat(place(it.at.slice(0, 1), false, false)))
      ];
    }
    function weakestCell(id, it) {
      for (var r = 0; r < (it.cells || []).length; r++) {
        for (var c = 0; c < it.cells[r].length; c++) {
          var cellAt = it.cells[r][c];
          var number = Array.isArray(cellAt) ? cellAt[0] : cellAt;
          var p = Array.isArray(cellAt) ? cellAt[1] : number < 0 ? -1 : nodes[number].p;
          if (number >= 0 && p === it.p) {
            var node = nodes[number];
            var own = (node.out || []).filter(function (out) {
              return out[1] === it.rows[r];
            })[0];
            return h("p", { class: "lineage-small" }, words.weakest_cell + words.colon, jump({ table: id, row: r, column: c }, path([it.rows[r], node.col || (own && own[2]) || it.columns[c]])));
          }
        }
      }
      return it.cells ? h("p", { class: "lineage-small" }, words.weakest_some) : null;
    }
    function jump(request, text) {
      var button = h("button", { type: "button", class: "lineage-jump" }, text);
      button.addEventListener("click", function () {
        show(request, true);
      });
      return button;
    }
    function condition(request) {
      var all = data.that[request.that];
      if (!all) {
        return null;
      }
      var number = all[Math.min(Math.max(request.nth, 0), all.length - 1)];
      return [h("p", { class: "lineage-caption" }, request.text), h("p", { class: "lineage-place" }, words.claim), because(number, nodes[number].p), describe(number)];
    }
    function quoted(request) {
      var it = data.quoted[request.source];
      if (!it) {
        return null;
      }
      return [
        h("p", { class: "lineage-caption" }, request.text),
        h("p", { class: "lineage-place" }, words.quoted),
        h("p", {}, badge(order("published"))),
        h("p", { class: "lineage-small" }, words.quoted_about),
        sourceLine(it[0]),
        it[1].length ? section(words.source_tables, h("ul", { class: "lineage-leaves" }, it[1].map(function (t) {
          var holder = data.holders[t];
          return h("li", {}, link(holder.href, holder.title), " · ", h("a", { href: holder.csv, download: "" }, "CSV"));
        }))) : null
      ];
    }
    function content(request) {
      return request.from !== undefined ? bound(request)
        : request.that !== undefined ? condition(request)
        : request.source !== undefined ? quoted(request)
        : request.figure !== undefined ? figure(request)
        : tableCell(request);
    }

    // The panel.
    function build() {
      back = h("button", { type: "button", class: "lineage-back", hidden: "" }, words.back);
      var close = h("button", { type: "button", class: "lineage-close", "aria-label": words.close }, h("span", { "aria-hidden": "true" }, "×"));
      body = h("div", { class: "lineage-body" });
      panel = h("aside", { class: "lineage", "aria-labelledby": "lineage-title", tabindex: "-1", hidden: "" },
        h("div", { class: "lineage-head" }, h("p", { class: "lineage-title", id: "lineage-title" }, words.title), back, close), body);
      document.body.append(panel);
      addEventListener("resize", makeRoom);
      close.addEventListener("click", shut);
      back.addEventListener("click", function () {
        var before = trail[trail.length - 2];
        trail = trail.slice(0, -2);
        show(before, true);
      });
      document.addEventListener("keydown", function (event) {
        if (event.key === "Escape" && !panel.hidden && !event.defaultPrevented) {
          event.preventDefault();
          shut();
        }
      }, true);
    }
    function show(request, further) {
      var children = content(request);
      if (!children) {
        return false;
      }
      if (!panel) {
        build();
      }
      trail = further ? trail.concat(request) : [request];
      back.hidden = trail.length < 2;
      body.replaceChildren.apply(body, Array.from(h.apply(null, ["div", {}].concat(children)).childNodes));
      body.scrollTop = 0;
      panel.hidden = false;
      makeRoom();
      panel.focus({ preventScroll: true });
      return true;
    }
    // The text moves out from under the panel, over the contents at its left; where that is not
    // enough it gets narrower, and what was opened stays where it is.
    function makeRoom() {
      var main = document.getElementById("main");
      var before = opener && opener.isConnected ? opener.getBoundingClientRect().top : 0;
      main.style.left = main.style.maxWidth = "";
      var own = main.getBoundingClientRect();
      var shown = panel.getBoundingClientRect();
      var beside = !panel.hidden && shown.left > 0 && own.right + 24 > shown.left;
      document.documentElement.classList.toggle("lineage-beside", beside);
      if (beside) {
        main.style.maxWidth = Math.min(own.width, shown.left - 44) + "px";
        main.style.left = Math.min(0, shown.left - 24 - main.getBoundingClientRect().right) + "px";
      }
      if (opener && opener.isConnected) {
        scrollBy(0, opener.getBoundingClientRect().top - before);
      }
    }
    function mark(element) {
      if (opener) {
        opener.classList.remove("traced");
      }
      opener = element;
      if (opener) {
        opener.classList.add("traced");
      }
    }
    function shut() {
      var last = opener;
      panel.hidden = true;
      makeRoom();
      mark(null);
      if (last && last.isConnected) {
        var plain = last.tabIndex < 0 && !last.hasAttribute("tabindex");
        if (plain) {
          last.setAttribute("tabindex", "-1");
        }
        last.focus({ preventScroll: true });
        if (plain) {
          last.addEventListener("blur", function () {
            last.removeAttribute("tabindex");
          }, { once: true });
        }
      }
    }
    // On a narrow screen the panel lies below: what was opened is kept above it.
    function reveal() {
      if (opener) {
        var bottom = opener.getBoundingClientRect().bottom;
        var top = panel.getBoundingClientRect();
        if (top.left < opener.getBoundingClientRect().right && top.top > 0 && bottom > top.top - 12) {
          scrollBy(0, bottom - top.top + 48);
        }
      }
    }

    return {
      open: function (request, element) {
        if (panel || content(request)) {
          mark(element instanceof Element && element !== document.body ? element : null);
          if (show(request, false)) {
            reveal();
          } else {
            mark(null);
          }
        }
      }
    };
  };
})();
