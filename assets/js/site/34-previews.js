// What a reference leads to, shown beside it: on hover, on focus, and on the first tap.
(function () {
  "use strict";
  var OPEN = 250;
  var CLOSE = 250;
  var main = document.getElementById("main");
  if (!main) {
    return;
  }
  var timer = 0;
  var held = null;
  var kind = "";

  function element(name, cls, words) {
    var made = document.createElement(name);
    made.className = cls;
    made.textContent = words || "";
    return made;
  }

  // A copy that can be shown again on the same page: without ids and without what only acts there.
  function copy(node) {
    var made = node.cloneNode(true);
    [made].concat(Array.from(made.querySelectorAll("[id]"))).forEach(function (one) {
      one.removeAttribute("id");
    });
    made.querySelectorAll(".permalink, .footnote-backref, .pilcrow, .popover, .unseen, button")
      .forEach(function (one) { one.remove(); });
    return made;
  }

  function picture(figure) {
    var shown = document.createDocumentFragment();
    var caption = figure.querySelector("figcaption");
    shown.append(element("div", "popover-name"));
    shown.firstChild.append.apply(shown.firstChild, copy(caption).childNodes);
    var body = figure.querySelector(".figure-body svg, .figure-body table");
    if (body) {
      var small = element("div", "popover-figure");
      small.inert = true;
      small.setAttribute("aria-hidden", "true");
      small.append(copy(body));
      shown.append(small);
    }
    return shown;
  }

  // The preview of a link, or null. The page gave each its words in a title.
  function content(link) {
    var same = link.pathname === location.pathname && link.hash;
    var target = same && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target && link.classList.contains("footnote-ref")) {
      var note = element("div", "popover-text");
      note.append.apply(note, copy(target).childNodes);
      return note;
    }
    if (target && target.matches("figure")) {
      return picture(target);
    }
    var title = held && held.link === link ? held.title : link.title;
    if (!title || !link.hash) {
      return null;
    }
    var lines = title.split("\n");
    var shown = document.createDocumentFragment();
    if (lines.length > 1) {
      shown.append(element("p", "popover-name", lines.shift()));
    }
    shown.append(element("p", "popover-text", lines.join("\n")));
    return shown;
  }

  // The browser's own tooltip must not come, too.
  function hold(link) {
    if (!held || held.link !== link) {
      release();
      held = { link: link, title: link.getAttribute("title") };
      link.removeAttribute("title");
    }
  }
  function release() {
    if (held && held.title !== null) {
      held.link.title = held.title;
    }
    held = null;
  }

  function show(link, at) {
    clearTimeout(timer);
    if (Baipi.popoverOf() === link) {
      return true;
    }
    var shown = content(link);
    if (!shown) {
      return false;
    }
    var whole = document.createDocumentFragment();
    whole.append(shown);
    if (kind === "touch") {
      var go = element("a", "popover-go", Baipi.words.go_there);
      go.href = link.href;
      whole.append(go);
    }
    Baipi.popover(link, whole, { at: at, closed: release });
    hold(link);
    return true;
  }

  function linkOf(target) {
    var link = target.closest && target.closest("a[href]");
    var fit = link && main.contains(link) && !link.closest(".popover, .permalink, .pilcrow, .footnote-backref, .turn");
    return fit ? link : null;
  }

  document.addEventListener("pointerover", function (event) {
    if (event.pointerType === "touch") {
      return;
    }
    var link = linkOf(event.target);
    var owner = Baipi.popoverOf();
    clearTimeout(timer);
    if (owner && (link === owner || (event.target.closest && event.target.closest(".popover")))) {
      return;
    }
    if (link && content(link)) {
      hold(link);
      var at = { x: event.clientX, y: event.clientY };
      kind = "";
      timer = setTimeout(show, OPEN, link, at);
    } else if (owner && held && held.link === owner && owner !== document.activeElement) {
      timer = setTimeout(Baipi.closePopover, CLOSE);
    } else if (!owner) {
      release();
    }
  });
  document.addEventListener("pointerdown", function (event) { kind = event.pointerType; });
  document.addEventListener("keydown", function () { kind = ""; clearTimeout(timer); });
  document.addEventListener("focusin", function (event) {
    var link = linkOf(event.target);
    if (link && kind !== "touch" && link.matches(":focus-visible")) {
      show(link);
    }
  });
  document.addEventListener("click", function (event) {
    var link = linkOf(event.target);
    if (link && kind === "touch" && Baipi.popoverOf() !== link && show(link)) {
      event.preventDefault();
    } else if (link || (event.target.closest && event.target.closest(".popover-go"))) {
      clearTimeout(timer);
      Baipi.closePopover();
    }
  });
})();
