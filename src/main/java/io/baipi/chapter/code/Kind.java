package io.baipi.chapter.code;

/** What a piece of code is; the class that style sheets colour. */
enum Kind {
  PLAIN(""),
  KEYWORD("k"),
  STRING("s"),
  COMMENT("c"),
  NUMBER("n"),
  TYPE("t"),
  FUNCTION("f"),
  OPERATOR("o");

  private final String cssClass;

  Kind(String cssClass) {
    this.cssClass = cssClass;
  }

  /** The class of its span; empty for plain text, which has no span. */
  String cssClass() {
    return cssClass;
  }
}
