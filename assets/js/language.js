// Leads readers to their language. "index.html#choose" stays.
(function () {
  "use strict";
  if (location.hash === "#choose") {
    return;
  }
  var wanted = navigator.languages && navigator.languages.length ? navigator.languages : [navigator.language || ""];
  for (var i = 0; i < wanted.length; i++) {
    var code = String(wanted[i]).toLowerCase().split("-")[0];
    var link = /^[a-z]+$/.test(code) && document.querySelector('a[data-language="' + code + '"]');
    if (link) {
      location.replace(link.href);
      return;
    }
  }
})();
