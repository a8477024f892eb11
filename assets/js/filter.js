// Filters of a list: by text and by choices. The state stands in the address, so that it can be
// shared, and "filtered" is sent to the box of controls after each change.
(function () {
  "use strict";
  var list = function (selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  };
  var plain = function (text) {
    return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  };

  function start(box) {
    var items = list(box.dataset.items);
    var groups = box.dataset.groups ? list(box.dataset.groups) : [];
    var controls = list("[name]", box);
    var status = box.querySelector("[role=status]");
    var clear = box.querySelector("[data-clear]");
    // What belongs to a group stays with it, wherever another script puts it.
    var members = groups.map(function (group) {
      return list(box.dataset.items, group);
    });
    var texts = items.map(function (item) {
      return plain(item.textContent);
    });
    var isState = function () {
      return location.hash.indexOf("=") > 0;
    };

    // What an item has of a control's name; several values stand with blanks between.
    function fits(item, index) {
      return controls.every(function (control) {
        if (!control.value || control.hasAttribute("data-order")) {
          return true;
        }
        if (control.name === "text") {
          return plain(control.value).split(" ").every(function (word) {
            return texts[index].indexOf(word) >= 0;
          });
        }
        return item.getAttribute("data-" + control.name) === control.value;
      });
    }

    function show() {
      var shown = 0;
      items.forEach(function (item, index) {
        item.hidden = !fits(item, index);
        shown += item.hidden ? 0 : 1;
      });
      groups.forEach(function (group, index) {
        var left = members[index].filter(function (item) {
          return !item.hidden;
        }).length;
        var count = group.querySelector("[data-count]");
        group.hidden = left === 0;
        if (count) {
          count.textContent = left;
        }
      });
      status.textContent = status.dataset.words.replace("{n}", shown).replace("{all}", items.length);
      clear.hidden = controls.every(function (control) {
        return !control.value;
      });
      box.dispatchEvent(new CustomEvent("filtered"));
    }

    function read() {
      var state = new URLSearchParams(isState() ? location.hash.slice(1) : "");
      controls.forEach(function (control) {
        control.value = state.get(control.name) || "";
        if (control.selectedIndex === -1) {
          control.selectedIndex = 0;
        }
      });
      show();
    }

    function write() {
      var state = new URLSearchParams();
      controls.forEach(function (control) {
        if (control.value) {
          state.set(control.name, control.value);
        }
      });
      var hash = state.toString();
      history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
      show();
    }

    // A link to an item or group that is filtered away brings it back.
    function follow() {
      if (isState()) {
        read();
        return;
      }
      var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (target && target.closest("[hidden]")) {
        controls.forEach(function (control) {
          control.value = "";
        });
        show();
        target.scrollIntoView();
      }
    }

    controls.forEach(function (control) {
      control.addEventListener("input", write);
    });
    clear.addEventListener("click", function () {
      controls.forEach(function (control) {
        control.value = "";
      });
      write();
      controls[0].focus();
    });
    addEventListener("hashchange", follow);
    box.hidden = false;
    read();
  }

  list(".filters").forEach(start);
})();
