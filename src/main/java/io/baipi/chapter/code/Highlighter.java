package io.baipi.chapter.code;

import java.util.List;
import java.util.Optional;

/** Marks the parts of code at build time, the same for the site and the PDF. */
public final class Highlighter {
  private Highlighter() {}

  /**
   * The code as HTML, for the inside of {@code <pre><code>}: escaped, its parts in {@code <span
   * class="…">} with {@code k} keyword, {@code s} string, {@code c} comment, {@code n} number,
   * {@code t} type, key or variable, {@code f} function or tag, {@code o} operator. No span reaches
   * over the end of a line.
   *
   * @param language the word after the fence, such as {@code go}; empty for none
   * @return empty when the language is not known, see {@link #languages()}
   */
  public static Optional<String> html(String language, String code) {
    String normal = code.replace("\r\n", "\n").replace('\r', '\n');
    if (language.isBlank()) {
      return Optional.of(html(List.of(new Span(Kind.PLAIN, normal))));
    }
    return CodeLanguage.named(language).map(known -> html(known.spans(normal)));
  }

  /** Every word that {@link #html} knows, sorted, for hints. */
  public static List<String> languages() {
    return CodeLanguage.words();
  }

  private static String html(List<Span> spans) {
    StringBuilder html = new StringBuilder();
    Kind open = Kind.PLAIN;
    for (Span span : spans) {
      boolean isBreak = span.text().equals("\n");
      Kind kind = isBreak ? Kind.PLAIN : span.kind();
      if (kind != open) {
        html.append(open == Kind.PLAIN ? "" : "</span>");
        html.append(kind == Kind.PLAIN ? "" : "<span class=\"" + kind.cssClass() + "\">");
        open = kind;
      }
      escape(span.text(), html);
    }
    return html.append(open == Kind.PLAIN ? "" : "</span>").toString();
  }

  private static void escape(String text, StringBuilder html) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        default -> html.append(c);
      }
    }
  }
}
