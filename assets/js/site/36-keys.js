// Single keys, and the dialog that lists them and can switch them off.
(function () {
  "use strict";
  var words = Baipi.words;
  var foot = document.querySelector(".foot > p:last-of-type");
  if (!words.keys) {
    return;
  }
  function turn(rel) {
    return function () { document.querySelector("a[rel~=" + rel + "]").click(); };
  }
  ["next", "prev"].forEach(function (rel) {
    if (document.querySelector("a[rel~=" + rel + "]")) {
      Baipi.shortcut(rel.charAt(0), rel === "next" ? words.key_next : words.key_previous, turn(rel));
    }
  });

  var dialog = null;
  function make(name, text, into) {
    var made = document.createElement(name);
    made.textContent = text;
    into.append(made);
    return made;
  }
  function help() {
    if (!dialog) {
      dialog = document.createElement("dialog");
      dialog.className = "keys";
      dialog.setAttribute("aria-labelledby", "keys-title");
      make("h2", words.keys, dialog).id = "keys-title";
      var list = make("dl", "", dialog);
      Baipi.shortcuts.forEach(function (shortcut) {
        make("kbd", shortcut.key, make("dt", "", list));
        make("dd", shortcut.label, list);
      });
      var choice = make("label", "", dialog);
      var box = make("input", "", choice);
      box.type = "checkbox";
      box.checked = Baipi.store("keys") !== "off";
      box.addEventListener("change", function () { Baipi.store("keys", box.checked ? "on" : "off"); });
      choice.append(" " + words.keys_on);
      var close = make("button", words.close, dialog);
      close.type = "button";
      close.autofocus = true;
      close.addEventListener("click", function () { dialog.close(); });
      dialog.addEventListener("click", function (event) {
        if (event.target === dialog) {
          dialog.close();
        }
      });
      document.body.append(dialog);
    }
    dialog.showModal();
  }
  Baipi.shortcut("?", words.key_help, help);

  document.addEventListener("keydown", function (event) {
    var target = event.target;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented
        || Baipi.store("keys") === "off" || document.querySelector("dialog[open]")
        || (target.closest && target.closest("input, textarea, select, [contenteditable], [role=slider], [role=textbox]"))) {
      return;
    }
    Baipi.shortcuts.some(function (shortcut) {
      if (shortcut.key === event.key) {
        event.preventDefault();
        shortcut.run(event);
        return true;
      }
      return false;
    });
  });

  if (foot) {
    foot.append(" · ");
    var button = make("button", words.keys, foot);
    button.type = "button";
    button.className = "keys-button";
    button.addEventListener("click", help);
  }
})();
