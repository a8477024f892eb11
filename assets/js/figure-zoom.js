// A drawing in a dialog that fills the window: it scrolls, so that fingers, wheels and arrow keys pan.
(function () {
  "use strict";
  var LEAST = 0.1;
  var MOST = 6;

  window.Baipi.figureZoom = function (figure, svg, words, opener) {
    var box = svg.viewBox.baseVal;
    var dialog = document.createElement("dialog");
    dialog.className = "figure-zoom";
    var bar = document.createElement("p");
    bar.className = "zoom-bar";
    var name = document.createElement("span");
    name.className = "zoom-name";
    name.textContent = figure.querySelector(".figure-label").textContent + " " + figure.querySelector(".figure-title").textContent;
    bar.append(name);
    var stage = document.createElement("div");
    stage.className = "zoom-stage";
    stage.tabIndex = 0;
    stage.setAttribute("role", "region");
    stage.setAttribute("aria-label", name.textContent);
    dialog.setAttribute("aria-label", name.textContent);

    // Its ids belong to the page's drawing, whose definitions it goes on using.
    var copy = svg.cloneNode(true);
    copy.querySelectorAll(".mark-ring, title").forEach(function (element) {
      element.remove();
    });
    copy.querySelectorAll("[id]").forEach(function (element) {
      element.removeAttribute("id");
    });
    copy.removeAttribute("aria-labelledby");
    copy.setAttribute("aria-label", name.textContent);
    copy.removeAttribute("class");
    stage.append(copy);

    var scale = 1;
    // Zooms so that the drawing's point below a point of the stage stays there.
    function zoom(to, x, y) {
      to = Math.max(LEAST, Math.min(MOST, to));
      x = x === undefined ? stage.clientWidth / 2 : x;
      y = y === undefined ? stage.clientHeight / 2 : y;
      var before = copy.getBoundingClientRect();
      var frame = stage.getBoundingClientRect();
      var atX = (frame.left + x - before.left) / scale;
      var atY = (frame.top + y - before.top) / scale;
      scale = to;
      copy.style.width = box.width * scale + "px";
      copy.style.height = box.height * scale + "px";
      var after = copy.getBoundingClientRect();
      stage.scrollLeft += after.left + atX * scale - frame.left - x;
      stage.scrollTop += after.top + atY * scale - frame.top - y;
      full.textContent = Math.round(scale * 100) + " %";
    }
    function fit() {
      zoom(Math.min((stage.clientWidth - 32) / box.width, (stage.clientHeight - 32) / box.height, 2));
    }
    function button(text, label, act) {
      var made = document.createElement("button");
      made.type = "button";
      made.textContent = text;
      made.setAttribute("aria-label", label);
      made.title = label;
      made.addEventListener("click", act);
      bar.append(made);
      return made;
    }
    button("−", words.zoomOut, function () {
      zoom(scale / 1.25);
    });
    var full = button("100 %", words.zoomFull, function () {
      zoom(1);
    });
    button("+", words.zoomIn, function () {
      zoom(scale * 1.25);
    });
    button("⤢", words.zoomFit, fit);
    button("×", words.close, function () {
      dialog.close();
    });

    dialog.addEventListener("keydown", function (event) {
      if (event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      if (event.key === "+" || event.key === "=") {
        zoom(scale * 1.25);
      } else if (event.key === "-") {
        zoom(scale / 1.25);
      } else if (event.key === "0") {
        fit();
      } else if (event.key === "1") {
        zoom(1);
      }
    });
    stage.addEventListener("wheel", function (event) {
      event.preventDefault();
      var frame = stage.getBoundingClientRect();
      var by = Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : event.ctrlKey ? 0.01 : 0.002));
      zoom(scale * by, event.clientX - frame.left, event.clientY - frame.top);
    }, { passive: false });

    // A mouse drags; one finger pans by itself, two pinch.
    var fingers = new Map();
    stage.addEventListener("pointerdown", function (event) {
      fingers.set(event.pointerId, event);
      if (event.pointerType === "mouse" && event.button === 0) {
        stage.setPointerCapture(event.pointerId);
        stage.classList.add("dragged");
      }
    });
    stage.addEventListener("pointermove", function (event) {
      var last = fingers.get(event.pointerId);
      if (!last) {
        return;
      }
      if (event.pointerType === "mouse") {
        stage.scrollLeft -= event.clientX - last.clientX;
        stage.scrollTop -= event.clientY - last.clientY;
      }
      fingers.set(event.pointerId, event);
    });
    ["pointerup", "pointercancel"].forEach(function (type) {
      stage.addEventListener(type, function (event) {
        fingers.delete(event.pointerId);
        stage.classList.remove("dragged");
      });
    });
    var pinch = 0;
    function spread(touches) {
      return Math.hypot(touches[0].clientX - touches[1].clientX, touches[0].clientY - touches[1].clientY);
    }
    stage.addEventListener("touchstart", function (event) {
      pinch = event.touches.length === 2 ? spread(event.touches) / scale : 0;
    }, { passive: true });
    stage.addEventListener("touchmove", function (event) {
      if (event.touches.length === 2 && pinch) {
        event.preventDefault();
        var frame = stage.getBoundingClientRect();
        zoom(
          spread(event.touches) / pinch,
          (event.touches[0].clientX + event.touches[1].clientX) / 2 - frame.left,
          (event.touches[0].clientY + event.touches[1].clientY) / 2 - frame.top
        );
      }
    }, { passive: false });

    dialog.addEventListener("close", function () {
      removeEventListener("resize", fit);
      dialog.remove();
      opener.focus();
    });
    addEventListener("resize", fit);
    dialog.append(bar, stage);
    document.body.append(dialog);
    dialog.showModal();
    fit();
    stage.focus();
  };
})();
