// A figure as a PNG: title, drawing, source and badge in the colours of the theme, at twice the size.
(function () {
  "use strict";
  var MARGIN = 24;
  var SCALE = 2;

  // Lines that fit a width: broken at spaces, and anywhere between Han characters.
  function lines(context, text, width) {
    var found = [];
    var line = "";
    (text.match(/[^\s\u2e80-\uffef]+\s*|[\u2e80-\uffef][，。；：、）”》]*\s*|\s+/g) || []).forEach(function (part) {
      if (line && context.measureText((line + part).trimEnd()).width > width) {
        found.push(line.trimEnd());
        line = "";
      }
      line += part;
    });
    return found.concat(line ? [line.trimEnd()] : []);
  }

  // A copy that carries the page's colours and fonts as attributes, since no style sheet follows it.
  function standalone(svg) {
    var copy = svg.cloneNode(true);
    copy.querySelectorAll(".mark-ring, title, desc").forEach(function (element) {
      element.remove();
    });
    var originals = Array.from(svg.querySelectorAll("[class]:not(.mark-ring)"));
    Array.from(copy.querySelectorAll("[class]")).forEach(function (element, i) {
      var style = getComputedStyle(originals[i]);
      ["fill", "stroke"].forEach(function (property) {
        if (element.hasAttribute(property)) {
          element.setAttribute(property, style[property]);
        }
      });
    });
    copy.setAttribute("lang", document.documentElement.lang);
    copy.setAttribute("font-family", getComputedStyle(svg).fontFamily);
    copy.removeAttribute("style");
    var box = svg.viewBox.baseVal;
    copy.setAttribute("width", box.width * SCALE);
    copy.setAttribute("height", box.height * SCALE);
    return "data:image/svg+xml;charset=utf-8," + encodeURIComponent(new XMLSerializer().serializeToString(copy));
  }

  function draw(figure, svg, image) {
    var box = svg.viewBox.baseVal;
    var width = Math.max(360, box.width);
    var root = getComputedStyle(document.documentElement);
    var canvas = document.createElement("canvas");
    var context = canvas.getContext("2d");
    var blocks = [];
    function add(selector, size, bold, colour) {
      var element = figure.querySelector(selector);
      if (element) {
        var font = (bold ? "bold " : "") + size + "px " + getComputedStyle(element).fontFamily;
        context.font = font;
        blocks.push({
          font: font,
          leading: size * 1.45,
          colour: root.getPropertyValue(colour),
          lines: lines(context, element.textContent.replace(/\s+/g, " ").trim(), width)
        });
      }
    }
    add(".figure-title", 19, true, "--ink");
    add(".figure-subtitle", 13, false, "--ink2");
    var heads = blocks.length;
    add(".figure-source", 13, false, "--ink2");
    var text = blocks.reduce(function (sum, block) {
      return sum + block.lines.length * block.leading;
    }, 0);
    canvas.width = Math.round((width + 2 * MARGIN) * SCALE);
    canvas.height = Math.round((text + box.height + 2 * MARGIN + 24) * SCALE);
    context.scale(SCALE, SCALE);
    context.fillStyle = root.getPropertyValue("--ground");
    context.fillRect(0, 0, canvas.width, canvas.height);
    var y = MARGIN - 6;
    function write(block) {
      context.font = block.font;
      context.fillStyle = block.colour;
      block.lines.forEach(function (line) {
        y += block.leading;
        context.fillText(line, MARGIN, y - block.leading * 0.28);
      });
    }
    blocks.slice(0, heads).forEach(write);
    context.drawImage(image, MARGIN, y + 14, box.width, box.height);
    y += box.height + 24;
    blocks.slice(heads).forEach(write);
    return canvas;
  }

  window.Baipi.figurePng = function (figure, svg) {
    return new Promise(function (resolve, reject) {
      var image = new Image();
      image.onerror = reject;
      image.onload = function () {
        draw(figure, svg, image).toBlob(function (blob) {
          if (!blob) {
            reject();
            return;
          }
          var file = figure.querySelector(".figure-links a[href$='.svg']");
          var link = document.createElement("a");
          link.href = URL.createObjectURL(blob);
          link.download = file.href.replace(/^.*\//, "").replace(/svg$/, "png");
          link.click();
          setTimeout(function () {
            URL.revokeObjectURL(link.href);
          }, 10000);
          resolve();
        }, "image/png");
      };
      image.src = standalone(svg);
    });
  };
})();
