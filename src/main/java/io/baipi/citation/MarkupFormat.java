package io.baipi.citation;

import de.undercouch.citeproc.csl.internal.RenderContext;
import de.undercouch.citeproc.csl.internal.TokenBuffer;
import de.undercouch.citeproc.csl.internal.format.HtmlFormat;
import de.undercouch.citeproc.csl.internal.token.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** HTML without style attributes: the site's policy forbids them. */
final class MarkupFormat extends HtmlFormat {
  /** Stands between an entry's number and its text. */
  static final char AFTER_NUMBER = '\uE0F6';

  @Override
  protected String doFormatBibliographyEntry(TokenBuffer buffer, RenderContext context, int index) {
    List<Token> tokens = buffer.getTokens();
    int first = 0;
    while (first < tokens.size() && tokens.get(first).isFirstField() && isNumbered(context)) {
      first++;
    }
    String number = first == 0 ? "" : format(buffer.copy(0, first));
    return number + AFTER_NUMBER + format(buffer.copy(first, tokens.size()));
  }

  private static boolean isNumbered(RenderContext context) {
    return !context.getStyle().getBibliography().getSecondFieldAlign().name().equals("FALSE");
  }

  /** Plain text as HTML, fit for elements and for attributes in double quotes. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  protected String escape(@Nullable String text) {
    return text == null ? "" : escaped(text);
  }

  @Override
  protected String openFontStyle(int fontStyle) {
    return "<i>";
  }

  @Override
  protected String closeFontStyle(int fontStyle) {
    return "</i>";
  }

  @Override
  protected String openFontWeight(int fontWeight) {
    return "<b>";
  }

  @Override
  protected String closeFontWeight(int fontWeight) {
    return "</b>";
  }

  @Override
  protected String openFontVariant(int fontVariant) {
    return "<span>";
  }

  @Override
  protected String openTextDecoration(int textDecoration) {
    return "<span>";
  }
}
