package io.baipi.template;

import freemarker.template.TemplateModelException;

/** A value that is used for what it is not. */
final class Misuse extends TemplateModelException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String hint;

  Misuse(String code, String message, String hint) {
    super(message);
    this.code = code;
    this.hint = hint;
  }

  String code() {
    return code;
  }

  String hint() {
    return hint;
  }
}
