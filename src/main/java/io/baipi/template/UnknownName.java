package io.baipi.template;

import freemarker.template.TemplateModelException;
import java.util.Locale;

/** A name that a text uses and that does not exist. */
final class UnknownName extends TemplateModelException {
  private static final long serialVersionUID = 1L;

  private final String word;
  private final String what;
  private final String hint;

  /**
   * @param word the name as the text has it
   * @param what what it should name, such as {@code table}
   */
  UnknownName(String word, String what, String message, String hint) {
    super(message);
    this.word = word;
    this.what = what;
    this.hint = hint;
  }

  String word() {
    return word;
  }

  String code() {
    return "template.unknown-" + what.toLowerCase(Locale.ROOT);
  }

  String hint() {
    return hint;
  }
}
