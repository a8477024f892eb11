package io.baipi.template;

/**
 * A piece of a template's text.
 *
 * @param name of a tag: the word after {@code <#}, {@code </#}, {@code <@} or {@code </@}
 * @param from its first character in the source
 * @param to the character after its last
 */
record Segment(Kind kind, String name, int from, int to) {
  enum Kind {
    TEXT,
    COMMENT,
    VERBATIM,
    VALUE,
    TAG,
    END_TAG,
    MARK,
    END_MARK;

    /** Whether FreeMarker removes a line that holds nothing else. */
    boolean vanishes() {
      return this == COMMENT || this == TAG || this == END_TAG;
    }
  }

  boolean holds(int offset) {
    return from <= offset && offset < to;
  }
}
