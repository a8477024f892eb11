// The way into the search, which is loaded when it is first wanted, and the marks on the words that led here.
(function () {
  "use strict";
  var Baipi = (window.Baipi = window.Baipi || {});
  var KEY = "baipi-search-found";
  var LATIN = /^[a-z0-9]/;
  var button = document.querySelector(".search-open");

  // A text in the form that is compared: small letters without accents, ASCII for full-width characters.
  // As many characters as before, each in its place. Folding.fold in the generator does the same.
  Baipi.fold = function (text) {
    return text
      .replace(/[\uff01-\uff5e]/g, function (c) { return String.fromCharCode(c.charCodeAt(0) - 0xfee0); })
      .replace(/[\u0080-\u2e7f]/g, function (c) {
        return /\s/.test(c) ? " " : c.normalize("NFD").charAt(0).toLowerCase();
      })
      .replace(/[A-Z]+/g, function (letters) { return letters.toLowerCase(); });
  };

  Baipi.session = function (key, value) {
    try {
      if (value === undefined) {
        return sessionStorage.getItem(key);
      }
      if (value === null) {
        sessionStorage.removeItem(key);
      } else {
        sessionStorage.setItem(key, value);
      }
    } catch (e) {
      // Storage can be forbidden; nothing is kept then.
    }
    return null;
  };

  // Marks words in the page's text, also where a link begins or ends inside them. A Latin word is marked where it
  // begins, and one that is asked for as a whole where it also ends.
  Baipi.markWords = function (words) {
    if (!window.Highlight || !CSS.highlights) {
      return;
    }
    var walker = document.createTreeWalker(document.getElementById("main"), NodeFilter.SHOW_TEXT);
    var nodes = [];
    var starts = [];
    var text = "";
    for (var node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push(node);
      starts.push(text.length);
      text += node.data;
    }
    text = Baipi.fold(text);
    var marks = new Highlight();
    words.forEach(function (word) {
      var n = 0;
      var form = word.text;
      for (var at = text.indexOf(form); at >= 0 && marks.size < 500; at = text.indexOf(form, at + form.length)) {
        var end = at + form.length;
        if (LATIN.test(form) && (LATIN.test(text.charAt(at - 1)) || (word.whole && LATIN.test(text.charAt(end))))) {
          continue;
        }
        var range = document.createRange();
        // Matches come in order, so the search for their nodes goes on where it stopped.
        while (n + 1 < nodes.length && starts[n + 1] <= at) { n++; }
        range.setStart(nodes[n], at - starts[n]);
        var m = n;
        while (m + 1 < nodes.length && starts[m + 1] < end) { m++; }
        range.setEnd(nodes[m], end - starts[m]);
        marks.add(range);
      }
    });
    CSS.highlights.set("found", marks);
  };

  // What a result that was opened has left for the page that it leads to.
  Baipi.takeFound = function () {
    var found = null;
    try {
      found = JSON.parse(Baipi.session(KEY));
    } catch (e) {
      // Not ours.
    }
    if (found && found.page === location.pathname) {
      Baipi.session(KEY, null);
      Baipi.markWords(found.words);
    }
  };
  Baipi.leaveFound = function (page, words) {
    Baipi.session(KEY, JSON.stringify({ page: page, words: words }));
  };

  function script(address) {
    var element = document.createElement("script");
    element.src = address;
    element.async = false;
    element.onerror = function () {
      if (Baipi.searchFailed) { Baipi.searchFailed(); }
    };
    document.head.appendChild(element);
  }

  // The rest: styles, the search itself, then what can be found.
  function open() {
    if (Baipi.openSearch) {
      Baipi.openSearch();
    } else if (!Baipi.searchWanted) {
      Baipi.searchWanted = true;
      var styles = document.createElement("link");
      styles.rel = "stylesheet";
      styles.href = button.dataset.assets + "css/search.css";
      styles.onload = styles.onerror = function () {
        script(button.dataset.assets + "js/search.js");
        script("search-index.js");
      };
      document.head.appendChild(styles);
    }
  }

  if (button) {
    button.hidden = false;
    button.addEventListener("click", open);
    document.addEventListener("keydown", function (event) {
      var typing = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
      var slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
      var k = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
      if (slash || k) {
        event.preventDefault();
        open();
      } else if (event.key === "Escape" && window.Highlight && CSS.highlights) {
        CSS.highlights.delete("found");
      }
    });
  }
  Baipi.takeFound();
})();
