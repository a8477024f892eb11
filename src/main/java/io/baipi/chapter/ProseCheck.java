package io.baipi.chapter;

import io.baipi.chapter.source.Piece;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.html.Sanitizer;
import io.baipi.template.Tally;
import io.baipi.template.Vouched;
import io.baipi.text.Language;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the words, links and raw HTML of one chapter. */
final class ProseCheck {
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([^\\]\\s]+)]");

  private static final Pattern NO_SLUG = Pattern.compile("\\{#[^}\\n]*}");

  private final Wording wording;
  private final Language language;
  private final Vouched vouched;
  private final CodeHighlighter highlighter;
  private final Diagnostics diagnostics;

  ProseCheck(
      Wording wording,
      Language language,
      Vouched vouched,
      CodeHighlighter highlighter,
      Diagnostics diagnostics) {
    this.wording = wording;
    this.language = language;
    this.vouched = vouched;
    this.highlighter = highlighter;
    this.diagnostics = diagnostics;
  }

  /** Checks everything; what it returns counts the prose's numbers that are not bound. */
  Tally run() {
    ProseNumbers numbers = new ProseNumbers(language, vouched, wording::at, diagnostics);
    for (Piece piece : wording.pieces()) {
      if (piece instanceof Piece.Words words) {
        numbers.check(words);
        checkFootnotes(words);
        checkSlugs(words);
      } else if (piece instanceof Piece.Link link) {
        checkLink(link);
        LinkWords.check(link, language, wording.at(link), diagnostics);
      } else if (piece instanceof Piece.RawHtml html) {
        checkHtml(html);
      } else if (piece instanceof Piece.Image image) {
        diagnostics.error(
            "chapter.image",
            wording.at(image),
            "'" + image.target() + "' is not a figure of the paper",
            "write chart:id, table:id or diagram:id as the target");
      } else if (piece instanceof Piece.Code code) {
        checkCode(code);
      }
    }
    return numbers.tally();
  }

  private void checkCode(Piece.Code code) {
    if (code.language().equals("mermaid")) {
      diagnostics.error(
          "chapter.mermaid",
          wording.at(code),
          "a flow chart cannot stand in the text itself",
          "put it into content/diagrams/<id>.mmd and write ![](diagram:<id>) here");
    } else if (!code.language().isEmpty() && highlighter.html(code.language(), "").isEmpty()) {
      diagnostics.warning(
          "chapter.code-language",
          wording.at(code),
          "the language '" + code.language() + "' is not known, so the code gets no colours",
          "use another word for it, or none");
    }
  }

  private void checkFootnotes(Piece.Words words) {
    Matcher match = FOOTNOTE.matcher(words.text());
    while (match.find()) {
      diagnostics.error(
          "chapter.footnote",
          wording.at(words.offsets().get(match.start()), match.group().length()),
          "there is no footnote '" + match.group(1) + "'",
          "add a line '[^" + match.group(1) + "]: …' at the end of the chapter");
    }
  }

  private void checkSlugs(Piece.Words words) {
    Matcher match = NO_SLUG.matcher(words.text());
    while (match.find()) {
      diagnostics.error(
          "chapter.heading-id",
          wording.at(words.offsets().get(match.start()), match.group().length()),
          "this is not an id, or not at the end of a heading",
          "write '## Heading {#small-letters-and-hyphens}'");
    }
  }

  private void checkLink(Piece.Link link) {
    if (!Sanitizer.isSafeLink(link.target())) {
      boolean toFile = !link.target().contains(":");
      diagnostics.error(
          "chapter.link",
          wording.at(link),
          "the link to '" + link.target() + "' is not allowed",
          toFile
              ? "refer to a chapter with @sec-<chapter>, to a figure with @fig-<id> or @tbl-<id>"
              : "a link begins with https://, http:// or mailto:");
    }
  }

  private void checkHtml(Piece.RawHtml html) {
    List<String> dropped = Sanitizer.dropped(html.html());
    if (!dropped.isEmpty()) {
      diagnostics.warning(
          "chapter.html",
          wording.at(html),
          "left out of this HTML: " + String.join(", ", dropped),
          "write it in the chapter's markup; scripts and styles are never published");
    }
  }
}
