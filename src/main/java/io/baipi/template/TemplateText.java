package io.baipi.template;

import freemarker.template.Template;
import io.baipi.diagnostic.Diagnostics;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A text with template tags, taken apart. */
public final class TemplateText {
  /** The method that every interpolation is passed through. */
  static final String BIND = "baipi__bind";

  private static final Set<String> NEED_END =
      Set.of("if", "list", "items", "switch", "compress", "claim", "quoted", "stated", "glossary");

  private final String text;
  private final int from;
  private final Places places;
  private final List<Segment> segments;
  private final boolean sound;
  private boolean ran;
  private Optional<Template> parsed = Optional.empty();

  private TemplateText(
      String text, int from, Places places, List<Segment> segments, boolean sound) {
    this.text = text;
    this.from = from;
    this.places = places;
    this.segments = segments;
    this.sound = sound;
  }

  /** Takes a text apart, from an offset on; what is refused is reported. */
  public static TemplateText of(String text, int from, Places places, Diagnostics diagnostics) {
    TemplateScanner scanner = new TemplateScanner(text, from, places, diagnostics);
    List<Segment> segments = scanner.scan();
    return new TemplateText(text, from, places, segments, scanner.isSound());
  }

  /**
   * The text as if every branch were taken once: without tags, and with one {@link Sentinel} for
   * each value. Checks of the text run on it, because each of its characters has a place in the
   * file.
   */
  public MappedText withoutTags() {
    MappedText.Builder out = new MappedText.Builder();
    int skipTo = from;
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      switch (segment.kind()) {
        case TEXT -> {
          int end = endOfText(segment, i);
          out.keep(text, Math.min(Math.max(skipTo, segment.from()), end), end);
        }
        case VERBATIM -> out.keep(text, segment.from(), segment.to());
        case VALUE -> out.insert(String.valueOf(Sentinel.VALUE), segment.from());
        case MARK -> mark(segment.name(), true).ifPresent(c -> out.insert(c, segment.from()));
        case END_MARK -> mark(segment.name(), false).ifPresent(c -> out.insert(c, segment.from()));
        case COMMENT, TAG, END_TAG -> skipTo = afterLine(segment, i);
      }
    }
    return out.build(text.length());
  }

  private static Optional<String> mark(String name, boolean start) {
    if (name.equals("glossary")) {
      return Optional.of(String.valueOf(Sentinel.VALUE));
    }
    return MarkedText.Said.of(name).map(said -> String.valueOf(start ? said.start() : said.end()));
  }

  /** Where to resume after a tag: the next line, if the tags are all that its lines hold. */
  private int afterLine(Segment tag, int index) {
    if (!standsAlone(index)) {
      return tag.to();
    }
    int end = text.indexOf('\n', tag.to());
    return end < 0 ? text.length() : end + 1;
  }

  /** The end of a text without the blanks in front of a tag that has its line for itself. */
  private int endOfText(Segment segment, int index) {
    if (index + 1 < segments.size()
        && segments.get(index + 1).kind().vanishes()
        && standsAlone(index + 1)) {
      return Math.max(segment.from(), text.lastIndexOf('\n', segment.to() - 1) + 1);
    }
    return segment.to();
  }

  private boolean standsAlone(int index) {
    int first = index;
    while (first > 0) {
      Segment before = segments.get(first - 1);
      if (before.kind() == Segment.Kind.TEXT) {
        int line = text.lastIndexOf('\n', before.to() - 1) + 1;
        if (!text.substring(Math.max(line, before.from()), before.to()).isBlank()) {
          return false;
        }
        if (line > before.from()) {
          break;
        }
      } else if (!before.kind().vanishes()) {
        return false;
      }
      first--;
    }
    for (int last = index + 1; last < segments.size(); last++) {
      Segment after = segments.get(last);
      if (after.kind() == Segment.Kind.TEXT) {
        int line = text.indexOf('\n', after.from());
        int end = line < 0 || line >= after.to() ? after.to() : line;
        if (!text.substring(after.from(), end).isBlank()) {
          return false;
        }
        if (end < after.to()) {
          return true;
        }
      } else if (!after.kind().vanishes()) {
        return false;
      }
    }
    return true;
  }

  /** The text for FreeMarker, each interpolation passed through the method {@link #BIND}. */
  MappedText forFreeMarker() {
    MappedText.Builder out = new MappedText.Builder();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (segment.kind() == Segment.Kind.VALUE) {
        out.keep(text, segment.from(), segment.from() + 2);
        out.insert(BIND + "(" + i + ", ", segment.from() + 2);
        out.keep(text, segment.from() + 2, segment.to() - 1);
        out.insert(")", segment.to() - 1);
        out.keep(text, segment.to() - 1, segment.to());
      } else {
        out.keep(text, segment.from(), segment.to());
      }
    }
    return out.build(text.length());
  }

  /**
   * The text parsed by FreeMarker. Whoever runs it a second time will run it again: it is parsed no
   * more then.
   *
   * @param rewritten the text for FreeMarker
   */
  synchronized Template parsed(MappedText rewritten, Supplier<Sandbox> sandbox) throws IOException {
    if (parsed.isPresent()) {
      return parsed.get();
    }
    Template made = sandbox.get().parse(rewritten.text());
    parsed = Optional.of(made).filter(its -> ran);
    ran = true;
    return made;
  }

  /** Whether nothing was refused, so that FreeMarker may see it. */
  boolean isSound() {
    return sound;
  }

  String text() {
    return text;
  }

  Places places() {
    return places;
  }

  Segment segment(int index) {
    return segments.get(index);
  }

  /** The tag or interpolation that a character belongs to. */
  Optional<Segment> segmentAt(int offset) {
    return segments.stream().filter(segment -> segment.holds(offset)).findFirst();
  }

  /** The innermost tag that has no end, or whose end stands after another's. */
  Optional<Segment> unclosed() {
    Deque<Segment> open = new ArrayDeque<>();
    for (Segment segment : segments) {
      switch (segment.kind()) {
        case TAG, MARK -> {
          if (NEED_END.contains(segment.name()) && !source(segment).endsWith("/>")) {
            open.push(segment);
          }
        }
        case END_TAG, END_MARK -> {
          if (!open.isEmpty() && !open.peek().name().equals(segment.name())) {
            return Optional.of(open.peek());
          }
          open.poll();
        }
        default -> {}
      }
    }
    return Optional.ofNullable(open.peek());
  }

  String source(Segment segment) {
    return text.substring(segment.from(), segment.to());
  }
}
