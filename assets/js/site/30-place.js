// The place of the reader: a link to every block, and the same block in the other language.
//   Baipi.place()  the id of the first block in the window; empty at the top of a page
(function () {
  "use strict";
  var BLOCKS = ":is(p, li, dl, dt, table, pre, blockquote, aside, h2, h3, h4, figure)[id]";
  var main = document.getElementById("main");
  var text = document.querySelector("article > .text, article > .pairs");
  if (!text) {
    return;
  }

  Baipi.place = function () {
    var bar = document.querySelector(".top.sticks:not(.away)");
    var edge = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    edge = Math.max(edge, bar ? bar.offsetHeight : 0);
    var blocks = text.querySelectorAll(BLOCKS);
    if (text.getBoundingClientRect().top > edge + 1) {
      return "";
    }
    for (var i = 0; i < blocks.length; i++) {
      if (blocks[i].getBoundingClientRect().bottom > edge + 1) {
        return blocks[i].id;
      }
    }
    return "";
  };

  // Links to the same chapter elsewhere take the place along, just before they are used.
  document.querySelectorAll("a[data-place]").forEach(function (link) {
    ["pointerdown", "focus", "click"].forEach(function (event) {
      link.addEventListener(event, function () { link.hash = Baipi.place(); });
    });
  });
  var other = document.querySelector(".tools a[data-place]");
  if (other) {
    Baipi.shortcut("y", Baipi.words.key_language, function () { other.click(); });
  }

  // A block that this edition lacks: the nearest one before it, else its section.
  function fall() {
    var id = decodeURIComponent(location.hash.slice(1));
    var parts = /^(.+)\.([a-z])(\d+)$/.exec(id);
    if (!parts || document.getElementById(id)) {
      return;
    }
    var found = null;
    for (var n = +parts[3] - 1; n > 0 && !found; n--) {
      found = document.getElementById(parts[1] + "." + parts[2] + n);
    }
    var title = document.querySelector("h1[id]");
    found = found || document.getElementById((title ? title.id : "") + "-" + parts[1]) || title;
    if (found) {
      found.scrollIntoView({ behavior: "instant" });
    }
  }
  addEventListener("hashchange", fall);
  fall();

  function address(id) {
    return location.href.replace(/#.*/, "") + "#" + id;
  }
  function copy(id) {
    var told = function () { Baipi.say(Baipi.words.link_shown); };
    if (navigator.clipboard) {
      navigator.clipboard.writeText(address(id))
        .then(function () { Baipi.say(Baipi.words.link_copied); }, told);
    } else {
      told();
    }
  }
  Baipi.shortcut("l", Baipi.words.key_link, function () {
    var id = Baipi.place() || document.querySelector("h1").id;
    history.replaceState(null, "", "#" + id);
    copy(id);
  });

  // One link for all blocks: it stands beside the one that is pointed at or has the focus.
  var link = document.createElement("a");
  link.className = "pilcrow";
  link.setAttribute("aria-label", Baipi.words.block_link);
  link.addEventListener("click", function () { copy(decodeURIComponent(link.hash.slice(1))); });
  function follow(event) {
    var block = event.target.closest && event.target.closest(BLOCKS);
    if (event.target === link || !block || !text.contains(block)) {
      return;
    }
    if (block.matches("h2, h3, h4, figure, figure *")) {
      link.remove();
      return;
    }
    link.href = "#" + block.id;
    if (block.matches("p, li")) {
      block.append(link);
    } else {
      (block.closest(".scroll") || block).after(link);
    }
    link.style.top = block.getBoundingClientRect().top - text.getBoundingClientRect().top + "px";
  }
  main.addEventListener("pointerover", follow);
  main.addEventListener("focusin", follow);
  main.addEventListener("pointerleave", function () {
    if (document.activeElement !== link) {
      link.remove();
    }
  });
})();
