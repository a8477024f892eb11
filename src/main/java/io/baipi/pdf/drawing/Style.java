package io.baipi.pdf.drawing;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The presentation attributes that hold at a place of a drawing. */
final class Style {
  private static final Set<String> NAMES =
      Set.of(
          "fill",
          "fill-opacity",
          "fill-rule",
          "stroke",
          "stroke-opacity",
          "stroke-width",
          "stroke-dasharray",
          "stroke-linecap",
          "stroke-linejoin",
          "font-family",
          "font-size",
          "font-weight",
          "text-anchor");
  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final Pattern SHORT_HEX = Pattern.compile("#[0-9a-fA-F]{3}");
  private static final double USUAL_SIZE = 16;
  private static final int BOLD = 600;

  private final Map<String, String> values;

  private Style(Map<String, String> values) {
    this.values = values;
  }

  /** What holds where nothing is said. */
  static Style usual() {
    return new Style(Map.of());
  }

  /** Whether an attribute is one of these. */
  static boolean isName(String attribute) {
    return NAMES.contains(attribute);
  }

  /** What holds inside an element that says this much. */
  Style with(Map<String, String> said) {
    if (said.isEmpty()) {
      return this;
    }
    Map<String, String> all = new HashMap<>(values);
    said.forEach((name, value) -> all.put(name, value.strip()));
    return new Style(all);
  }

  Mark.@Nullable Fill fill() {
    Color colour = colour(value("fill", "#000000"));
    if (colour == null) {
      return null;
    }
    boolean evenOdd =
        switch (value("fill-rule", "nonzero")) {
          case "nonzero" -> false;
          case "evenodd" -> true;
          default -> throw new UnknownMarkException("fill-rule");
        };
    return new Mark.Fill(colour, part("fill-opacity"), evenOdd);
  }

  /**
   * @param scale how much the element's own units are enlarged
   */
  Mark.@Nullable Line line(double scale) {
    Color colour = colour(value("stroke", "none"));
    double width = Numbers.one(value("stroke-width", "1")) * scale;
    if (colour == null || width <= 0) {
      return null;
    }
    return new Mark.Line(colour, part("stroke-opacity"), width, cap(), join(), dash(scale));
  }

  double size() {
    return values.containsKey("font-size") ? Numbers.one(value("font-size", "")) : USUAL_SIZE;
  }

  boolean bold() {
    String weight = value("font-weight", "normal");
    return switch (weight) {
      case "normal" -> false;
      case "bold" -> true;
      default -> Numbers.one(weight) >= BOLD;
    };
  }

  /** The families, the first first, without quotation marks. */
  List<String> families() {
    List<String> families = new ArrayList<>();
    for (String family : value("font-family", "").split(",", -1)) {
      String name = family.strip().replaceAll("^['\"]|['\"]$", "");
      if (!name.isEmpty()) {
        families.add(name);
      }
    }
    return families;
  }

  double anchor() {
    return switch (value("text-anchor", "start")) {
      case "start" -> 0;
      case "middle" -> 0.5;
      case "end" -> 1;
      default -> throw new UnknownMarkException("text-anchor");
    };
  }

  private int cap() {
    return switch (value("stroke-linecap", "butt")) {
      case "butt" -> 0;
      case "round" -> 1;
      case "square" -> 2;
      default -> throw new UnknownMarkException("stroke-linecap");
    };
  }

  private int join() {
    return switch (value("stroke-linejoin", "miter")) {
      case "miter" -> 0;
      case "round" -> 1;
      case "bevel" -> 2;
      default -> throw new UnknownMarkException("stroke-linejoin");
    };
  }

  private List<Double> dash(double scale) {
    String said = value("stroke-dasharray", "none");
    if (said.equals("none")) {
      return List.of();
    }
    List<Double> lengths = Numbers.all(said).stream().map(length -> length * scale).toList();
    double sum = lengths.stream().mapToDouble(length -> length).sum();
    if (lengths.stream().anyMatch(length -> length < 0) || sum <= 0) {
      throw new UnknownMarkException("stroke-dasharray");
    }
    return lengths;
  }

  private double part(String name) {
    double part = Numbers.one(value(name, "1"));
    if (part < 0 || part > 1) {
      throw new UnknownMarkException(name);
    }
    return part;
  }

  private String value(String name, String usual) {
    return values.getOrDefault(name, usual);
  }

  private static @Nullable Color colour(String said) {
    if (HEX.matcher(said).matches()) {
      return new Color(Integer.parseInt(said.substring(1), 16));
    }
    if (SHORT_HEX.matcher(said).matches()) {
      return new Color(
          17 * Integer.parseInt(said.substring(1, 2), 16),
          17 * Integer.parseInt(said.substring(2, 3), 16),
          17 * Integer.parseInt(said.substring(3, 4), 16));
    }
    return switch (said) {
      case "none" -> null;
      case "black" -> Color.BLACK;
      case "white" -> Color.WHITE;
      default -> throw new UnknownMarkException(said);
    };
  }
}
