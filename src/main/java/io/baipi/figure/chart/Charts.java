package io.baipi.figure.chart;

import io.baipi.figure.spec.FigureSpec;
import io.baipi.figure.spec.Vocabulary;
import io.baipi.font.PaperFonts;
import io.baipi.html.SvgFinisher;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/** All kinds of charts. */
public final class Charts {
  private static final List<ChartKind> KINDS =
      List.of(
          BarChart.single(),
          BarChart.grouped(),
          new LollipopChart(),
          new DumbbellChart(),
          CurveChart.lines(),
          CurveChart.steps(),
          new IntervalChart(),
          new SlopeChart(),
          new ScatterChart(),
          new HeatMap(),
          new WaterfallChart());

  private static final Pattern NAMES =
      Pattern.compile("<title [^>]*>[^<]*</title>(?:<desc [^>]*>[^<]*</desc>)?");

  private final Map<String, ChartKind> kinds = new LinkedHashMap<>();
  private final PaperFonts fonts;

  /**
   * @param fonts loaded before anything here touches AWT
   */
  public Charts(PaperFonts fonts) {
    this.fonts = fonts;
    KINDS.forEach(kind -> kinds.put(kind.word(), kind));
  }

  /**
   * One chart in one language.
   *
   * @param svg a complete {@code <svg>} element; its groups of the class {@code mark} say in {@code
   *     data-row} and {@code data-column} which cells they show, and its class {@code across} says
   *     that rows run from left to right
   * @param narrow the same for a phone, named by the first one's name; empty where it does not fit
   * @param alt one sentence that says what it shows
   * @param description everything that it shows
   */
  public record Drawn(String svg, String narrow, String alt, String description) {}

  /** The words of every kind. */
  public static List<Vocabulary> vocabulary() {
    List<Vocabulary> words = new ArrayList<>();
    KINDS.forEach(kind -> words.add(new Vocabulary(kind.word(), kind.channels())));
    return words;
  }

  /**
   * Draws a chart.
   *
   * @param anchor what its ids start with, unique among figures; the language is added
   * @param columns the names of the columns that the table of the figure's data has in this
   *     language: marks say which cell of it they show
   */
  public Drawn draw(FigureSpec spec, String anchor, Language language, List<String> columns) {
    ChartKind kind = kinds.get(spec.kind());
    if (kind == null) {
      throw new IllegalArgumentException(spec.kind() + " is not a kind of chart");
    }
    Picture picture = Picture.of(spec, language, fonts, kind.usual(spec), columns);
    Telling telling = kind.tell(picture);
    String prefix = anchor + "-" + language.code();
    AtomicBoolean fits = new AtomicBoolean(true);
    String svg =
        classed(
            SvgFinisher.finish(
                kind.draw(picture).svg(inside -> {}), prefix, telling.alt(), telling.description()),
            kind.runsAcross() ? "across" : "");
    Picture small = picture.narrowed();
    String narrow =
        kind.fits(small)
            ? SvgFinisher.finish(
                kind.draw(small).svg(fits::set), prefix, telling.alt(), telling.description())
            : "";
    return new Drawn(
        svg,
        fits.get() && !narrow.isEmpty()
            ? classed(
                // Its name and description stand in the other drawing.
                NAMES.matcher(narrow).replaceFirst(""),
                "narrow site-only" + (kind.runsAcross() ? " across" : ""))
            : "",
        telling.alt(),
        telling.description());
  }

  private static String classed(String svg, String classes) {
    return classes.isEmpty() ? svg : svg.replaceFirst("<svg", "<svg class=\"" + classes + "\"");
  }
}
