package io.baipi.citation;

import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbibtex.LaTeXCommand;
import org.jbibtex.LaTeXGroup;
import org.jbibtex.LaTeXObject;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;

/** LaTeX in a field as plain text. */
final class Latex {
  private static final String ACCENTS = "`'^\"H~ck=b.drtuv";
  private static final String MARKUP = "\\$~{}`'-";
  private static final Pattern UNESCAPED = Pattern.compile("(?<!\\\\)[%&#_]");

  /** The parser knows letters only; what stands for the others keeps their order. */
  private static final Pattern FOREIGN = Pattern.compile("[^\\x00-\\x7F]");

  private static final String STAND_IN = "\u00a4";

  private Latex() {}

  /**
   * The text without LaTeX, on one line.
   *
   * @throws Lost when something of it would be lost
   */
  static String plain(String value) throws Lost {
    String line =
        value
            .replaceAll("(?<=\\p{IsHan})\\s*\\n\\s*(?=\\p{IsHan})", "")
            .replaceAll("\\s+", " ")
            .strip();
    if (line.chars().noneMatch(c -> MARKUP.indexOf(c) >= 0)) {
      return line;
    }
    int math = line.replace("\\$", "  ").indexOf('$');
    if (math >= 0) {
      throw new Lost("$");
    }
    try {
      String escaped = UNESCAPED.matcher(line.replace('~', ' ')).replaceAll("\\\\$0");
      List<LaTeXObject> objects =
          new LaTeXParser().parse(new StringReader(FOREIGN.matcher(escaped).replaceAll(STAND_IN)));
      Optional<LaTeXCommand> unknown = unknown(objects);
      if (unknown.isPresent()) {
        throw new Lost("\\" + unknown.get().getName());
      }
      Iterator<MatchResult> foreign = FOREIGN.matcher(escaped).results().iterator();
      return Pattern.compile(STAND_IN)
          .matcher(new LaTeXPrinter().print(objects))
          .replaceAll(place -> Matcher.quoteReplacement(foreign.next().group()))
          .replaceAll("\\s+", " ")
          .strip();
    } catch (ParseException | TokenMgrException e) {
      throw new Lost("\\");
    }
  }

  private static Optional<LaTeXCommand> unknown(List<LaTeXObject> objects) {
    for (LaTeXObject object : objects) {
      if (object instanceof LaTeXGroup group) {
        Optional<LaTeXCommand> inside = unknown(group.getObjects());
        if (inside.isPresent()) {
          return inside;
        }
      } else if (object instanceof LaTeXCommand command && !isKnown(command)) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }

  private static boolean isKnown(LaTeXCommand command) {
    String name = command.getName();
    boolean accent = name.length() == 1 && ACCENTS.contains(name);
    return accent || !new LaTeXPrinter().print(List.of(command)).isEmpty();
  }

  /** What of a field has no plain text. */
  static final class Lost extends Exception {
    private final String what;

    Lost(String what) {
      super(what);
      this.what = what;
    }

    /** The command, such as {@code \footnote}. */
    String what() {
      return what;
    }
  }
}
