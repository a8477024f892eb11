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
   * @param alt one sentence that says what it shows
   * @param description everything that it shows
   */
  public record Drawn(String svg, String alt, String description) {}

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
    String drawn =
        SvgFinisher.finish(
            kind.draw(picture).svg(),
            anchor + "-" + language.code(),
            telling.alt(),
            telling.description());
    String svg = kind.runsAcross() ? drawn.replaceFirst("<svg", "<svg class=\"across\"") : drawn;
    return new Drawn(svg, telling.alt(), telling.description());
  }
}
