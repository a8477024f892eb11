package io.baipi.chapter.code;

/** A piece of code of one kind. */
record Span(Kind kind, String text) {}
