package io.baipi.figure.chart;

import io.baipi.data.Row;
import io.baipi.data.Value;
import io.baipi.figure.spec.Guide;
import io.baipi.figure.spec.Pick;
import io.baipi.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells curves: where each starts and ends, its highest and lowest point, what is marked. */
final class CurveTelling implements Telling {
  private final ChartKind kind;
  private final Picture picture;
  private final Pick across;
  private final List<Pick> series;

  CurveTelling(ChartKind kind, Picture picture) {
    this.kind = kind;
    this.picture = picture;
    this.across = picture.spec().required("x");
    this.series = picture.spec().picks("series");
  }

  private record Point(Value.Num x, Value.Num y) {}

  private boolean isChinese() {
    return picture.language() == Language.ZH;
  }

  private List<Point> points(Pick pick) {
    List<Point> points = new ArrayList<>();
    for (Row row : picture.rows()) {
      if (picture.value(row, across) instanceof Value.Num x
          && picture.value(row, pick) instanceof Value.Num y) {
        points.add(new Point(x, y));
      }
    }
    return points;
  }

  @Override
  public String alt() {
    List<String> parts = new ArrayList<>();
    String noun = kind.noun().in(picture.language());
    String axis = picture.titleWithUnit(across);
    parts.add(
        isChinese()
            ? noun + "，横轴为" + axis + "，" + series.size() + " 条线"
            : noun
                + " over "
                + axis
                + ", "
                + series.size()
                + (series.size() == 1 ? " line" : " lines"));
    series.forEach(pick -> course(pick).ifPresent(parts::add));
    return String.join(isChinese() ? "；" : "; ", parts) + (isChinese() ? "。" : ".");
  }

  private Optional<String> course(Pick pick) {
    List<Point> points = points(pick);
    if (points.isEmpty()) {
      return Optional.empty();
    }
    Value.Num first = points.get(0).y();
    Value.Num last = points.get(points.size() - 1).y();
    int direction = last.number().compareTo(first.number());
    String from = picture.show(first);
    String to = picture.show(last);
    String title = picture.title(pick);
    if (isChinese()) {
      String verb = direction > 0 ? "升到 " : direction < 0 ? "降到 " : "到 ";
      return Optional.of(title + "从 " + from + " " + verb + to);
    }
    String verb = direction > 0 ? " rises from " : direction < 0 ? " falls from " : " goes from ";
    return Optional.of(title + verb + from + " to " + to);
  }

  @Override
  public String description() {
    List<String> parts = new ArrayList<>();
    for (Pick pick : series) {
      describe(pick).ifPresent(parts::add);
    }
    List<String> marks = new ArrayList<>();
    for (Guide guide : picture.spec().guides()) {
      marks.add(guide.titles().getOrDefault(picture.language(), ""));
    }
    if (!marks.isEmpty()) {
      parts.add(
          (isChinese() ? "图中标出：" : "Marked: ") + String.join(isChinese() ? "、" : ", ", marks));
    }
    return String.join(isChinese() ? "。" : ". ", parts) + (isChinese() ? "。" : ".");
  }

  private Optional<String> describe(Pick pick) {
    List<Point> points = points(pick);
    if (points.isEmpty()) {
      return Optional.empty();
    }
    Point highest = points.get(0);
    Point lowest = points.get(0);
    for (Point point : points) {
      BigDecimal y = point.y().number();
      highest = y.compareTo(highest.y().number()) > 0 ? point : highest;
      lowest = y.compareTo(lowest.y().number()) < 0 ? point : lowest;
    }
    int missing = picture.rows().size() - points.size();
    String gaps =
        missing == 0
            ? ""
            : isChinese() ? "，" + missing + " 个点缺失" : ", " + missing + " points missing";
    return Optional.of(
        isChinese()
            ? picture.title(pick)
                + "：起点 "
                + at(points.get(0))
                + "，终点 "
                + at(points.get(points.size() - 1))
                + "，最高 "
                + at(highest)
                + "，最低 "
                + at(lowest)
                + gaps
            : picture.title(pick)
                + ": starts at "
                + at(points.get(0))
                + ", ends at "
                + at(points.get(points.size() - 1))
                + ", highest "
                + at(highest)
                + ", lowest "
                + at(lowest)
                + gaps);
  }

  private String at(Point point) {
    String x = picture.title(across) + " " + picture.show(point.x());
    return isChinese()
        ? picture.show(point.y()) + "（" + x + "）"
        : picture.show(point.y()) + " (" + x + ")";
  }
}
