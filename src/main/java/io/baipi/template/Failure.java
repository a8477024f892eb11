package io.baipi.template;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.text.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mistake that FreeMarker or one of our models found, in our words and at the author's place. */
record Failure(String code, Location location, String message, String hint) {
  private static final Pattern BIND_CALL =
      Pattern.compile(Pattern.quote(TemplateText.BIND) + "\\(\\d+, ?");

  void report(Diagnostics diagnostics) {
    diagnostics.error(code, location, message, hint);
  }

  static Failure ofSyntax(ParseException e, Run run) {
    String hint =
        "compare the opening and closing tags: each <#if>, <#list> and <@claim> needs its own end";
    Optional<Segment> open = run.template().unclosed();
    if (open.isPresent()) {
      Segment tag = open.get();
      String opening = tag.kind() == Segment.Kind.MARK ? "<@" : "<#";
      String end = "</" + opening.charAt(1) + tag.name() + ">";
      return new Failure(
          "template.unclosed",
          run.location(tag),
          "the tag " + opening + tag.name() + "> is not closed",
          "write " + end + " where it ends");
    }
    int offset = run.origin(Math.max(1, e.getLineNumber()), Math.max(1, e.getColumnNumber()));
    String message = tidy(String.valueOf(e.getEditorMessage()));
    return new Failure(
        "template.syntax", place(run, offset), "the template is broken: " + message, hint);
  }

  static Failure of(TemplateException e, Run run) {
    int offset = offset(e, run);
    if (e.getCause() instanceof TemplateException cause && !isOurs(e)) {
      return of(cause, offset, run);
    }
    return of(e, offset, run);
  }

  private static boolean isOurs(TemplateException e) {
    return e instanceof UnknownName || e instanceof Misuse;
  }

  private static Failure of(TemplateException e, int offset, Run run) {
    if (e instanceof UnknownName unknown) {
      return new Failure(
          unknown.code(),
          find(unknown.word(), offset, run),
          unknown.getMessageWithoutStackTop(),
          unknown.hint());
    }
    if (e instanceof Misuse misuse) {
      return new Failure(
          misuse.code(), place(run, offset), misuse.getMessageWithoutStackTop(), misuse.hint());
    }
    if (e instanceof InvalidReferenceException) {
      String name = Optional.ofNullable(e.getBlamedExpressionString()).orElse("this");
      return new Failure(
          "template.unknown-name",
          place(run, offset).spanning(name.length()),
          "nothing is called '" + name + "'",
          Spelling.hint(name, List.of("data", "model")));
    }
    return new Failure(
        "template.type",
        place(run, offset),
        tidy(e.getMessageWithoutStackTop()),
        "numbers compare with numbers, texts with texts");
  }

  private static int offset(TemplateException e, Run run) {
    Integer line = e.getLineNumber();
    Integer column = e.getColumnNumber();
    return line == null || column == null ? 0 : run.origin(line, column);
  }

  private static Location place(Run run, int offset) {
    return run.template()
        .segmentAt(offset)
        .filter(segment -> segment.from() == offset)
        .map(run::location)
        .orElseGet(() -> run.template().places().at(offset, 1));
  }

  /** The place of a word inside the tag or interpolation that failed. */
  private static Location find(String word, int offset, Run run) {
    Optional<Segment> segment = run.template().segmentAt(offset);
    if (segment.isPresent()) {
      Matcher match =
          Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}_])")
              .matcher(run.template().text())
              .region(segment.get().from(), segment.get().to())
              .useTransparentBounds(true);
      if (match.find()) {
        return run.template().places().at(match.start(), word.length());
      }
    }
    return place(run, offset);
  }

  /** FreeMarker's first line without our own call and its shouting. */
  private static String tidy(String message) {
    String first = message.strip().lines().findFirst().orElse("").strip();
    String own = BIND_CALL.matcher(first).replaceAll("");
    String plain = own.replaceAll("\\s+", " ").replaceAll("[.:]$", "");
    return plain.isEmpty()
        ? "it cannot be understood"
        : Character.toLowerCase(plain.charAt(0)) + plain.substring(1);
  }
}
