// The audit's other orders: claims leave their groups for one list, and return to them.
(function () {
  "use strict";
  var box = document.querySelector(".filters");
  var order = box && box.querySelector("[data-order]");
  if (!order) {
    return;
  }
  var groups = Array.prototype.slice.call(document.querySelectorAll(".verdicts"));
  var claims = Array.prototype.slice.call(document.querySelectorAll(".claim"));
  var homes = claims.map(function (claim) {
    return claim.parentNode;
  });
  var all = document.createElement("ul");
  var current = "";
  all.className = "claims";

  function value(claim) {
    var text = claim.getAttribute("data-" + order.value);
    return text === "" ? -1 : Number(text);
  }

  box.addEventListener("filtered", function () {
    if (order.value !== current) {
      current = order.value;
      var sorted = claims.slice();
      if (current) {
        sorted.sort(function (a, b) {
          return current === "gap" ? value(b) - value(a) : value(a) - value(b);
        });
        groups[0].before(all);
      } else {
        all.remove();
      }
      sorted.forEach(function (claim) {
        (current ? all : homes[claims.indexOf(claim)]).append(claim);
      });
    }
    if (current) {
      groups.forEach(function (group) {
        group.hidden = true;
      });
    }
  });
})();
