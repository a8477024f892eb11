// A small note beside what it is about.
//   Baipi.popover(anchor, node[, options])  shows a node beside an element, an SVG element too;
//       options: label (its name for screen readers), at (a pointer's place: {x, y}, for links that
//       break over lines), closed (called when it goes). It stays until Esc, a click elsewhere or
//       the focus leaving it, and comes next in the order of the Tab key.
//   Baipi.closePopover()                    takes it away
//   Baipi.popoverOf()                       the anchor of the one that is shown, or null
(function () {
  "use strict";
  var GAP = 6;
  var box = null;
  var owner = null;
  var closed = null;

  Baipi.popoverOf = function () {
    return owner;
  };

  Baipi.closePopover = function () {
    if (!box) {
      return;
    }
    var inside = box.contains(document.activeElement);
    var last = owner;
    var after = closed;
    box.remove();
    owner.removeAttribute("aria-describedby");
    box = owner = closed = null;
    if (inside) {
      last.focus({ preventScroll: true });
    }
    if (after) {
      after();
    }
  };

  Baipi.popover = function (anchor, node, options) {
    Baipi.closePopover();
    options = options || {};
    owner = anchor;
    closed = options.closed;
    box = document.createElement("div");
    box.className = "popover";
    box.id = "popover";
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", options.label || Baipi.words.preview);
    box.append(node);
    // Above everything and cut by nothing, yet next to its anchor for the Tab key.
    if (box.showPopover) {
      box.popover = "manual";
      (anchor.ownerSVGElement || anchor).after(box);
      box.showPopover();
    } else {
      document.body.append(box);
    }
    anchor.setAttribute("aria-describedby", "popover");
    place(line(anchor, options.at));
  };

  // The line of a broken link that the pointer is on.
  function line(anchor, at) {
    var lines = Array.prototype.slice.call(anchor.getClientRects());
    return lines.find(function (rect) {
      return at && at.y >= rect.top - 2 && at.y <= rect.bottom + 2;
    }) || lines[0] || anchor.getBoundingClientRect();
  }

  function place(rect) {
    var wide = document.documentElement.clientWidth;
    var below = innerHeight - rect.bottom - 2 * GAP;
    var above = rect.top - 2 * GAP;
    var down = box.offsetHeight <= below || below >= above;
    box.style.maxHeight = Math.max(120, down ? below : above) + "px";
    var left = Math.max(GAP, Math.min(rect.left - 16, wide - box.offsetWidth - GAP));
    var top = down ? rect.bottom + GAP : rect.top - GAP - box.offsetHeight;
    box.style.left = left + scrollX + "px";
    box.style.top = top + scrollY + "px";
  }

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && box) {
      event.preventDefault();
      Baipi.closePopover();
    }
  });
  document.addEventListener("pointerdown", function (event) {
    if (box && !box.contains(event.target) && !owner.contains(event.target)) {
      Baipi.closePopover();
    }
  });
  document.addEventListener("focusin", function (event) {
    if (box && !box.contains(event.target) && !owner.contains(event.target)) {
      Baipi.closePopover();
    }
  });
  addEventListener("resize", Baipi.closePopover);
})();
