"""Makes the same document fit for WeasyPrint and for AsciidoctorJ PDF: peers.py HTML FOLDER HOME."""
import pathlib
import re
import subprocess
import sys

html = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
folder = pathlib.Path(sys.argv[2])
fonts = pathlib.Path(sys.argv[3]) / "assets" / "fonts"

# WeasyPrint finds the paper's fonts by the style sheet; ours gets them from the program.
faces = ""
for file in sorted(fonts.rglob("*.[to]tf")):
    for family in ("Noto Sans SC", "Noto Sans Latin", "JetBrains Mono"):
        if file.stem.split("-")[0].replace("Subset", "") == family.replace(" ", ""):
            weight = 700 if "Bold" in file.stem else 400
            faces += f"@font-face {{ font-family: '{family}'; font-weight: {weight}; src: url('{file.as_uri()}') }}\n"
(folder / "weasyprint.html").write_text(html.replace("<style>", "<style>" + faces, 1), encoding="utf-8")

# AsciidoctorJ PDF takes drawings from files.
count = 0


def drawing(match):
    global count
    count += 1
    svg = match.group(0)
    if "xmlns=" not in svg[:400]:
        svg = svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    (folder / f"drawing-{count}.svg").write_text(svg, encoding="utf-8")
    return f'<img src="drawing-{count}.svg" alt="drawing">'


plain = re.sub(r"<svg.*?</svg>", drawing, html, flags=re.S)
plain = re.sub(r"<style>.*?</style>|<bookmarks>.*?</bookmarks>", "", plain, flags=re.S)
(folder / "plain.html").write_text(plain, encoding="utf-8")
subprocess.run(
    ["pandoc", "-f", "html", "-t", "asciidoc", "--wrap=none", "-o", folder / "body.adoc", folder / "plain.html"],
    check=True)
body = (folder / "body.adoc").read_text(encoding="utf-8")
(folder / "paper-theme.yml").write_text("""extends: default
font:
  catalog:
    merge: true
    Paper:
      normal: NotoSansSC-Regular.ttf
      bold: NotoSansSC-Bold.ttf
      italic: NotoSansSC-Regular.ttf
      bold_italic: NotoSansSC-Bold.ttf
base:
  font-family: Paper
""", encoding="utf-8")
head = "= Book\n:doctype: book\n:toc:\n:pdf-theme: paper\n"
head += f":pdf-themesdir: {folder.resolve()}\n:pdf-fontsdir: {fonts.resolve()}\n\n"
(folder / "book.adoc").write_text(head + body, encoding="utf-8")
print(f"{count} drawings, {len(html)} characters of HTML, fonts: {faces.count('@font-face')}")
