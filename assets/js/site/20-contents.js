// The paper's contents at the side and the page's own: both folded on small windows, both showing
// where the reader is, how much of a chapter is read, and which chapters were read to their end.
(function () {
  "use strict";
  // The widths from which 35-reading.css shows them unfolded.
  unfold(".side > details", "(min-width: 1100px)");
  unfold(".toc > details", "(min-width: 1360px)");
  function unfold(selector, width) {
    var fold = document.querySelector(selector);
    var wide = matchMedia(width);
    if (fold) {
      fold.open = wide.matches;
      wide.addEventListener("change", function () { fold.open = wide.matches; });
    }
  }

  // The bar at the top comes back on the way up, but not for a jump, and not over what has the focus.
  var bar = document.querySelector(".top");
  var last = scrollY;
  function away(yes) {
    bar.classList.toggle("away", yes && scrollY > bar.offsetHeight);
  }
  if (bar) {
    bar.classList.add("sticks");
    away(true);
    addEventListener("scroll", function () {
      var step = scrollY - last;
      last = scrollY;
      if (Math.abs(step) > 4 || scrollY <= bar.offsetHeight) {
        away(step > 0 || step < -innerHeight / 2);
      }
    }, { passive: true });
    document.addEventListener("focusin", function (event) {
      if (!bar.contains(event.target)) {
        away(true);
      }
    });
  }

  // Scrolls a list, not the page, until an entry can be seen.
  function reveal(entry, box) {
    if (!entry || !box || box.scrollHeight <= box.clientHeight) {
      return;
    }
    var top = entry.getBoundingClientRect().top - box.getBoundingClientRect().top;
    if (top < 40 || top > box.clientHeight - 60) {
      box.scrollTop += top - box.clientHeight / 2;
    }
  }
  var side = document.querySelector(".side");
  var here = document.querySelector(".side [aria-current]");
  reveal(here, side);

  // Chapters that were read to the end, by name, for both languages of one site.
  var text = document.querySelector(".page-chapter .text");
  var site = location.pathname.replace(/[^/]*\/[^/]*$/, "");
  var name = location.pathname.replace(/.*\//, "");
  var done = (Baipi.store("read:" + site) || "").split(" ");
  function tick(link) {
    link.classList.add("done");
    var words = document.createElement("span");
    words.className = "unseen";
    words.textContent = " (" + Baipi.words.done + ")";
    link.querySelector(".entry-title").append(words);
  }
  document.querySelectorAll(".side .contents a").forEach(function (link) {
    if (done.indexOf(link.getAttribute("href")) >= 0) {
      tick(link);
    }
  });

  var links = Array.prototype.slice.call(document.querySelectorAll(".toc a"));
  var toc = document.querySelector(".toc > details");
  var targets = links.map(function (link) {
    return document.getElementById(decodeURIComponent(link.hash.slice(1)));
  });
  var marked = -1;
  var waiting = false;
  function mark() {
    waiting = false;
    var current = -1;
    targets.forEach(function (target, i) {
      if (target && target.getBoundingClientRect().top < innerHeight / 3) {
        current = i;
      }
    });
    if (current !== marked) {
      if (marked >= 0) {
        links[marked].removeAttribute("aria-current");
      }
      if (current >= 0) {
        links[current].setAttribute("aria-current", "true");
        reveal(links[current], toc);
      }
      marked = current;
    }
    if (text && here) {
      var end = text.getBoundingClientRect().bottom;
      var way = scrollY + end - innerHeight;
      var part = way > 0 ? Math.min(1, scrollY / way) : 1;
      here.style.setProperty("--read", part.toFixed(3));
      if (end <= innerHeight && done.indexOf(name) < 0) {
        done.push(name);
        Baipi.store("read:" + site, done.join(" ").trim());
        tick(here);
      }
    }
  }
  function soon() {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(mark);
    }
  }
  if (links.length || text) {
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon);
    soon();
  }
})();
