// The theme's button.
(function () {
  "use strict";
  var root = document.documentElement;
  var button = document.querySelector(".theme");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
      var theme = (root.getAttribute("data-theme") || system) === "dark" ? "light" : "dark";
      root.setAttribute("data-theme", theme);
      try {
        localStorage.setItem("theme", theme);
      } catch (e) {
        // The choice then lasts for this page only.
      }
    });
  }
})();
