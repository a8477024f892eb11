package io.baipi.html;

/** Plain text as HTML. */
public final class Escape {
  private Escape() {}

  /** The text with every character that HTML gives a meaning written as an entity. */
  public static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
