package io.baipi.figure;

import io.baipi.data.TableText;
import io.baipi.figure.chart.Wrap;
import io.baipi.figure.table.Html;
import io.baipi.font.PaperFonts;
import io.baipi.html.SvgFinisher.Role;
import io.baipi.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a figure for download: a drawing in each language that carries its finding and its
 * source, and the data that it shows.
 */
public final class FigureFiles {
  private static final Pattern VIEW_BOX =
      Pattern.compile("viewBox=\"[-\\d.]+ [-\\d.]+ ([\\d.]+) ([\\d.]+)\"");
  private static final Pattern MARK =
      Pattern.compile("<g class=\"mark\" [^>]*>(.*?)</g>", Pattern.DOTALL);
  private static final Pattern SPOT =
      Pattern.compile("<circle [^>]*r=\"4\" fill=\"none\"></circle>");
  private static final Pattern SIZE = Pattern.compile(" (?:width|height)=\"[^\"]*\"");
  private static final double MARGIN = 24;
  private static final double TITLE = 19;
  private static final double SMALL = 13;
  private static final double LEADING = 1.4;

  private FigureFiles() {}

  /**
   * The files by their paths below {@code figures/}, such as {@code ranking.zh.svg} and {@code
   * ranking.csv}.
   */
  public static SortedMap<String, byte[]> of(Figure figure, PaperFonts fonts) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (figure.kind() != FigureKind.TABLE) {
      for (Map.Entry<Language, FigureView> view : figure.views().entrySet()) {
        files.put(
            figure.id() + "." + view.getKey().code() + ".svg",
            bytes(svg(figure, view.getKey(), fonts)));
      }
    }
    figure
        .data()
        .ifPresent(
            data -> {
              files.put(figure.id() + ".csv", bytes(TableText.csv(data)));
              files.put(figure.id() + ".json", bytes(TableText.json(data)));
            });
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The drawing alone, on the paper's ground, with title and source. */
  static String svg(Figure figure, Language language, PaperFonts fonts) {
    FigureView view = figure.in(language);
    Matcher box = VIEW_BOX.matcher(view.body());
    if (!box.find()) {
      throw new IllegalStateException(figure.id() + " has no viewBox");
    }
    double width = Math.max(360, Double.parseDouble(box.group(1)));
    double height = Double.parseDouble(box.group(2));
    Writer words = new Writer(fonts, width);
    words.write(view.title(), TITLE, true, Role.INK);
    if (!view.subtitle().isEmpty()) {
      words.write(view.subtitle(), SMALL, false, Role.INK2);
    }
    double top = words.y + 14;
    words.y = top + height + 10;
    String badge = figure.badge().mark() + " " + figure.badge().label().in(language);
    words.write(
        view.source().isEmpty() ? badge : view.source() + "  " + badge, SMALL, false, Role.INK2);
    double tall = words.y + MARGIN - 6;
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$s %2$s\" width=\"%1$s\""
                + " height=\"%2$s\" font-family=\"'%3$s', sans-serif\" xml:lang=\"%4$s\">",
            number(width + 2 * MARGIN),
            number(tall),
            PaperFonts.SANS,
            language.tag())
        + "<rect class=\"fill-ground\" width=\"100%\" height=\"100%\" fill=\""
        + Role.GROUND.hex()
        + "\"/>"
        + words.out
        + placed(plain(view.body()), MARGIN, top, box.group(1), box.group(2))
        + "</svg>\n";
  }

  /** A drawing without what only a page uses: which cells its marks show. */
  private static String plain(String svg) {
    String marks = MARK.matcher(svg).replaceAll("$1");
    return SPOT.matcher(marks).replaceAll("").replaceFirst("<svg class=\"across\"", "<svg");
  }

  /** An {@code <svg>} element at a place inside another. */
  private static String placed(String svg, double x, double y, String width, String height) {
    int end = svg.indexOf('>');
    String head = SIZE.matcher(svg.substring(0, end)).replaceAll("");
    return head.replaceFirst(
            "<svg",
            "<svg x=\""
                + number(x)
                + "\" y=\""
                + number(y)
                + "\" width=\""
                + width
                + "\" height=\""
                + height
                + "\"")
        + svg.substring(end);
  }

  private static String number(double number) {
    String text = String.format(Locale.ROOT, "%.1f", number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** Lines of text, one below the other. */
  private static final class Writer {
    private final PaperFonts fonts;
    private final double width;
    private final StringBuilder out = new StringBuilder();
    private double y = MARGIN - 6;

    Writer(PaperFonts fonts, double width) {
      this.fonts = fonts;
      this.width = width;
    }

    void write(String text, double size, boolean bold, Role role) {
      List<String> lines = Wrap.lines(fonts, text, width, size, bold);
      for (String line : lines) {
        y += size * LEADING;
        out.append(
            String.format(
                Locale.ROOT,
                "<text class=\"fill-%s\" x=\"%s\" y=\"%s\" fill=\"%s\" font-size=\"%s\"%s>%s</text>",
                role.word(),
                number(MARGIN),
                number(y),
                role.hex(),
                number(size),
                bold ? " font-weight=\"bold\"" : "",
                Html.escape(line)));
      }
    }
  }
}
