// The theme's button.
(function () {
  "use strict";
  var root = document.documentElement;
  var button = document.querySelector(".theme");
  function turn() {
    var system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    var theme = (root.getAttribute("data-theme") || system) === "dark" ? "light" : "dark";
    root.setAttribute("data-theme", theme);
    Baipi.store("theme", theme);
  }
  if (button) {
    button.hidden = false;
    button.addEventListener("click", turn);
    Baipi.shortcut("t", Baipi.words.key_theme, turn);
  }
})();
