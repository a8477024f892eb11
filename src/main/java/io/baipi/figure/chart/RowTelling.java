package io.baipi.figure.chart;

import io.baipi.data.Row;
import io.baipi.data.Value;
import io.baipi.figure.spec.Channel;
import io.baipi.figure.spec.Pick;
import io.baipi.text.Dimension;
import io.baipi.text.Language;
import io.baipi.text.Numbers;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells a chart that shows rows: how many, the highest and lowest, what is missing; then all. */
final class RowTelling implements Telling {
  private final ChartKind kind;
  private final Picture picture;
  private final List<Pick> numbers = new ArrayList<>();
  private final List<Pick> leading = new ArrayList<>();

  RowTelling(ChartKind kind, Picture picture) {
    this(kind, picture, List.of());
  }

  /**
   * @param main the channels that the one sentence is about; all when empty
   */
  RowTelling(ChartKind kind, Picture picture, List<String> main) {
    this.kind = kind;
    this.picture = picture;
    for (Channel channel : kind.channels()) {
      if (channel.numeric()) {
        numbers.addAll(picture.spec().picks(channel.word()));
        if (main.isEmpty() || main.contains(channel.word())) {
          leading.addAll(picture.spec().picks(channel.word()));
        }
      }
    }
  }

  private boolean isChinese() {
    return picture.language() == Language.ZH;
  }

  @Override
  public String alt() {
    String noun = kind.noun().in(picture.language());
    int rows = picture.rows().size();
    List<String> parts = new ArrayList<>();
    parts.add(
        isChinese()
            ? noun + "，共 " + rows + " 项"
            : noun + " of " + rows + (rows == 1 ? " row" : " rows"));
    leading.stream().limit(2).forEach(pick -> extremes(pick).ifPresent(parts::add));
    long missing = missing().size();
    if (missing > 0) {
      parts.add(
          isChinese()
              ? missing + " 个数值缺失"
              : missing + (missing == 1 ? " value" : " values") + " missing");
    }
    return String.join(isChinese() ? "；" : "; ", parts) + (isChinese() ? "。" : ".");
  }

  private record Point(Row row, Value.Num value) {}

  private Optional<String> extremes(Pick pick) {
    Point highest = null;
    Point lowest = null;
    int count = 0;
    for (Row row : picture.rows()) {
      if (picture.value(row, pick) instanceof Value.Num value) {
        count++;
        if (highest == null || value.number().compareTo(highest.value().number()) > 0) {
          highest = new Point(row, value);
        }
        if (lowest == null || value.number().compareTo(lowest.value().number()) < 0) {
          lowest = new Point(row, value);
        }
      }
    }
    if (highest == null || lowest == null || count < 2) {
      return Optional.empty();
    }
    String top = picture.label(highest.row());
    String bottom = picture.label(lowest.row());
    String most = picture.show(highest.value());
    String least = picture.show(lowest.value());
    String title = picture.title(pick);
    if (highest.value().number().compareTo(lowest.value().number()) == 0) {
      return Optional.of(
          isChinese() ? title + "均为 " + most : title + " is " + most + " throughout");
    }
    Unit unit = highest.value().unit();
    if (unit.id().equals("rank")) {
      return Optional.of(
          isChinese()
              ? title
                  + "最靠前的是"
                  + gap(bottom)
                  + "（"
                  + least
                  + "），最靠后的是"
                  + gap(top)
                  + "（"
                  + most
                  + "）"
              : title
                  + " is best for "
                  + bottom
                  + " ("
                  + least
                  + ") and worst for "
                  + top
                  + " ("
                  + most
                  + ")");
    }
    String spread = unit.equals(lowest.value().unit()) ? spread(highest, lowest, unit) : "";
    return Optional.of(
        isChinese()
            ? title
                + "最大的是"
                + gap(top)
                + "（"
                + most
                + "），最小的是"
                + gap(bottom)
                + "（"
                + least
                + "）"
                + spread
            : title
                + " is greatest for "
                + top
                + " ("
                + most
                + ") and least for "
                + bottom
                + " ("
                + least
                + ")"
                + spread);
  }

  private static String gap(String name) {
    return name.codePointAt(0) < 0x2e80 ? " " + name : name;
  }

  private String spread(Point highest, Point lowest, Unit unit) {
    BigDecimal difference = highest.value().number().subtract(lowest.value().number());
    Unit of = unit.dimension() == Dimension.SHARE ? Units.get("pp") : unit;
    String text = Numbers.format(difference, of, picture.language());
    return isChinese() ? "，相差 " + text : ", a difference of " + text;
  }

  private List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (Row row : picture.rows()) {
      for (Pick pick : numbers) {
        if (picture.value(row, pick) instanceof Value.Missing) {
          missing.add(picture.label(row));
        }
      }
    }
    return missing;
  }

  @Override
  public String description() {
    List<String> rows = new ArrayList<>();
    for (Row row : picture.rows()) {
      List<String> values = new ArrayList<>();
      for (Pick pick : numbers) {
        values.add(picture.title(pick) + " " + picture.show(picture.value(row, pick)));
      }
      picture.detail(row).ifPresent(values::add);
      rows.add(
          picture.label(row)
              + (isChinese() ? "：" : ": ")
              + String.join(isChinese() ? "，" : ", ", values));
    }
    return String.join(isChinese() ? "；" : "; ", rows) + (isChinese() ? "。" : ".");
  }
}
