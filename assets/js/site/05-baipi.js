// What the scripts of every page share.
//   Baipi.words               the words that the page brings for its scripts
//   Baipi.store(key[, value]) reads or keeps a text; null if there is none
//   Baipi.say(text)           tells it to eye and ear for a moment
//   Baipi.figure(figure)      gives a figure its tools, also one that has come later
//   Baipi.shortcut(key, label, run)  a single key, listed in the help; run gets the event
(function () {
  "use strict";
  var Baipi = (window.Baipi = window.Baipi || {});
  var words = document.getElementById("words");
  Baipi.words = words ? JSON.parse(words.textContent) : {};

  // Storage can be forbidden; a choice then lasts for this page only.
  var kept = {};
  Baipi.store = function (key, value) {
    try {
      if (value === undefined) {
        return localStorage.getItem(key);
      }
      localStorage.setItem(key, value);
    } catch (e) {
      if (value !== undefined) {
        kept[key] = value;
      }
    }
    return kept[key] === undefined ? null : kept[key];
  };

  var status;
  var silence;
  Baipi.say = function (text) {
    if (!status) {
      status = document.createElement("p");
      status.className = "said";
      status.setAttribute("role", "status");
      document.body.append(status);
    }
    clearTimeout(silence);
    // A region that has just come tells only what changes in it.
    setTimeout(function () { status.textContent = text; }, 50);
    silence = setTimeout(function () { status.textContent = ""; }, 3000);
  };

  Baipi.shortcuts = [];
  Baipi.shortcut = function (key, label, run) {
    Baipi.shortcuts.push({ key: key, label: label, run: run });
  };
})();
