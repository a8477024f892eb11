// A button that copies, after everything that says it can be copied.
(function () {
  "use strict";
  var words = document.querySelector(".copy-words");
  if (!words) {
    return;
  }

  // Pages that are opened from a disk may not have the clipboard's own way.
  function byHand(source) {
    var range = document.createRange();
    var selection = getSelection();
    range.selectNodeContents(source);
    selection.removeAllRanges();
    selection.addRange(range);
    return document.execCommand("copy");
  }

  function copy(source, done) {
    var text = source.textContent;
    if (navigator.clipboard) {
      navigator.clipboard.writeText(text).then(done, function () {
        if (byHand(source)) {
          done();
        }
      });
    } else if (byHand(source)) {
      done();
    }
  }

  Array.prototype.forEach.call(document.querySelectorAll("[data-copy]"), function (source) {
    if (source === words) {
      return;
    }
    var button = document.createElement("button");
    var said = document.createElement("span");
    var place = source.closest(".scroll") || source;
    button.type = "button";
    button.className = "plain copy";
    button.textContent = words.dataset.copy;
    said.className = "small";
    said.setAttribute("role", "status");
    button.addEventListener("click", function () {
      copy(source, function () {
        said.textContent = " " + words.dataset.copied;
        setTimeout(function () {
          said.textContent = "";
        }, 3000);
      });
    });
    place.after(button, said);
  });
})();
